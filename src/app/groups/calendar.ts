import type { Meeting } from '../../domain/meeting.ts'
import type { Clock } from '../use-clock.ts'

/** The meetings of a month, in the order shown. */
export interface CalendarMonth {
  /** `YYYY-MM` by the clock of the task force. */
  readonly month: string
  readonly meetings: readonly Meeting[]
}

/** The calendar of a work group. */
export interface Calendar {
  /** Meetings of which no day is said yet. */
  readonly undated: readonly Meeting[]
  /** Under way or ahead, the next first. */
  readonly coming: readonly CalendarMonth[]
  /** Over, the latest first. */
  readonly past: readonly CalendarMonth[]
  /** The next meeting that is to take place; null = none planned. */
  readonly next: Meeting | null
}

/** Sorts meetings into a calendar. `held` leaves those that took place alone, `coming` those ahead. */
export function arrangeCalendar(
  meetings: readonly Meeting[],
  show: 'coming' | 'held' | undefined,
  now: string,
  clock: Pick<Clock, 'toClock'>,
): Calendar {
  const dated = meetings.filter(({ start }) => start !== null).toSorted(compareStarts)
  const ahead = dated.filter((meeting) => isAhead(meeting, now))
  const isHeld = ({ status }: Meeting) => status === 'held' || status === 'confirmed'
  const keep = show === 'held' ? isHeld : () => true
  const past = show === 'coming' ? [] : dated.filter((meeting) => !isAhead(meeting, now) && keep(meeting)).toReversed()
  return {
    undated: show === 'held' ? [] : meetings.filter(({ start }) => start === null),
    coming: groupByMonth(ahead.filter(keep), clock),
    past: groupByMonth(past, clock),
    next: findNext(meetings, now),
  }
}

/** The next meeting that is to take place, or the one under way; null = none. */
export function findNext(meetings: readonly Meeting[], now: string): Meeting | null {
  const coming = meetings.filter((meeting) => meeting.status === 'scheduled' && isAhead(meeting, now))
  return coming.toSorted(compareStarts)[0] ?? null
}

/** Whether a meeting is not over yet. */
export function isAhead({ start, end }: Meeting, now: string): boolean {
  return start !== null && Date.parse(end ?? start) >= Date.parse(now)
}

function compareStarts(a: Meeting, b: Meeting): number {
  return Date.parse(a.start ?? '') - Date.parse(b.start ?? '') || (a.key < b.key ? -1 : 1)
}

function groupByMonth(meetings: readonly Meeting[], clock: Pick<Clock, 'toClock'>): readonly CalendarMonth[] {
  const months = new Map<string, Meeting[]>()
  for (const meeting of meetings) {
    const month = clock.toClock(meeting.start ?? '').date.slice(0, 7)
    const known = months.get(month)
    if (known) known.push(meeting)
    else months.set(month, [meeting])
  }
  return [...months].map(([month, ofMonth]) => ({ month, meetings: ofMonth }))
}
