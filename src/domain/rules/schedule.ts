import type { ProjectTask } from '../project.ts'
import { addDays, countDaysBetween } from './date.ts'
import { orderTasks } from './task-order.ts'

/** How one task stands in its schedule. */
export interface TaskStanding {
  /** `overdue` before `blocked`: it should be done already, whatever it waits for. */
  readonly state: 'done' | 'open' | 'overdue' | 'blocked'
  /** Open, and a day more here is a day more for the whole project. */
  readonly critical: boolean
  /** Ids of the tasks that are not done and have to be done before. */
  readonly blockedBy: readonly string[]
  /** Day on which it is expected to be done, as things stand; null where nothing says so. */
  readonly expected: string | null
  /** Days by which what comes before pushes it beyond its due day; 0 = not at all. */
  readonly pushedDays: number
}

/** How the tasks of a project stand. */
export interface Schedule {
  readonly taskById: ReadonlyMap<string, TaskStanding>
  /** First and last day that is planned; null where nothing is. */
  readonly start: string | null
  readonly end: string | null
  /** Day on which everything is expected to be done, as things stand: later than `end` where tasks that are late push others. */
  readonly expectedEnd: string | null
  /** How many tasks are overdue. */
  readonly overdue: number
  /** Tasks that wait for each other in a ring, by id: none of them can ever begin. What they demand of each other is left out of the days. */
  readonly cycles: readonly (readonly string[])[]
}

/**
 * Judges a schedule as of a day (`YYYY-MM-DD`): what is late, what waits, and the critical path, the longest chain of tasks that depend on
 * each other, on which the last day of the project hangs.
 */
export function judgeSchedule(tasks: readonly ProjectTask[], today: string): Schedule {
  const { order, beforeById, cycles } = orderTasks(tasks)
  const spans = expectSpans(order, beforeById, today)
  const expectedEnd = latestOf([...spans.values()].map(({ end }) => end))
  const latest = latestEnds(order, beforeById, spans, expectedEnd)
  const taskOf = new Map(tasks.map((task) => [task.id, task]))
  const taskById = new Map(
    tasks.map((task): [string, TaskStanding] => {
      const { end = null, pushedDays = 0 } = spans.get(task.id) ?? {}
      const blockedBy = task.after.filter((id) => taskOf.get(id)?.done === null)
      const critical = task.done === null && end !== null && end === latest.get(task.id)
      return [task.id, { state: stateOf(task, blockedBy, today), critical, blockedBy, expected: end, pushedDays }]
    }),
  )
  return {
    taskById,
    start: earliestOf(tasks.map(({ start, due }) => start ?? due)),
    end: latestOf(tasks.map(({ start, due }) => due ?? start)),
    expectedEnd,
    overdue: [...taskById.values()].filter(({ state }) => state === 'overdue').length,
    cycles,
  }
}

function stateOf({ done, due }: ProjectTask, blockedBy: readonly string[], today: string): TaskStanding['state'] {
  if (done !== null) return 'done'
  if (due !== null && due < today) return 'overdue'
  return blockedBy.length > 0 ? 'blocked' : 'open'
}

interface Span {
  readonly begin: string | null
  readonly end: string | null
  readonly days: number
  readonly pushedDays: number
}

/**
 * From when until when each task is expected to last: as planned, but not before what comes before is done, and not done before today where
 * it is still open. A task may begin on the day on which the one before ends.
 */
function expectSpans(
  order: readonly ProjectTask[],
  beforeById: ReadonlyMap<string, readonly string[]>,
  today: string,
): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>()
  for (const { id, start, due, done } of order) {
    const days = start !== null && due !== null && due > start ? countDaysBetween(start, due) : 0
    if (done !== null) {
      spans.set(id, { begin: done, end: done, days, pushedDays: 0 })
      continue
    }
    const ready = latestOf((beforeById.get(id) ?? []).map((one) => spans.get(one)?.end ?? null))
    const begin = latestOf([start ?? due, ready])
    const end = begin === null ? null : latestOf([addDays(begin, days), due, due !== null && due < today ? today : null])
    const pushedDays = ready !== null && due !== null && end !== null && addDays(ready, days) > due ? countDaysBetween(due, end) : 0
    spans.set(id, { begin, end, days, pushedDays })
  }
  return spans
}

/** The last day on which each task may be done without the whole becoming later. */
function latestEnds(
  order: readonly ProjectTask[],
  beforeById: ReadonlyMap<string, readonly string[]>,
  spans: ReadonlyMap<string, Span>,
  expectedEnd: string | null,
): ReadonlyMap<string, string | null> {
  const latest = new Map<string, string | null>(order.map(({ id }) => [id, expectedEnd]))
  for (const { id, done } of order.toReversed()) {
    const end = latest.get(id) ?? null
    if (end === null || done !== null) continue
    const begin = addDays(end, -(spans.get(id)?.days ?? 0))
    for (const before of beforeById.get(id) ?? []) latest.set(before, earliestOf([latest.get(before) ?? null, begin]))
  }
  return latest
}

function latestOf(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
}

function earliestOf(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>((first, day) => (day !== null && (first === null || day < first) ? day : first), null)
}
