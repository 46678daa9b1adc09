import type { Meeting } from '../../meeting.ts'
import { toClock } from '../clock.ts'
import { isWithin } from '../date.ts'
import type { ReviewPeriod } from '../review-due.ts'

/** A meeting with the day on which it begins, by the clock of the task force. */
export interface DatedMeeting {
  readonly meeting: Meeting
  /** `YYYY-MM-DD` */
  readonly date: string
}

/** The meetings of one work group in one year, as attendance looks at them, each list in order of time. */
export interface GroupYear {
  readonly period: ReviewPeriod
  /** Held, whether their minutes are confirmed or not. */
  readonly held: readonly DatedMeeting[]
  /** Scheduled, and still to begin. */
  readonly left: readonly DatedMeeting[]
  /** Scheduled for a time that has passed: nobody has said yet whether they were held, so they count nowhere. */
  readonly unsettled: readonly DatedMeeting[]
  readonly cancelled: readonly DatedMeeting[]
}

interface SurveyOptions {
  /** Meetings of any group. */
  readonly meetings: readonly Meeting[]
  /** Id of the work group. */
  readonly group: string
  /** The year, by the charter's reckoning. */
  readonly period: ReviewPeriod
  /** IANA name; undefined = the device's. */
  readonly timeZone: string | undefined
  /** ISO 8601 UTC. */
  readonly now: string
}

/**
 * Finds the meetings of a work group that lie in a year, by the day on which they begin. One without a beginning lies in no year.
 * Throws a RangeError for a zone that this engine does not know (see `zoneOf`).
 */
export function surveyYear({ meetings, group, period, timeZone, now }: SurveyOptions): GroupYear {
  const span = { from: period.first, to: period.last }
  const dated = meetings
    .flatMap((meeting) => {
      const date = meeting.group === group ? dayOf(meeting, timeZone) : null
      return date !== null && isWithin(date, span) ? [{ meeting, date }] : []
    })
    .sort(compareDated)
  const moment = Date.parse(now)
  const isToCome = ({ meeting }: DatedMeeting) => Date.parse(meeting.start ?? '') >= moment
  const scheduled = dated.filter(({ meeting }) => meeting.status === 'scheduled')
  return {
    period,
    held: dated.filter(({ meeting }) => meeting.status === 'held' || meeting.status === 'confirmed'),
    left: scheduled.filter(isToCome),
    unsettled: scheduled.filter((one) => !isToCome(one)),
    cancelled: dated.filter(({ meeting }) => meeting.status === 'cancelled'),
  }
}

const dayByMeeting = new WeakMap<Meeting, { readonly timeZone: string | undefined; readonly date: string }>()

/** The day of a meeting's beginning; asked of the calendar once for each reading of the meeting, since that takes longest. */
function dayOf(meeting: Meeting, timeZone: string | undefined): string | null {
  const { start } = meeting
  if (start === null) return null
  const known = dayByMeeting.get(meeting)
  if (known && known.timeZone === timeZone) return known.date
  const { date } = toClock(start, timeZone)
  dayByMeeting.set(meeting, { timeZone, date })
  return date
}

function compareDated(a: DatedMeeting, b: DatedMeeting): number {
  return Date.parse(a.meeting.start ?? '') - Date.parse(b.meeting.start ?? '') || (a.meeting.key < b.meeting.key ? -1 : 1)
}
