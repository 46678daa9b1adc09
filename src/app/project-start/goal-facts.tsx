import { Trans } from '@lingui/react/macro'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'

/** The one goal that a project serves: that of its work group, as the charter words it. */
export function GoalFacts({ group: id }: { readonly group: string }) {
  const charter = useCharter()
  const { language } = useLanguage()
  const group = findWorkGroup(charter, id)
  if (!group) {
    return (
      <p>
        <Trans>The charter in force has no work group with this number any more: {id}</Trans>
      </p>
    )
  }
  return (
    <div className="plan-goal">
      <p className="plan-label">{workGroupLabel(charter, group)[language]}</p>
      <p>{textIn(group.goal, language)}</p>
      <dl>
        <div>
          <dt>
            <Trans>Population</Trans>
          </dt>
          <dd>{textIn(group.population, language)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Factors</Trans>
          </dt>
          <dd>{textIn(group.factors, language)}</dd>
        </div>
      </dl>
    </div>
  )
}
