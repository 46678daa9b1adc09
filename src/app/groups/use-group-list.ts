import { workGroupLabel, type WorkGroup } from '../../domain/charter.ts'
import { readMeeting, type Meeting } from '../../domain/meeting.ts'
import { readOrganization } from '../../domain/organization.ts'
import { listMembers } from '../../domain/rules/group-members.ts'
import { readSelection } from '../../domain/selection.ts'
import { useRights } from '../account.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useLoaded, useRecords } from '../live.ts'
import { useMe } from '../me.ts'
import { useSession } from '../session.ts'
import { findNext } from './calendar.ts'
import { useReadable } from '../use-readable.ts'

/** A work group in the list. */
export interface GroupEntry {
  readonly group: WorkGroup
  /** "WG 6: Examining Labor, …" */
  readonly label: string
  readonly members: number
  readonly next: Meeting | null
  /** One's organization has chosen it, or one chairs it or belongs to it. */
  readonly isMine: boolean
  /** Its meetings come to this device. */
  readonly isReadable: boolean
}

const KINDS = ['organization', 'selection', 'meeting'] as const

/** Every work group of the charter, one's own first, live; hook. Suspends until it is read. */
export function useGroupList(): readonly GroupEntry[] {
  useLoaded(KINDS)
  const charter = useCharter()
  const { language } = useLanguage()
  const { organization: mine } = useMe()
  const rights = useRights()
  const isReadable = useReadable()
  const { now } = useSession()
  const organizations = useRecords('organization').map(readOrganization)
  const selections = useRecords('selection').map(readSelection)
  const meetings = useRecords('meeting').map(readMeeting)
  const own = new Set([
    ...selections.filter((one) => one.organization === mine).map(({ primary }) => primary),
    ...(rights?.chairs ?? []),
    ...(rights?.groups ?? []),
  ])
  return charter.workGroups
    .map((group) => ({
      group,
      label: workGroupLabel(charter, group)[language],
      members: listMembers(group, { organizations, selections, representations: [] }).length,
      next: findNext(
        meetings.filter((one) => one.group === group.id),
        now(),
      ),
      isMine: own.has(group.id),
      isReadable: isReadable(group.id),
    }))
    .toSorted((a, b) => Number(b.isMine) - Number(a.isMine) || a.group.number - b.group.number)
}
