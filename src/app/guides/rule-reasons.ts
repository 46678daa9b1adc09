import { judgeCommitment } from '../../domain/rules/commitment.ts'
import { judgeSelection } from '../../domain/rules/selection.ts'
import type { RuleReason } from '../guide-summary.ts'
import { recordOf, type GuidePlace } from './guide-place.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/** What the rules of the task force ask of a guide: that every action of the commitment holds, that the selection may stand. */
export function listRuleReasons({ guide }: GuidePlace, facts: OrganizationFacts): readonly RuleReason[] {
  if (guide === 'commitment') {
    const steps = judgeCommitment(facts).missing
    return steps.map(({ record, field, reason, indicator }) => ({ record, field, reason, row: indicator, blocks: true }))
  }
  if (guide !== 'selection') return []
  const record = recordOf({ guide, organization: facts.organization.key })
  return judgeSelection(facts.selection, facts.organization, facts.charter, facts.today)
    .filter((finding) => finding.severity !== 'notice')
    .map(({ field, reason, group, severity }) => ({
      record,
      field,
      reason,
      row: field === 'joined' || field === 'collaborator' ? 'joined' : (group ?? ''),
      blocks: severity === 'block',
    }))
}
