import { useLingui } from '@lingui/react/macro'
import type { Project } from '../../domain/project.ts'
import type { Schedule } from '../../domain/rules/schedule.ts'
import { layOutTimeline, type TimelineBar } from './lay-out-timeline.ts'
import './project-tasks.css'
import { TimelineKey } from './timeline-key.tsx'
import { TimelineRow } from './timeline-row.tsx'
import { rowOf, TimelineSheet } from './timeline-sheet.tsx'
import { useTaskWords } from './use-task-words.ts'

interface PaperTimelineProps {
  readonly project: Project
  readonly schedule: Schedule
  readonly today: string
}

/** Rows of a timeline that fit on a page beside its heading. */
const ROWS = 15

/** The timeline on paper: as many drawings as it takes pages, each under the months, so that no row is torn from what lies behind it. */
export function PaperTimeline({ project, schedule, today }: PaperTimelineProps) {
  const { t } = useLingui()
  const words = useTaskWords(project, schedule)
  const layout = layOutTimeline(project.tasks, today)
  if (layout === null) return null
  return (
    <>
      {splitRows(layout.bars).map((bars) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus: the page before it is printed, on a phone
        <section key={bars[0]!.task.id} className="timeline timeline--paper" aria-label={t`Timeline`} tabIndex={0}>
          <TimelineSheet layout={{ ...layout, bars }}>
            {bars.map((bar) => (
              <TimelineRow key={bar.task.id} {...rowOf(bar, schedule, words)} />
            ))}
          </TimelineSheet>
        </section>
      ))}
      <TimelineKey />
    </>
  )
}

function splitRows(bars: readonly TimelineBar[]): readonly (readonly TimelineBar[])[] {
  return Array.from({ length: Math.ceil(bars.length / ROWS) }, (_, page) => bars.slice(page * ROWS, (page + 1) * ROWS))
}
