import { commitmentRecord, readCommitment } from '../../domain/commitment.ts'
import { readExecutive } from '../../domain/executive.ts'
import { readRepresentation } from '../../domain/representation.ts'
import { readResourceCommitment } from '../../domain/resource-commitment.ts'
import { judgeCommitment, type CommitmentStanding } from '../../domain/rules/commitment.ts'
import { readSelection, selectionRecord } from '../../domain/selection.ts'
import type { RecordState } from '../../change/head.ts'
import { useCharter } from '../charter.ts'
import { emptyOf } from '../empty-record.ts'
import { useLanguage } from '../i18n.ts'
import { useLoaded, useRecords } from '../live.ts'
import { useSession } from '../session.ts'
import { listDirectory, type DirectoryEntry } from './directory.ts'

/** The directory, and a way to judge one of its organizations: thousands are listed, a screenful is judged. */
export interface Directory {
  readonly entries: readonly DirectoryEntry[]
  judge(entry: DirectoryEntry): CommitmentStanding
}

const KINDS = ['organization', 'selection', 'commitment', 'representation', 'executive', 'resource-commitment'] as const

/** All organizations on this device, live. Suspends until they are read. */
export function useDirectory(): Directory {
  useLoaded(KINDS)
  const charter = useCharter()
  const { language } = useLanguage()
  const today = useSession().today()
  const organizations = useRecords('organization')
  const selections = useRecords('selection')
  const entries = listDirectory(organizations, selections, { charter, language })
  const stateById = indexStates(selections, useRecords('commitment'))
  const representations = groupByOrganization(useRecords('representation').map(readRepresentation))
  const executives = groupByOrganization(useRecords('executive').map(readExecutive))
  const charts = groupByOrganization(useRecords('resource-commitment').map(readResourceCommitment))
  return {
    entries,
    judge({ organization }) {
      const { key } = organization
      const find = (id: string) => stateById.get(id) ?? emptyOf(id)
      return judgeCommitment({
        charter,
        today,
        organization,
        commitment: readCommitment(find(commitmentRecord(key))),
        selection: readSelection(find(selectionRecord(key))),
        representations: representations.get(key) ?? [],
        executives: executives.get(key) ?? [],
        resourceCommitments: charts.get(key) ?? [],
      })
    },
  }
}

function indexStates(...lists: readonly (readonly RecordState[])[]): ReadonlyMap<string, RecordState> {
  return new Map(lists.flat().map((state) => [state.record, state]))
}

function groupByOrganization<One extends { readonly organization: string | null }>(
  all: readonly One[],
): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const group = groups.get(one.organization ?? '')
    if (group) group.push(one)
    else groups.set(one.organization ?? '', [one])
  }
  return groups
}
