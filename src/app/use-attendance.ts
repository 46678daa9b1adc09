import { readMeeting } from '../domain/meeting.ts'
import { judgeMembership, type MembershipStanding } from '../domain/rules/attendance/judge-membership.ts'
import { surveyYear, type GroupYear } from '../domain/rules/attendance/survey-year.ts'
import { toClock, zoneOf } from '../domain/rules/clock.ts'
import type { GroupMember } from '../domain/rules/group-members.ts'
import { performancePeriod, periodOfYear } from '../domain/rules/review-due.ts'
import { useCharter } from './charter.ts'
import { useRecords } from './live.ts'
import { useSession } from './session.ts'

/** The attendance of some members of a work group in a year. */
export interface GroupAttendance {
  readonly year: GroupYear
  /** By key of the organization, in the order of the members. */
  readonly standingByOrganization: ReadonlyMap<string, MembershipStanding>
}

/**
 * Judges the attendance of members of a work group, live; hook. Suspends until the meetings are read: only screens that show attendance should.
 *
 * @param group id of the work group
 * @param year name of the charter's year (`2026`); left out = the present one
 */
export function useAttendance(group: string, members: readonly GroupMember[], year?: string): GroupAttendance {
  const charter = useCharter()
  const now = useSession().now()
  const meetings = useRecords('meeting').map(readMeeting)
  const timeZone = zoneOf(charter)
  const period = year === undefined ? performancePeriod(toClock(now, timeZone).date, charter) : periodOfYear(year, charter)
  const surveyed = surveyYear({ meetings, group, period, timeZone, now })
  const standings = members.map((member): [string, MembershipStanding] => [
    member.organization.key,
    judgeMembership({ year: surveyed, member, policy: charter.attendance }),
  ])
  return { year: surveyed, standingByOrganization: new Map(standings) }
}
