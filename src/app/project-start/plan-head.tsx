import { Trans, useLingui } from '@lingui/react/macro'
import { textIn, useLanguage } from '../i18n.ts'
import type { PlanPageProps } from './plan-page-props.ts'
import type { PlanKind } from './plan-steps.ts'

/** What stands above the inputs of a page: what the guide says word for word, help in plain words, and why nothing may be changed. */
export function PlanHead({ step, charter, lock }: Pick<PlanPageProps, 'step' | 'charter'> & { readonly lock: string | null }) {
  const { language } = useLanguage()
  const help = useHelp()
  const own = step.item?.help === undefined ? help(step.kind) : textIn(step.item.help, language)
  const wording = step.item?.wording === undefined ? null : textIn(step.item.wording, language)
  const source = textIn(charter.sourceDocument, language)
  return (
    <div className="plan-page-head">
      {wording === null ? null : (
        <p className="plan-wording">
          {source}: <q>{wording}</q>
        </p>
      )}
      {own === null || lock !== null ? null : <p className="ui-soft">{own}</p>}
      {lock === null ? null : (
        <p className="plan-lock">
          <Trans>To read: {lock}</Trans>
        </p>
      )}
    </div>
  )
}

function useHelp(): (kind: PlanKind) => string | null {
  const { t } = useLingui()
  return (kind) => {
    switch (kind) {
      case 'criterion':
        return t`How will everybody see that the project has succeeded: what is different then, for whom, by when? A project is completed by this criterion and by nothing else.`
      case 'tasks':
        return t`Small pieces of work, each carried out by one person who can say that it is done. Each brings forth one of the outputs.`
      case 'schedule':
        return t`When each task begins and until when it is done. A milestone is a day to reach: it needs no beginning.`
      case 'results':
        return t`Outputs are what the tasks bring forth, such as a training held. Outcomes are what changes because of them, such as staff who recognize signs. Each has at least one indicator by which it is measured.`
      case 'goal':
        return t`Every project serves exactly one goal: that of its work group. Write how the two are connected.`
      case 'contribution':
        return t`The chain closes here: each output leads to an outcome, and each outcome contributes to a collective impact target of the group.`
      case 'feasibility':
      case 'collaborator':
      case 'statement':
      case 'gate':
        return null
    }
  }
}
