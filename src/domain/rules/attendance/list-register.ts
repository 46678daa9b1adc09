import type { AttendancePolicy } from '../../charter.ts'
import type { GroupMember } from '../group-members.ts'
import type { MeetingOutcome } from './find-outcome.ts'
import { judgeMembership, type MembershipStanding } from './judge-membership.ts'
import type { DatedMeeting, GroupYear } from './survey-year.ts'

/** A meeting of the register; only held ones have marks. */
export interface RegisterColumn extends DatedMeeting {
  readonly isHeld: boolean
}

/** A member of the register. */
export interface RegisterRow {
  readonly member: GroupMember
  readonly standing: MembershipStanding
  /** By key of the meeting; a held meeting without an outcome was before the organization joined. */
  readonly outcomeByMeeting: ReadonlyMap<string, MeetingOutcome>
}

/** Attendance of a work group in a year as a table: a column for each meeting that was not cancelled, in order of time, a row for each member. */
export interface Register {
  readonly columns: readonly RegisterColumn[]
  readonly rows: readonly RegisterRow[]
}

/** Lays out the register of a work group in a year. */
export function listRegister(year: GroupYear, members: readonly GroupMember[], policy: AttendancePolicy): Register {
  const open = [...year.unsettled, ...year.left].map((one) => ({ ...one, isHeld: false }))
  const columns = [...year.held.map((one) => ({ ...one, isHeld: true })), ...open].sort((a, b) => startOf(a) - startOf(b))
  const rows = members.map((member): RegisterRow => {
    const standing = judgeMembership({ year, member, policy })
    return { member, standing, outcomeByMeeting: new Map(standing.outcomes.map((one) => [one.meeting.key, one])) }
  })
  return { columns, rows }
}

function startOf({ meeting }: DatedMeeting): number {
  return Date.parse(meeting.start ?? '')
}
