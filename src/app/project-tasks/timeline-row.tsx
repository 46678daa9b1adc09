import { useLingui } from '@lingui/react/macro'
import { memo, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react'
import { joinClasses } from '../../ui/join-classes.ts'
import type { DayMover } from './day-mover.ts'
import { gripTask, type TimelineScale } from './grip-task.ts'
import type { TimelineBar } from './lay-out-timeline.ts'
import type { MovedPart } from './move-task.ts'
import type { ShownRow } from './timeline-sheet.tsx'
import { useDaysWords } from './use-task-words.ts'

/** How the row of a task is moved; left out, it is only looked at. */
interface RowMoves {
  /** The task as it is saved. */
  readonly saved: TimelineBar
  readonly scale: TimelineScale
  /** It has the focus: a finger moves it now, and it has ends to take hold of. */
  readonly isSelected: boolean
  /** A pointer moves it, and it is not saved yet. */
  readonly isHeld: boolean
  /** null = it is only looked at. */
  readonly mover: DayMover | null
  readonly onSelect: (id: string | null) => void
}

type TimelineRowProps = ShownRow & Partial<RowMoves>

/** A task on the timeline: its title and its bar. Drawn anew only where something of it changes. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { bar, words, after, isHeld = false, isSelected = false, mover, onSelect } = props
  const { t } = useLingui()
  const daysWords = useDaysWords()
  const { task } = bar
  const title = task.title.trim() || t`Task without a title`
  const days = daysWords(bar)
  const said = [`${title}: ${days}. ${words}`, after === '' ? '' : t`After: ${after}`].filter((part) => part !== '').join('. ')
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (currentTarget.contains(relatedTarget)) return
    onSelect?.(null)
    void mover?.finish()
  }
  return (
    <li>
      <span className="timeline__name" aria-hidden="true" title={title}>
        <b>{title}</b>
        <small>{words}</small>
      </span>
      <div className="timeline__track" onFocus={() => onSelect?.(task.id)} onBlur={leave}>
        {isHeld && props.saved ? <span className={joinClasses(classOf(props), 'timeline__ghost')} style={styleOf(props.saved)} /> : null}
        {mover && props.scale ? (
          <Grips {...props} isSelected={isSelected} scale={props.scale} mover={mover} title={title} said={said} />
        ) : (
          <span className={classOf(props)} style={styleOf(bar)}>
            <span className="usa-sr-only">{said}</span>
          </span>
        )}
        {mover && (isHeld || isSelected) ? <DaysLabel bar={bar} days={days} /> : null}
      </div>
    </li>
  )
})

interface GripsProps extends ShownRow, Pick<RowMoves, 'isSelected' | 'scale'> {
  readonly mover: DayMover
  readonly title: string
  readonly said: string
}

const stepByKey: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -7, PageUp: 7 }

/** The bar as a button, and where it is selected its two ends, each moved by a pointer or by keys. */
function Grips(props: GripsProps) {
  const { bar, scale, isSelected, mover, title, said } = props
  const { t } = useLingui()
  const daysWords = useDaysWords()
  const { task } = bar
  const { from, to } = bar
  const [fromDay, toDay] = [daysWords({ from, to: from }), daysWords({ from: to, to })]
  const press = (part: MovedPart) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || (event.pointerType === 'touch' && !isSelected)) return
    // Ends that lie within the bar are for the mouse: a finger is too wide for them.
    const within = event.target instanceof HTMLElement ? event.target.dataset['part'] : undefined
    const taken = event.pointerType !== 'touch' && isEnd(within) ? within : part
    gripTask(event, task, taken, scale, mover)
  }
  const keys = (part: MovedPart) => (event: KeyboardEvent<HTMLElement>) => moveByKey(event, props, part)
  const ends = isSelected && !task.milestone
  return (
    <>
      <button
        type="button"
        className={joinClasses(classOf(props), isSelected && 'timeline__bar--selected')}
        style={styleOf(bar)}
        aria-label={said}
        aria-describedby="timeline-keys"
        onPointerDown={press('both')}
        onKeyDown={keys('both')}
        // Not every browser gives the focus to a button that is tapped.
        onClick={({ currentTarget }) => currentTarget.focus()}
      >
        {task.milestone ? null : (
          <>
            <span data-part="start" />
            <span data-part="due" />
          </>
        )}
      </button>
      {ends ? (
        <>
          <button
            type="button"
            className="timeline__end timeline__end--start"
            style={{ left: `${bar.left}%` }}
            aria-label={t`Start of ${title}: ${fromDay}`}
            onPointerDown={press('start')}
            onKeyDown={keys('start')}
          />
          <button
            type="button"
            className="timeline__end"
            style={{ left: `${bar.left + bar.width}%` }}
            aria-label={t`Due day of ${title}: ${toDay}`}
            onPointerDown={press('due')}
            onKeyDown={keys('due')}
          />
        </>
      ) : null}
    </>
  )
}

function moveByKey(event: KeyboardEvent<HTMLElement>, { bar, mover }: GripsProps, part: MovedPart): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const days = stepByKey[event.key]
  if (days !== undefined) mover.step(bar.task, days, event.shiftKey ? 'due' : part)
  else if (event.key === 'Escape') mover.cancel()
  else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') focusNextBar(event.currentTarget, event.key === 'ArrowUp' ? -1 : 1)
  else return
  event.preventDefault()
}

/** Brings the focus to the bar above or below. */
function focusNextBar(from: HTMLElement, step: number): void {
  const row = from.closest('li')
  const next = step < 0 ? row?.previousElementSibling : row?.nextElementSibling
  next?.querySelector<HTMLElement>('button')?.focus()
}

/** Says which days it is while it is selected or moved: left of its end where there is more room. */
function DaysLabel({ bar, days }: { readonly bar: TimelineBar; readonly days: string }) {
  const isLate = bar.left + bar.width / 2 > 50
  const style = isLate ? { right: `${Math.max(0, 100 - bar.left - bar.width)}%` } : { left: `${bar.left}%` }
  return (
    <span className="timeline__days" style={style} aria-hidden="true">
      {days}
    </span>
  )
}

function isEnd(part: string | undefined): part is 'start' | 'due' {
  return part === 'start' || part === 'due'
}

function classOf({ bar, state, isCritical }: ShownRow): string {
  return joinClasses(
    'timeline__bar',
    `timeline__bar--${state}`,
    isCritical && 'timeline__bar--critical',
    bar.task.milestone && 'timeline__bar--milestone',
  )
}

function styleOf({ task, left, width }: TimelineBar): { readonly left: string; readonly width?: string } {
  return task.milestone ? { left: `${left + width}%` } : { left: `${left}%`, width: `${width}%` }
}
