import { isUnattended, draftCancellation, draftMeeting, draftReplan, type MeetingPlan, type PlanDraft } from './meeting-plan.ts'
import type { Meeting } from './meeting.ts'
import { meetingOfSeries, meetingSeriesRecord, type MeetingSeries } from './meeting-series.ts'
import { addMinutes, toClock, toMoment } from './rules/clock.ts'
import { isSeriesDate, listSeriesDates } from './rules/series-dates.ts'

/** A series as somebody plans it: both days are said. */
export interface SeriesPlan extends Omit<MeetingSeries, 'key' | 'from' | 'until'> {
  readonly from: string
  readonly until: string
}

/** How many meetings a series may have ahead at once: three years of months. What they write fits one edit ([S7]). */
export const MOST_MEETINGS = 36

/** The dates on which the meetings of a series are to be; one more than the most where there are more. */
export function listPlannedDates(plan: Pick<SeriesPlan, 'weekday' | 'week' | 'months' | 'from' | 'until'>): readonly string[] {
  return listSeriesDates(plan, plan.from, plan.until, MOST_MEETINGS + 1)
}

/** A new series with all its meetings. `timeZone`: by whose clock; undefined = the device's. */
export function draftSeries(key: string, plan: SeriesPlan, timeZone: string | undefined): readonly PlanDraft[] {
  return [...draftSeriesFacts(key, null, plan), ...listPlannedDates(plan).flatMap((date) => draftOnDate(key, plan, date, timeZone))]
}

/** What becomes of the meetings of a series that is planned anew. */
export interface SeriesChange {
  /** Meetings ahead that stay with the series, and follow it where it differs. */
  readonly followed: readonly { readonly meeting: Meeting; readonly drafts: readonly PlanDraft[] }[]
  /** Dates that get a meeting. */
  readonly added: readonly string[]
  /** Meetings ahead for which the series has no date any more: cancelled, so that calendars hear of it. */
  readonly surplus: readonly Meeting[]
  /** Meetings ahead that were moved, cancelled or recorded on their own: they stay as they are. */
  readonly kept: readonly Meeting[]
  /** All of it as one edit. */
  readonly drafts: readonly PlanDraft[]
}

interface SeriesCase {
  readonly before: MeetingSeries
  readonly after: SeriesPlan
  /** Those of the series that are not deleted. */
  readonly meetings: readonly Meeting[]
  /** Keys of all its meetings, also of deleted ones: what somebody deleted does not come back by itself. */
  readonly keys: readonly string[]
  /** ISO 8601 UTC: what has begun stays as it is. */
  readonly now: string
  readonly timeZone: string | undefined
  /** Why surplus meetings are cancelled. */
  readonly reason: string
}

/**
 * Plans a series anew. It sets one meeting a month at most, so a month is the place of a meeting: one that still stands as the series set it goes to
 * the new day of its month; a month without a new day gives its meeting up; a month that never had one gets one.
 */
export function planSeriesAnew(one: SeriesCase): SeriesChange {
  const { before, after, now, timeZone, reason } = one
  const { key } = before
  const ahead = one.meetings.filter(({ start }) => start !== null && start > now)
  const kept = ahead.filter((meeting) => !isAsSet(meeting, before, timeZone))
  const own = ahead.filter((meeting) => !kept.includes(meeting))
  const dates = listPlannedDates(after).filter((date) => toMoment(date, after.time, timeZone) > now)
  const dateByMonth = new Map(dates.map((date) => [monthOf(date), date]))
  const months = new Set(one.keys.map((meeting) => monthOf(meeting.slice(key.length + 1))))
  const followed = own.flatMap((meeting) => {
    const date = dateByMonth.get(monthOf(meeting.key.slice(key.length + 1)))
    return date === undefined
      ? []
      : [{ meeting, drafts: draftReplan(meeting, followSeries(meeting, before, planOn(after, date, timeZone))) }]
  })
  const surplus = own.filter((meeting) => followed.every((other) => other.meeting !== meeting))
  const added = dates.filter((date) => !months.has(monthOf(date)))
  const drafts = [
    ...draftSeriesFacts(key, before, after),
    ...followed.flatMap((other) => other.drafts),
    ...surplus.flatMap((meeting) => draftCancellation(meeting, reason)),
    ...added.flatMap((date) => draftOnDate(key, after, date, timeZone)),
  ]
  return { followed, added, surplus, kept, drafts }
}

function monthOf(date: string): string {
  return date.slice(0, 7)
}

/** Whether a meeting still stands when the series set it, and nothing happened in it. */
function isAsSet(meeting: Meeting, { weekday, week, time, minutes }: MeetingSeries, timeZone: string | undefined): boolean {
  const { start, end, status, reason } = meeting
  if (start === null || status !== 'scheduled' || reason !== '' || !isUnattended(meeting)) return false
  const clock = toClock(start, timeZone)
  return clock.time === time && end === addMinutes(start, minutes) && isSeriesDate({ weekday, week }, clock.date)
}

/** The new plan, but what a meeting says otherwise than its series stays its own. */
function followSeries(meeting: Meeting, before: MeetingSeries, plan: MeetingPlan): MeetingPlan {
  const follow = (name: 'title' | 'place' | 'callIn') => (meeting[name].trim() === before[name].trim() ? plan[name] : meeting[name])
  return { ...plan, title: follow('title'), place: follow('place'), callIn: follow('callIn') }
}

function planOn({ title, time, minutes, place, callIn }: SeriesPlan, date: string, timeZone: string | undefined): MeetingPlan {
  const start = toMoment(date, time, timeZone)
  return { title, start, end: addMinutes(start, minutes), place, callIn }
}

function draftOnDate(series: string, plan: SeriesPlan, date: string, timeZone: string | undefined): readonly PlanDraft[] {
  return draftMeeting(meetingOfSeries(series, date), planOn(plan, date, timeZone), series)
}

/** The series' own fields, where they differ from before. */
export function draftSeriesFacts(key: string, before: MeetingSeries | null, after: Omit<MeetingSeries, 'key'>): readonly PlanDraft[] {
  const record = meetingSeriesRecord(key)
  return facts
    .map(([name, field]): PlanDraft => ({ record, field, value: asValue(after[name]) }))
    .filter(({ value }, index) => value !== (before === null ? null : asValue(before[facts[index]![0]])))
}

function asValue(value: string | number | null): string | number | null {
  return typeof value === 'string' ? value.trim() || null : value
}

const facts = [
  ['title', 'title'],
  ['weekday', 'weekday'],
  ['week', 'week'],
  ['months', 'months'],
  ['time', 'time'],
  ['minutes', 'minutes'],
  ['place', 'place'],
  ['callIn', 'call-in'],
  ['from', 'from'],
  ['until', 'until'],
] as const satisfies readonly (readonly [keyof Omit<MeetingSeries, 'key'>, string])[]
