import { shownValue } from '../../change/merge.ts'
import { commitmentRecord, readCommitment } from '../../domain/commitment.ts'
import { readExecutive } from '../../domain/executive.ts'
import { readOrganization, type Organization } from '../../domain/organization.ts'
import { readRepresentation } from '../../domain/representation.ts'
import { readResourceCommitment } from '../../domain/resource-commitment.ts'
import { judgeCommitment, type CommitmentStanding } from '../../domain/rules/commitment.ts'
import { readSelection, selectionRecord } from '../../domain/selection.ts'
import { useLingui } from '@lingui/react/macro'
import { useCharter } from '../charter.ts'
import { emptyOf } from '../empty-record.ts'
import { foldTerms, foldText } from '../fold-text.ts'
import { useLanguage } from '../i18n.ts'
import { useLoaded, useRecords } from '../live.ts'
import { useSession } from '../session.ts'
import type { VerificationSearch } from './verification-search.ts'

/** An organization with what staff decide about it. */
export interface VerificationRow {
  readonly organization: Organization
  /** Its name, or a word for an unnamed one. */
  readonly name: string
  /** null = nobody has said. */
  readonly government: boolean | null
  readonly standing: CommitmentStanding
}

const KINDS = ['organization', 'selection', 'commitment', 'representation', 'executive', 'resource-commitment'] as const

/** All organizations with their steps to commitment, by name, live; hook. Suspends until they are read. */
export function useVerification(): readonly VerificationRow[] {
  useLoaded(KINDS)
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const today = useSession().today()
  const states = useRecords('organization')
  const commitments = new Map(useRecords('commitment').map((state) => [state.record, state]))
  const selections = new Map(useRecords('selection').map((state) => [state.record, state]))
  const representations = useRecords('representation').map(readRepresentation)
  const executives = useRecords('executive').map(readExecutive)
  const charts = useRecords('resource-commitment').map(readResourceCommitment)
  const offices = groupByOrganization(representations)
  const leaders = groupByOrganization(executives)
  const resources = groupByOrganization(charts)
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const unnamed = t`Unnamed organization`
  return states
    .map((state): VerificationRow => {
      const organization = readOrganization(state)
      const { key } = organization
      const [commitment, selection] = [commitmentRecord(key), selectionRecord(key)]
      const government = shownValue(state, 'government')
      return {
        organization,
        name: organization.name.trim() || unnamed,
        government: typeof government === 'boolean' ? government : null,
        standing: judgeCommitment({
          charter,
          today,
          organization,
          commitment: readCommitment(commitments.get(commitment) ?? emptyOf(commitment)),
          selection: readSelection(selections.get(selection) ?? emptyOf(selection)),
          representations: offices.get(key) ?? [],
          executives: leaders.get(key) ?? [],
          resourceCommitments: resources.get(key) ?? [],
        }),
      }
    })
    .sort((a, b) => compare(a.name, b.name) || (a.organization.key < b.organization.key ? -1 : 1))
}

/** The rows that have all words looked for and something of that sort left to do. */
export function filterVerification(rows: readonly VerificationRow[], search: VerificationSearch): readonly VerificationRow[] {
  const terms = foldTerms(search.q ?? '')
  return rows.filter(({ name, organization, government, standing }) => {
    const words = foldText(`${name} ${organization.city}`)
    if (!terms.every((term) => words.includes(term))) return false
    if (search.todo === 'government') return government === null
    return search.todo === undefined || standing.indicators.some((one) => one.holds && !one.verified)
  })
}

function groupByOrganization<One extends { readonly organization: string | null }>(
  all: readonly One[],
): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const key = one.organization ?? ''
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}
