import type { ProjectTask } from '../../domain/project.ts'
import { addDays } from '../../domain/rules/date.ts'

/** The days of a task that a timeline moves. */
export interface TaskDays {
  readonly start: string | null
  readonly due: string | null
}

/** The days of a task that differ, as fields to write. */
export type MovedDays = Partial<Record<keyof TaskDays, string | null>>

/** What of a task is moved: its bar, or one end of it. */
export type MovedPart = 'both' | 'start' | 'due'

/**
 * The days of a task after some part of it was moved by days (below 0 = earlier). An end stops at the other one; where a task has only one
 * of its days, the other end begins there. A task without a day stays without.
 */
export function moveTask({ start, due }: TaskDays, days: number, part: MovedPart): TaskDays {
  if (part === 'both') return { start: start === null ? null : addDays(start, days), due: due === null ? null : addDays(due, days) }
  const moved = part === 'start' ? (start ?? due) : (due ?? start)
  if (moved === null) return { start, due }
  const next = addDays(moved, days)
  if (part === 'start') return { start: due !== null && next > due ? due : next, due }
  return { start, due: start !== null && next < start ? start : next }
}

/** Which days differ, as fields to write. */
export function listMovedDays(before: TaskDays, after: TaskDays): MovedDays {
  return {
    ...(before.start === after.start ? {} : { start: after.start }),
    ...(before.due === after.due ? {} : { due: after.due }),
  }
}

/** The days of a task that a timeline moves. One that has only the day on which it was done has none. */
export function daysOf({ start, due }: ProjectTask): TaskDays {
  return { start, due }
}
