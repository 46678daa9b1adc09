import type { PointerEvent } from 'react'
import type { ProjectTask } from '../../domain/project.ts'
import { addDays, countDaysBetween } from '../../domain/rules/date.ts'
import type { DayMover } from './day-mover.ts'
import { followPointer } from './follow-pointer.ts'
import { spanOf, type TimelineLayout } from './lay-out-timeline.ts'
import { moveTask, type MovedPart, type TaskDays } from './move-task.ts'

/** The days over which a timeline reaches. */
export type TimelineScale = Pick<TimelineLayout, 'first' | 'days'>

/** How near to the edge of what is seen a pointer scrolls on, and how far at once. In pixels. */
const EDGE = 32
const SCROLL = 12

/**
 * Lets the pointer that pressed a part of a bar move it, day by day and within what is drawn; where it lets go is one edit.
 *
 * @param event the press; its element lies in the track of the task
 */
export function gripTask(
  event: PointerEvent<HTMLElement>,
  task: ProjectTask,
  part: MovedPart,
  scale: TimelineScale,
  mover: DayMover,
): void {
  const track = event.currentTarget.closest('.timeline__track')
  const box = track?.closest('.timeline')
  if (!track || !box) return
  const before = mover.daysShown(task)
  const { width } = track.getBoundingClientRect()
  const scrolled = box.scrollLeft
  followPointer(event.nativeEvent, {
    onMove: (pixels, x) => {
      scrollAtEdge(box, track, x, pixels)
      const days = toDays(pixels + box.scrollLeft - scrolled, width, scale.days)
      mover.hold(task, moveWithin(scale, task, before, days, part))
    },
    onDrop: () => void mover.finish(),
    onCancel: mover.cancel,
  })
}

/** Whole days that some pixels of a timeline stand for, to the nearest one. */
export function toDays(pixels: number, width: number, days: number): number {
  return width === 0 ? 0 : Math.round((pixels / width) * days)
}

/** The days of a task after a pointer moved it: it does not leave what is drawn. */
export function moveWithin({ first, days }: TimelineScale, task: ProjectTask, before: TaskDays, by: number, part: MovedPart): TaskDays {
  const span = spanOf({ ...task, ...before })
  if (span === null) return before
  const [least, most] = [countDaysBetween(span.from, first), countDaysBetween(span.to, addDays(first, days - 1))]
  return moveTask(before, Math.min(Math.max(by, least), most), part)
}

/** Scrolls on where somebody drags to the edge of what is seen. */
function scrollAtEdge(box: Element, track: Element, x: number, pixels: number): void {
  const seen = box.getBoundingClientRect()
  // The titles stay at the left; the chart is seen from where they end.
  const names = track.previousElementSibling?.getBoundingClientRect().width ?? 0
  if (pixels > 0 && x > seen.right - EDGE) box.scrollLeft += SCROLL
  else if (pixels < 0 && x < seen.left + names + EDGE) box.scrollLeft -= SCROLL
}
