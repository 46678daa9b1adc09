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
  /** Days that the whole width stands for. */
  readonly days: number
}

/** Lays the tasks that have a day out over whole months; null where none has one. The first to begin comes first. */
export function layOutTimeline(tasks: readonly ProjectTask[], today: string): TimelineLayout | null {
  const spans = tasks.flatMap((task) => {
    const from = task.start ?? task.due ?? task.done
    if (from === null) return []
    const end = task.due ?? from
    return [{ task, from, to: end < from ? from : end }]
  })
  if (spans.length === 0) return null
  spans.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || a.task.order - b.task.order)
  const first = firstOfMonth(spans[0]!.from)
  const last = spans.reduce((latest, { to }) => (to > latest ? to : latest), first)
  const end = addMonths(firstOfMonth(last), 1)
  const days = countDaysBetween(first, end)
  const place = (day: string) => (countDaysBetween(first, day) / days) * 100
  const bars = spans.map(({ task, from, to }) => {
    const left = place(from)
    return { task, from, to, left, width: place(addDays(to, 1)) - left }
  })
  return { months: listMonths(first, end, place), bars, today: today >= first && today < end ? place(today) : null, days }
}

/** The days of a task after it was moved, or its due day alone; null where that cannot be: no day to move, or due before it begins. */
export function moveTask(
  { start, due }: Pick<ProjectTask, 'start' | 'due'>,
  days: number,
  what: 'both' | 'due',
): { readonly start?: string; readonly due?: string } | null {
  const nextDue = due === null ? null : addDays(due, days)
  if (what === 'due') return nextDue === null || (start !== null && nextDue < start) ? null : { due: nextDue }
  if (start === null && nextDue === null) return null
  return { ...(start === null ? {} : { start: addDays(start, days) }), ...(nextDue === null ? {} : { due: nextDue }) }
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

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
