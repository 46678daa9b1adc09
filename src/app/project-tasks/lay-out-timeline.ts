import type { ProjectTask } from '../../domain/project.ts'
import { addDays, addMonths, countDaysBetween } from '../../domain/rules/date.ts'

/** A task that has a day, as it lies on the timeline; places and lengths in percent of its width. */
export interface TimelineBar {
  readonly task: ProjectTask
  readonly from: string
  readonly to: string
  readonly left: number
  readonly width: number
}

/** What a timeline draws. */
export interface TimelineLayout {
  readonly months: readonly { readonly month: string; readonly left: number; readonly width: number }[]
  readonly bars: readonly TimelineBar[]
  /** Where today is; null = not within the months that are drawn. */
  readonly today: number | null
  /** First day that is drawn, and how many days the whole width stands for. */
  readonly first: string
  readonly days: number
}

/** Days left free before the first and behind the last task where bars are moved. */
const ROOM = 10
/** How far today may lie from the tasks and still be drawn, in days. */
const NEAR = 92

/**
 * Lays the tasks that have a day out over whole months, in their order; null where none has one.
 *
 * @param hasRoom whether days stay free at both ends, into which a bar can be moved
 */
export function layOutTimeline(tasks: readonly ProjectTask[], today: string, hasRoom = false): TimelineLayout | null {
  const spans = tasks.flatMap((task) => spanOf(task) ?? [])
  if (spans.length === 0) return null
  const room = hasRoom ? ROOM : 0
  const begin = spans.reduce((earliest, { from }) => (from < earliest ? from : earliest), spans[0]!.from)
  const last = spans.reduce((latest, { to }) => (to > latest ? to : latest), begin)
  const [earliest, latest] = withToday(begin, last, today)
  const first = firstOfMonth(addDays(earliest, -room))
  const end = addMonths(firstOfMonth(addDays(latest, room)), 1)
  const days = countDaysBetween(first, end)
  const place = (day: string) => (countDaysBetween(first, day) / days) * 100
  const bars = spans.map((span) => ({ ...span, ...placeDays(span.from, span.to, { first, days }) }))
  return { months: listMonths(first, end, place), bars, today: today >= first && today < end ? place(today) : null, first, days }
}

/** Where some days lie on a timeline, in percent of its width; the last one is part of them. */
export function placeDays(
  from: string,
  to: string,
  { first, days }: Pick<TimelineLayout, 'first' | 'days'>,
): { readonly left: number; readonly width: number } {
  return { left: (countDaysBetween(first, from) / days) * 100, width: ((countDaysBetween(from, to) + 1) / days) * 100 }
}

/** The first and last day of a task as it is drawn; null where it has none. A task that is due before it begins is drawn as one day. */
export function spanOf(task: ProjectTask): Pick<TimelineBar, 'task' | 'from' | 'to'> | null {
  const from = task.start ?? task.due ?? task.done
  if (from === null) return null
  const end = task.due ?? from
  return { task, from, to: end < from ? from : end }
}

/** Today belongs to what is drawn where it is near. */
function withToday(first: string, last: string, today: string): readonly [string, string] {
  if (today < first && countDaysBetween(today, first) <= NEAR) return [today, last]
  if (today > last && countDaysBetween(last, today) <= NEAR) return [first, today]
  return [first, last]
}

function listMonths(first: string, end: string, place: (day: string) => number): TimelineLayout['months'] {
  const months: { month: string; left: number; width: number }[] = []
  for (let day = first; day < end; day = addMonths(day, 1)) {
    const left = place(day)
    months.push({ month: day.slice(0, 7), left, width: place(addMonths(day, 1)) - left })
  }
  return months
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`
}
