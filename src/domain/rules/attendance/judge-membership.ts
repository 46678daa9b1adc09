import type { AttendancePolicy } from '../../charter.ts'
import type { Representation } from '../../representation.ts'
import { isWithin } from '../date.ts'
import type { GroupMember } from '../group-members.ts'
import type { ReviewPeriod } from '../review-due.ts'
import { countsAsAttended, findOutcome, markOf, type MeetingOutcome } from './find-outcome.ts'
import { judgeAttendance, requiredMeetings, type AttendanceStanding } from './judge-attendance.ts'
import type { DatedMeeting, GroupYear } from './survey-year.ts'

/** One person's own attendance: over the meetings held while he or she was in office. */
export interface PersonStanding {
  /** Key of the person. */
  readonly person: string
  /** Listed; counts for the organization only where the charter says so. */
  readonly alternate: boolean
  readonly ratio: AttendanceStanding
  readonly held: number
  readonly attended: number
  readonly notRecorded: number
}

/** Where an organization stands in a work group in a year: so far, and what the rest of the year leaves. It flags; it never expels. */
export interface MembershipStanding {
  readonly period: ReviewPeriod
  /** Against the policy so far. */
  readonly ratio: AttendanceStanding
  /** Meetings held since the organization joined the group. */
  readonly held: number
  readonly attended: number
  /** Of the meetings held, how many the policy asks for. */
  readonly required: number
  /** Held meetings without a mark: not attended as far as is known, and not "absent". */
  readonly notRecorded: number
  /** Held meetings whose deciding mark is in conflict; the value shown counts. */
  readonly inConflict: number
  /** Meetings that are scheduled and still to come this year. */
  readonly left: number
  /** Meetings scheduled for a time that has passed, of which nobody has said whether they were held; they count nowhere. */
  readonly unsettled: number
  /** How many the policy asks for if all that are left are held. */
  readonly requiredInYear: number
  /** How many of those left may still be missed; null = the minimum cannot be reached any more. */
  readonly mayMiss: number | null
  /** Every held meeting, in order of time. */
  readonly outcomes: readonly MeetingOutcome[]
  /** Officials by their beginning, then alternates. */
  readonly byPerson: readonly PersonStanding[]
}

interface MembershipOptions {
  readonly year: GroupYear
  readonly member: GroupMember
  readonly policy: AttendancePolicy
}

/**
 * Judges the attendance of an organization in its work group (Performance Review Guide: a minimum of 75 %). The ratio runs on when its
 * representative changes; meetings before it joined do not count.
 */
export function judgeMembership({ year, member, policy }: MembershipOptions): MembershipStanding {
  const isMember = ({ date }: DatedMeeting) => member.joined === null || member.joined <= date
  const outcomes = year.held.filter(isMember).map((one) => findOutcome(one, member, policy))
  const [held, left] = [outcomes.length, year.left.filter(isMember).length]
  const attended = outcomes.filter((one) => one.attended).length
  const requiredInYear = requiredMeetings(held + left, policy)
  const spare = attended + left - requiredInYear
  return {
    period: year.period,
    ratio: judgeAttendance(attended, held, policy),
    held,
    attended,
    required: requiredMeetings(held, policy),
    notRecorded: outcomes.filter((one) => one.mark === null).length,
    inConflict: outcomes.filter((one) => one.inConflict).length,
    left,
    unsettled: year.unsettled.filter(isMember).length,
    requiredInYear,
    mayMiss: spare < 0 ? null : Math.min(spare, left),
    outcomes,
    byPerson: listPersons(outcomes, { year, member, policy }),
  }
}

/** Where an organization would stand if it attended and missed so many more meetings. */
export function projectAttendance(
  { attended, held }: Pick<MembershipStanding, 'attended' | 'held'>,
  more: { readonly attended: number; readonly missed: number },
  policy: AttendancePolicy,
): AttendanceStanding {
  return judgeAttendance(attended + more.attended, held + more.attended + more.missed, policy)
}

function listPersons(outcomes: readonly MeetingOutcome[], { year, member, policy }: MembershipOptions): readonly PersonStanding[] {
  const first = member.joined !== null && member.joined > year.period.first ? member.joined : year.period.first
  const inYear = member.representations.filter(
    (one) => (one.from === null || one.from <= year.period.last) && (one.to === null || one.to >= first),
  )
  const byPerson = new Map<string, Representation[]>()
  for (const one of inYear.toSorted(compareTenures)) {
    const key = `${one.alternate ? 1 : 0} ${one.person ?? ''}`
    const known = byPerson.get(key)
    if (known) known.push(one)
    else byPerson.set(key, [one])
  }
  return [...byPerson.values()].map((tenures) => judgePerson(tenures, outcomes, policy))
}

function judgePerson(tenures: readonly Representation[], outcomes: readonly MeetingOutcome[], policy: AttendancePolicy): PersonStanding {
  const marks = outcomes.flatMap(({ meeting, date }) => {
    const current = tenures.filter((one) => isWithin(date, one))
    return current.length === 0 ? [] : [current.map((one) => markOf(meeting, one))]
  })
  const attended = marks.filter((each) => each.some((mark) => countsAsAttended(mark, policy))).length
  return {
    person: tenures[0]?.person ?? '',
    alternate: tenures[0]?.alternate ?? false,
    ratio: judgeAttendance(attended, marks.length, policy),
    held: marks.length,
    attended,
    notRecorded: marks.filter((each) => each.every((mark) => mark === null)).length,
  }
}

function compareTenures(a: Representation, b: Representation): number {
  if (a.alternate !== b.alternate) return a.alternate ? 1 : -1
  return (a.from ?? '') === (b.from ?? '') ? (a.key < b.key ? -1 : 1) : (a.from ?? '') < (b.from ?? '') ? -1 : 1
}
