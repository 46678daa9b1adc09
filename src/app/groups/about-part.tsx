import { Trans, useLingui } from '@lingui/react/macro'
import { workGroupScope } from '../../domain/scope.ts'
import { workGroupRecord } from '../../domain/work-group-facts.ts'
import { BoundField } from '../bound-field.tsx'
import { FieldHistory } from '../field-history.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { SyncSign } from '../sync-sign.tsx'
import type { GroupPartProps } from './group-part.ts'
import { useReadable } from '../use-readable.ts'

/** What a work group is for, as the charter says it, and what it keeps of itself: who chairs it, where it meets. */
export function AboutPart({ facts }: GroupPartProps) {
  const { language } = useLanguage()
  const { group } = facts
  const isReadable = useReadable()(group.id)
  const collaborator = group.collaborator ? textIn(group.collaborator.name, language) : null
  return (
    <div className="ui-stack">
      <dl className="group-about">
        <dt>
          <Trans>Goal</Trans>
        </dt>
        <dd>{textIn(group.goal, language)}</dd>
        <dt>
          <Trans>Population</Trans>
        </dt>
        <dd>{textIn(group.population, language)}</dd>
        <dt>
          <Trans>Types of projects</Trans>
        </dt>
        <dd>{textIn(group.projectTypes, language)}</dd>
        <dt>
          <Trans>Who may join</Trans>
        </dt>
        <dd>{group.membership === 'government' ? <Trans>Members of government only</Trans> : <Trans>Any partner</Trans>}</dd>
        <dt>
          <Trans>Who may read</Trans>
        </dt>
        <dd>
          {group.reading === 'closed' ? <Trans>Its members, its chair and staff only</Trans> : <Trans>Everybody of the task force</Trans>}
        </dd>
        {collaborator === null ? null : (
          <>
            <dt>
              <Trans>Collaborating organization</Trans>
            </dt>
            <dd>{collaborator}</dd>
          </>
        )}
      </dl>
      {isReadable ? <OwnFacts facts={facts} /> : null}
    </div>
  )
}

function OwnFacts({ facts }: Pick<GroupPartProps, 'facts'>) {
  const { t } = useLingui()
  const record = workGroupRecord(facts.group.id)
  const at = (field: string) => ({ scope: workGroupScope(facts.group.id), record, field, id: `field-${field}` })
  const people = [...facts.people.values()]
    .map(({ key, name }) => ({ value: key, label: name.trim() || t`Unnamed person` }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  const { chair } = facts.facts
  // Somebody who is not on this device is in the chair all the same.
  const isAway = chair !== null && people.every(({ value }) => value !== chair)
  return (
    <section aria-labelledby="group-own">
      <h2 id="group-own">
        <Trans>Chair and usual place</Trans>
      </h2>
      <div className="plan-pair">
        <BoundField
          {...at('chair')}
          hint={t`Shown to everybody. What a chair may change follows from the role that staff give.`}
          options={isAway ? [...people, { value: chair, label: t`Somebody who is not on this device` }] : people}
        />
        <BoundField {...at('place')} hint={t`New meetings begin with it.`} />
        <BoundField {...at('call-in')} hint={t`A number to dial or a link, for those who take part from afar`} />
      </div>
      <BoundField {...at('note')} lines={2} />
      <div className="ui-row">
        <FieldHistory record={record} />
        <SyncSign record={record} />
      </div>
    </section>
  )
}
