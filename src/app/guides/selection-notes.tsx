import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { findWorkGroup } from '../../domain/charter.ts'
import { judgeGroup, judgeSelection, type SelectionFinding } from '../../domain/rules/selection.ts'
import type { Language } from '../../domain/text.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { GuideLink } from './guide-link.tsx'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/** Why groups cannot be joined, by group. */
export function listBlocked(facts: OrganizationFacts, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    facts.charter.workGroups.flatMap((group) => {
      const block = judgeGroup(group, facts.organization, facts.charter).find((finding) => finding.severity === 'block')
      return block ? [[group.id, textIn(block.reason, language)]] : []
    }),
  )
}

/** Row of the day of joining: it stands apart from the groups. */
const joiningRow = 'joined'

/** What the rules say to the selection as it is, by row: what bars it, what it lacks, what is good to know. */
export function listSelectionNotes(facts: OrganizationFacts): Readonly<Record<string, ReactNode>> {
  const findings = judgeSelection(facts.selection, facts.organization, facts.charter, facts.today).filter(isWorthSaying)
  const rows = [...new Set(findings.map(rowOf))]
  return Object.fromEntries(rows.map((row) => [row, <Findings key={row} findings={findings.filter((one) => rowOf(one) === row)} />]))
}

/** What the inputs themselves show (nothing chosen yet, no day yet, a group that is barred) is not said twice. */
function isWorthSaying({ code }: SelectionFinding): boolean {
  return code !== 'no-primary' && code !== 'not-joined' && code !== 'government-only'
}

function rowOf({ field, group }: SelectionFinding): string {
  return field === 'joined' || field === 'collaborator' ? joiningRow : (group ?? joiningRow)
}

function Findings({ findings }: { readonly findings: readonly SelectionFinding[] }) {
  const { language } = useLanguage()
  return (
    <div className="guides-note">
      {findings.map((finding) => (
        <p key={finding.code}>{textIn(finding.reason, language)}</p>
      ))}
    </div>
  )
}

/** What follows from choosing a group: its chart of resources, offered at the group and where joining is entered. */
export function listSelectionActions(facts: OrganizationFacts): Readonly<Record<string, ReactNode>> {
  const { charter, selection, organization } = facts
  const group = findWorkGroup(charter, selection.primary)
  if (!group) return {}
  const link = <ChartLink organization={organization.key} group={group.id} facts={facts} />
  return { [group.id]: link, [joiningRow]: link }
}

function ChartLink({
  organization,
  group,
  facts,
}: {
  readonly organization: string
  readonly group: string
  readonly facts: OrganizationFacts
}) {
  const { language } = useLanguage()
  const { charter } = facts
  const found = findWorkGroup(charter, group)
  const { abbreviation } = charter.workGroupTerm
  const short = found ? `${textIn(abbreviation, language)} ${found.number}` : group
  return (
    <GuideLink place={{ guide: 'resources', organization, part: group }} className="usa-button usa-button--outline">
      <Trans>Fill in the resource commitment chart for {short}</Trans>
    </GuideLink>
  )
}
