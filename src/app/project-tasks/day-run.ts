import { listMovedDays, type MovedDays, type TaskDays } from './move-task.ts'

/** Writes days of tasks, and says where a task was moved to. */
export interface DayWriter {
  /** Writes the days of a task that differ, as one edit; true where they are saved. */
  readonly write: (id: string, moved: MovedDays) => Promise<boolean>
  /** Says where a task lies now, with the way back to where it lay. */
  readonly say: (id: string, before: TaskDays, now: TaskDays) => void
}

/** Steps of one task without a pause: each is written at once, and they have one way back. */
export interface DayRun {
  readonly id: string
  /** Where the task lay when it began. */
  readonly began: TaskDays
  /** Writes days of the task at once, or together with the newest that came while a write was under way. */
  readonly write: (days: TaskDays) => void
  /** Resolves once nothing is left to write. */
  readonly rest: () => Promise<void>
  /** Says where the task lies now, where it was moved at all. */
  readonly say: () => void
}

interface DayRunOptions {
  /** What writes now; null = nothing is written. */
  readonly writer: () => DayWriter | null
  /** Called when nothing is left to write. */
  readonly onRest: () => void
}

/** Begins a run of steps of a task. */
export function createDayRun(id: string, began: TaskDays, { writer, onRest }: DayRunOptions): DayRun {
  let written = began
  let wanted: TaskDays | null = null
  let flight: Promise<void> | null = null
  const writeAll = async () => {
    for (let days = wanted; days !== null; days = wanted) {
      wanted = null
      const moved = listMovedDays(written, days)
      if (Object.keys(moved).length > 0 && (await writer()?.write(id, moved))) written = days
    }
    flight = null
    onRest()
  }
  return {
    id,
    began,
    write: (days) => {
      wanted = days
      // In turn: a flight that has nothing to write would end before it is noted as under way.
      flight ??= Promise.resolve().then(writeAll)
    },
    rest: async () => {
      while (flight) await flight
    },
    say: () => {
      if (Object.keys(listMovedDays(began, written)).length > 0) writer()?.say(id, began, written)
    },
  }
}
