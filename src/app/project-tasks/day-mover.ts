import type { ProjectTask } from '../../domain/project.ts'
import { createDayRun, type DayRun, type DayWriter } from './day-run.ts'
import { daysOf, moveTask, type MovedPart, type TaskDays } from './move-task.ts'

/** A task that is being moved, or was a moment ago. */
export interface MovedTask {
  readonly id: string
  /** Its days as they are shown and not saved yet; null = they are saved. */
  readonly days: TaskDays | null
  /** A pointer holds it; otherwise keys move it. */
  readonly isHeld: boolean
}

interface DayMoverOptions {
  readonly show: (moved: MovedTask | null) => void
  /** How long after the last key a run of them is over, in ms. */
  readonly pause: number
}

/** Moves tasks: every step is written at once, and steps without a pause have one way back. */
export interface DayMover {
  /** Takes what writes from now on; null = nothing is written. */
  readonly writeBy: (writer: DayWriter | null) => void
  /** Moves a task by days, and writes it; steps add up on what is shown. */
  readonly step: (task: ProjectTask, days: number, part: MovedPart) => void
  /** Shows days of a task that a pointer holds. */
  readonly hold: (task: ProjectTask, days: TaskDays) => void
  /** The days of a task as they are shown. */
  readonly daysShown: (task: ProjectTask) => TaskDays
  /** Ends what is being moved where it is shown. */
  readonly finish: () => Promise<void>
  /** Goes back to where what is being moved began. */
  readonly cancel: () => void
}

/** Makes a mover of tasks that holds at most one at a time. */
export function createDayMover({ show, pause }: DayMoverOptions): DayMover {
  let writer: DayWriter | null = null
  let shown: MovedTask | null = null
  const runs = new Map<string, DayRun>()
  const timers = new Map<DayRun, ReturnType<typeof setTimeout>>()
  const set = (next: MovedTask | null) => {
    shown = next
    show(next)
  }
  const isShownFree = (id: string) => shown?.id === id && !shown.isHeld
  const daysShown = (task: ProjectTask) => (shown?.id === task.id && shown.days ? shown.days : daysOf(task))
  const runOf = (task: ProjectTask): DayRun => {
    const known = runs.get(task.id)
    if (known) return known
    const onRest = () => {
      if (shown !== null && isShownFree(task.id)) set({ ...shown, days: null })
    }
    const run = createDayRun(task.id, daysShown(task), { writer: () => writer, onRest })
    runs.set(task.id, run)
    return run
  }
  const goOn = (run: DayRun) => {
    clearTimeout(timers.get(run))
    timers.delete(run)
  }
  const end = async (run: DayRun) => {
    goOn(run)
    await run.rest()
    // It was gone on with meanwhile, or has been ended already.
    if (timers.has(run) || runs.get(run.id) !== run || (shown?.id === run.id && shown.isHeld)) return
    runs.delete(run.id)
    if (isShownFree(run.id)) set(null)
    run.say()
  }
  const finish = async () => {
    if (shown?.isHeld && shown.days) {
      const { id, days } = shown
      set({ id, days, isHeld: false })
      runs.get(id)?.write(days)
    }
    await Promise.all([...runs.values()].map(end))
  }
  const turnTo = (task: ProjectTask): DayRun => {
    if (shown !== null && shown.id !== task.id) void finish()
    const run = runOf(task)
    goOn(run)
    return run
  }
  return {
    writeBy: (next) => {
      writer = next
    },
    step: (task, by, part) => {
      const run = turnTo(task)
      const days = moveTask(daysShown(task), by, part)
      set({ id: task.id, days, isHeld: false })
      run.write(days)
      timers.set(
        run,
        setTimeout(() => void end(run), pause),
      )
    },
    hold: (task, days) => {
      turnTo(task)
      set({ id: task.id, days, isHeld: true })
    },
    daysShown,
    finish,
    cancel: () => {
      const run = shown && runs.get(shown.id)
      if (!shown || !run) return
      if (shown.isHeld) set(null)
      else {
        set({ ...shown, days: run.began })
        run.write(run.began)
      }
      void end(run)
    },
  }
}
