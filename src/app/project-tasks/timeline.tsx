import { useLingui } from '@lingui/react/macro'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Project, ProjectTask } from '../../domain/project.ts'
import type { Schedule } from '../../domain/rules/schedule.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import type { MovedTask } from './day-mover.ts'
import type { DayWriter } from './day-run.ts'
import { layOutTimeline, placeDays, spanOf, type TimelineBar, type TimelineLayout } from './lay-out-timeline.ts'
import type { TaskDays } from './move-task.ts'
import './project-tasks.css'
import { TimelineKey } from './timeline-key.tsx'
import { TimelineRow } from './timeline-row.tsx'
import { rowOf, TimelineSheet } from './timeline-sheet.tsx'
import { useDayMover } from './use-day-mover.ts'
import { useTaskWords } from './use-task-words.ts'

interface TimelineProps {
  readonly project: Project
  readonly schedule: Schedule
  readonly today: string
  /** Writes new days of tasks; null = it is only looked at. */
  readonly writer: DayWriter | null
}

/**
 * The tasks as bars over the months, in their order, with today and what each waits for; their titles stay where they are while it
 * scrolls. Bars are moved by a pointer or by keys. Nothing is drawn of tasks without a day.
 */
export function Timeline({ project, schedule, today, writer }: TimelineProps) {
  const { t } = useLingui()
  const words = useTaskWords(project, schedule)
  const { moved, mover } = useDayMover(writer)
  const [selected, setSelected] = useState<string | null>(null)
  const layout = useTimelineLayout(project.tasks, today, writer !== null, moved)
  const box = useScrollToToday(layout?.today ?? null)
  if (layout === null) return null
  const movedBar = moved && layout.bars.find(({ task }) => task.id === moved.id)
  return (
    <>
      <section
        ref={box}
        className={joinClasses('timeline', moved?.isHeld && 'timeline--moving')}
        aria-label={t`Drawing of the timeline`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by the keyboard, where no bar of it can
        tabIndex={writer === null ? 0 : undefined}
      >
        <TimelineSheet layout={layout}>
          {layout.bars.map((bar) => (
            <TimelineRow
              key={bar.task.id}
              {...rowOf(bar, schedule, words)}
              saved={layout.savedById.get(bar.task.id) ?? bar}
              scale={layout.scale}
              isSelected={selected === bar.task.id}
              isHeld={moved?.isHeld === true && moved.id === bar.task.id}
              mover={writer === null ? null : mover}
              onSelect={setSelected}
            />
          ))}
        </TimelineSheet>
      </section>
      <TimelineKey />
      <output className="usa-sr-only">{movedBar ? `${words.title(movedBar.task)}: ${words.days(movedBar)}` : ''}</output>
    </>
  )
}

interface ShownLayout extends TimelineLayout {
  readonly scale: Pick<TimelineLayout, 'first' | 'days'>
  /** Where the bars lie as they are saved. */
  readonly savedById: ReadonlyMap<string, TimelineBar>
}

/** The layout with the task that is being moved where it is shown. Only keys move it beyond what is drawn, which then grows. */
function useTimelineLayout(tasks: readonly ProjectTask[], today: string, hasRoom: boolean, moved: MovedTask | null): ShownLayout | null {
  const saved = useMemo(() => layOutTimeline(tasks, today, hasRoom), [tasks, today, hasRoom])
  const scale = useMemo(() => saved && { first: saved.first, days: saved.days }, [saved])
  return useMemo(() => {
    if (saved === null || scale === null) return null
    const savedById = new Map(saved.bars.map((bar) => [bar.task.id, bar]))
    const own = { ...saved, scale, savedById }
    const days = moved?.days
    if (!moved || !days) return own
    const shown = tasks.map((task) => (task.id === moved.id ? { ...task, ...days } : task))
    const next = layOutTimeline(shown, today, hasRoom)
    const hasGrown = next !== null && (next.first < saved.first || next.days > saved.days)
    if (hasGrown && !moved.isHeld) {
      const wider = { first: next.first, days: next.days }
      return { ...next, scale: wider, savedById: new Map([...savedById].map(([id, bar]) => [id, place(bar, wider)])) }
    }
    return { ...own, bars: saved.bars.map((bar) => (bar.task.id === moved.id ? moveBar(bar, days, scale) : bar)) }
  }, [saved, scale, moved, tasks, today, hasRoom])
}

function moveBar(bar: TimelineBar, days: TaskDays, scale: ShownLayout['scale']): TimelineBar {
  const span = spanOf({ ...bar.task, ...days })
  return span === null ? bar : place({ ...bar, ...span }, scale)
}

function place(bar: TimelineBar, scale: ShownLayout['scale']): TimelineBar {
  return { ...bar, ...placeDays(bar.from, bar.to, scale) }
}

/** Brings today into view once, where the drawing is wider than what is seen of it. */
function useScrollToToday(today: number | null) {
  const box = useRef<HTMLElement>(null)
  const place = useRef(today)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || place.current === null) return
    const hidden = element.scrollWidth - element.clientWidth
    element.scrollLeft = Math.min(hidden, Math.max(0, (place.current / 100) * element.scrollWidth - element.clientWidth / 2))
  }, [])
  return box
}
