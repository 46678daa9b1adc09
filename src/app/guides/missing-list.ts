import type { RecordId } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import { benefitsPeriod, performancePeriod } from '../../domain/rules/review-due.ts'
import type { Text } from '../../domain/text.ts'
import type { Missing } from '../../wizard/missing.ts'
import { guideOf, recordOf, type GuidePlace } from './guide-place.ts'
import { summarizeGuide, type RuleReason } from '../guide-summary.ts'
import { listRuleReasons } from './rule-reasons.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/** Something that is missing, and where it is mended: by a rule's reason, as an empty cell, or as a signature. */
export type MissingItem = { readonly record: RecordId; readonly field: string | null } & (
  | { readonly reason: Text }
  | { readonly cell: Missing }
  | { readonly signer: Text }
)

/** A guide and all that it lacks. */
export interface MissingInGuide {
  readonly place: GuidePlace
  readonly items: readonly MissingItem[]
}

/** The guides that an organization has to fill in now, and those that it began: all that each lacks, in the order of the guide. */
export function listMissingByGuide(
  facts: OrganizationFacts,
  find: (record: RecordId) => RecordState | undefined,
): readonly MissingInGuide[] {
  const places = listPlaces(facts)
  const records = new Set(places.map(recordOf))
  return places.map((place) => {
    const record = recordOf(place)
    const guide = guideOf(place.guide, facts.charter)
    const { missing, unsigned } = summarizeGuide(guide, find(record), null, [])
    // What another guide lacks is listed there, once.
    const reasons = dropRepeated(listRuleReasons(place, facts).filter((item) => item.record === record || !records.has(item.record)))
    const said = new Set(reasons.map((item) => `${item.record} ${item.field}`))
    const cells = missing.map((cell): OrderedItem => ({ record, field: cell.field, cell, row: cell.row.id }))
    const rows = guide.rows.map((row) => row.id)
    const items = [...reasons, ...cells.filter((item) => !said.has(`${item.record} ${item.field}`))]
    const inOrder = items.toSorted((a, b) => rows.indexOf(a.row) - rows.indexOf(b.row))
    const signers = guide.signers.filter((signer) => unsigned.includes(signer.id))
    return { place, items: [...inOrder, ...signers.map((signer): MissingItem => ({ record, field: null, signer: signer.label }))] }
  })
}

/** An item with the row of the guide to which it belongs. */
type OrderedItem = MissingItem & { readonly row: string }

/** One thing may be asked for by several rows (the chief executive of a day): it is listed once. */
function dropRepeated(reasons: readonly RuleReason[]): readonly RuleReason[] {
  const isFirst = (one: RuleReason, index: number) =>
    reasons.findIndex((other) => other.record === one.record && other.field === one.field && other.reason.en === one.reason.en) === index
  return reasons.filter(isFirst)
}

function listPlaces(facts: OrganizationFacts): readonly GuidePlace[] {
  const { charter, today, selection, resourceCommitments, performanceReviews, benefitsReviews } = facts
  const organization = facts.organization.key
  const parts = (wanted: string | null, begun: readonly string[]) => [...new Set([...(wanted === null ? [] : [wanted]), ...begun])]
  const groups = parts(
    selection.primary,
    resourceCommitments.map((chart) => chart.group),
  ).filter((id) => charter.workGroups.some((group) => group.id === id))
  const years = parts(
    performancePeriod(today, charter).id,
    performanceReviews.map((review) => review.period),
  )
  const periods = parts(
    benefitsPeriod(today, charter).id,
    benefitsReviews.map((review) => review.period),
  )
  return [
    { guide: 'commitment', organization },
    { guide: 'selection', organization },
    ...groups.map((part): GuidePlace => ({ guide: 'resources', organization, part })),
    ...years.map((part): GuidePlace => ({ guide: 'performance', organization, part })),
    ...periods.map((part): GuidePlace => ({ guide: 'benefits', organization, part })),
  ]
}
