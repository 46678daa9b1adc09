import type { ProjectTask } from '../../domain/project.ts'
import { daysOf, moveTask, type MovedPart, type TaskDays } from './move-task.ts'

/** A task that is being moved: its days as they are shown, not yet as they are saved. */
export interface MovedTask {
  readonly id: string
  readonly days: TaskDays
  /** A pointer holds it; otherwise keys move it. */
  readonly isHeld: boolean
}

interface DayMoverOptions {
  readonly show: (moved: MovedTask | null) => void
  /** How long after the last key what was moved is written, in ms. */
  readonly pause: number
}

/** Writes days of a task as one edit, with a way back. */
export type WriteDays = (id: string, days: TaskDays) => Promise<unknown>

/** Moves tasks: what is shown runs ahead, and what was moved in one go is one edit. */
export interface DayMover {
  /** Takes what writes from now on; null = nothing is written. */
  readonly writeBy: (write: WriteDays | null) => void
  /** Moves a task by days; steps add up on what is shown, and the run is written after a pause. */
  readonly step: (task: ProjectTask, days: number, part: MovedPart) => void
  /** Shows days of a task that a pointer holds. */
  readonly hold: (id: string, days: TaskDays) => void
  /** The days of a task as they are shown. */
  readonly daysShown: (task: ProjectTask) => TaskDays
  /** Writes what was moved, at once. */
  readonly finish: () => Promise<void>
  /** Goes back to what is saved. */
  readonly cancel: () => void
}

/** Makes a mover of tasks that holds at most one at a time. */
export function createDayMover({ show, pause }: DayMoverOptions): DayMover {
  let write: WriteDays | null = null
  let shown: MovedTask | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const set = (next: MovedTask | null) => {
    shown = next
    show(next)
  }
  const finish = async () => {
    clearTimeout(timer)
    const moved = shown
    if (moved === null) return
    await write?.(moved.id, moved.days)
    // Whatever was moved on meanwhile stays shown, and is written by itself.
    if (shown === moved) set(null)
  }
  const daysShown = (task: ProjectTask) => (shown?.id === task.id ? shown.days : daysOf(task))
  const turnTo = (id: string) => {
    if (shown !== null && shown.id !== id) void finish()
    clearTimeout(timer)
  }
  return {
    writeBy: (next) => {
      write = next
    },
    step: (task, days, part) => {
      turnTo(task.id)
      set({ id: task.id, days: moveTask(daysShown(task), days, part), isHeld: false })
      timer = setTimeout(() => void finish(), pause)
    },
    hold: (id, days) => {
      turnTo(id)
      set({ id, days, isHeld: true })
    },
    daysShown,
    finish,
    cancel: () => {
      clearTimeout(timer)
      if (shown !== null) set(null)
    },
  }
}
