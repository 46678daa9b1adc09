import type { ReactNode } from 'react'
import type { Schedule, TaskStanding } from '../../domain/rules/schedule.ts'
import type { TimelineBar, TimelineLayout } from './lay-out-timeline.ts'
import { TimelineGround } from './timeline-ground.tsx'
import { TimelineMonths } from './timeline-months.tsx'
import type { TaskWords } from './use-task-words.ts'

/** The months, what lies behind the bars, and a row for each bar of a layout. */
export function TimelineSheet({ layout, children }: { readonly layout: TimelineLayout; readonly children: ReactNode }) {
  return (
    <div className="timeline__sheet" style={{ minWidth: `calc(var(--names) + ${layout.months.length * 5}rem)` }}>
      <TimelineMonths layout={layout} />
      <TimelineGround layout={layout} />
      <ul className="timeline__bars">{children}</ul>
    </div>
  )
}

/** What a row of a timeline shows of a task. */
export interface ShownRow {
  readonly bar: TimelineBar
  readonly state: TaskStanding['state']
  readonly isCritical: boolean
  /** How it stands, in words. */
  readonly words: string
  /** Titles of the tasks that have to be done before; '' = none. */
  readonly after: string
}

/** What the row of a bar shows. */
export function rowOf(bar: TimelineBar, { taskById }: Schedule, words: TaskWords): ShownRow {
  const standing = taskById.get(bar.task.id)
  return {
    bar,
    state: standing?.state ?? 'open',
    isCritical: standing?.critical === true,
    words: words.standing(bar.task),
    after: words.after(bar.task),
  }
}
