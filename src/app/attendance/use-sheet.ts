import { useMemo } from 'react'
import type { RecordState } from '../../change/head.ts'
import { markField, type Meeting } from '../../domain/meeting.ts'
import { readOrganization } from '../../domain/organization.ts'
import { readRepresentation } from '../../domain/representation.ts'
import { listAttendees } from '../../domain/rules/group-members.ts'
import { useStoreStatus, useRecords } from '../live.ts'
import { useClock } from '../use-clock.ts'
import { useGroup } from '../use-group.ts'
import { useExplainWrite } from '../write-access.ts'
import type { RowRights } from './mark-row.tsx'
import { rowsOfAttendees, rowsOfGuests, rowsOfUnlisted, type SheetRow } from './sheet-rows.ts'

/** The sheet of a meeting: its rows, and what whoever works here may do in each. */
export interface Sheet {
  readonly listed: readonly SheetRow[]
  /** Marked, and not on the list. */
  readonly unlisted: readonly SheetRow[]
  readonly guests: readonly SheetRow[]
  /** May take attendance: set every mark, name guests, decide. */
  readonly mayTake: boolean
  /** Why not; null where attendance may be taken. */
  readonly locked: string | null
  rightsIn(row: SheetRow): RowRights
}

/** A key that no representation has: what may be written into the mark of anybody is asked with it. */
const ANYBODY = '-'

/** Everybody on the sheet of a meeting, live; hook. */
export function useSheet(meeting: Meeting, state: RecordState): Sheet {
  const group = useGroup(meeting.group)
  const clock = useClock()
  const explain = useExplainWrite()
  const isReadable = useStoreStatus() === 'read-only'
  const known = useKnownPeople()
  const date = meeting.start === null ? clock.today() : clock.toClock(meeting.start).date
  const { members, people } = group ?? { members: NOBODY, people: known.people }
  const listed = useMemo(() => rowsOfAttendees(listAttendees(members, people, date)), [members, people, date])
  const locked = explain(state.scope, state.record, markField(ANYBODY))
  const mayTake = locked === null && !isReadable
  return {
    listed,
    unlisted: rowsOfUnlisted(state, listed, { ...known, people }),
    guests: rowsOfGuests(meeting.guests),
    mayTake,
    locked,
    rightsIn: ({ sort, field }) => {
      if (mayTake) return 'all'
      return sort !== 'guest' && !isReadable && explain(state.scope, state.record, field) === null ? 'own' : 'none'
    },
  }
}

const NOBODY: readonly never[] = []
const NO_PEOPLE = new Map<string, never>()

function useKnownPeople() {
  const representations = useRecords('representation')
  const organizations = useRecords('organization')
  return useMemo(
    () => ({
      representations: new Map(representations.map((one) => [one.record.slice('representation:'.length), readRepresentation(one)])),
      organizations: new Map(organizations.map((one) => [one.record.slice('organization:'.length), readOrganization(one)])),
      people: NO_PEOPLE,
    }),
    [representations, organizations],
  )
}
