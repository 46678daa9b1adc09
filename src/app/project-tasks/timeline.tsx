import { Trans, useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import type { Project } from '../../domain/project.ts'
import type { Schedule } from '../../domain/rules/schedule.ts'
import { findLocale, formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { layOutTimeline, moveTask, type TimelineBar } from './lay-out-timeline.ts'
import './project-tasks.css'
import { useStandingWords } from './task-standing-words.tsx'

/** Writes new days of a task. */
export type MoveTask = (task: TimelineBar['task'], days: { readonly start?: string; readonly due?: string }) => void

interface TimelineProps {
  readonly project: Project
  readonly schedule: Schedule
  readonly today: string
  /** Moves a task; null = it is only looked at. */
  readonly onMove: MoveTask | null
}

/** The tasks as bars over the months, with today; by keyboard a bar is moved by days. Nothing is drawn of tasks without a day. */
export function Timeline({ project, schedule, today, onMove }: TimelineProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const layout = layOutTimeline(project.tasks, today)
  if (layout === null) return null
  const monthName = new Intl.DateTimeFormat(findLocale(language), { month: 'short', year: 'numeric', timeZone: 'UTC' })
  return (
    <section className="timeline" aria-label={t`Drawing of the timeline`}>
      <div className="timeline__sheet" style={{ minWidth: `${layout.months.length * 5}rem` }}>
        <div className="timeline__months" aria-hidden="true">
          {layout.months.map(({ month, left, width }) => (
            <span key={month} style={{ left: `${left}%`, width: `${width}%` }}>
              {monthName.format(new Date(`${month}-01`))}
            </span>
          ))}
        </div>
        <ul className="timeline__bars">
          {layout.bars.map((bar) => (
            <Bar key={bar.task.id} bar={bar} schedule={schedule} onMove={onMove} />
          ))}
        </ul>
        {layout.today === null ? null : (
          <div className="timeline__today" style={{ left: `${layout.today}%` }}>
            <span>
              <Trans>Today</Trans>
            </span>
          </div>
        )}
      </div>
    </section>
  )
}

const stepByKey: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

function Bar({ bar, schedule, onMove }: { readonly bar: TimelineBar; readonly schedule: Schedule; readonly onMove: MoveTask | null }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const standingWords = useStandingWords()
  const { task, from, to, left, width } = bar
  const standing = schedule.taskById.get(task.id)
  const title = task.title.trim() || t`Task without a title`
  const [fromDay, toDay] = [formatDate(from, language), formatDate(to, language)]
  const days = from === to ? toDay : `${fromDay} – ${toDay}`
  const words = standingWords(task, standing)
  const isMilestone = task.milestone
  const marks = `timeline__bar timeline__bar--${standing?.state ?? 'open'}${standing?.critical === true ? ' timeline__bar--critical' : ''}${isMilestone ? ' timeline__bar--milestone' : ''}`
  const move = (event: KeyboardEvent) => {
    const step = stepByKey[event.key]
    if (step === undefined || onMove === null || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const next = moveTask(task, step, event.shiftKey ? 'due' : 'both')
    if (next !== null) onMove(task, next)
  }
  const style = isMilestone ? { left: `${left + width}%` } : { left: `${left}%`, width: `${width}%` }
  return (
    <li>
      <span className="timeline__name" style={{ paddingInlineStart: `${Math.min(left, 60)}%` }} aria-hidden="true">
        <span>
          {title} · {words}
        </span>
      </span>
      {onMove === null ? (
        <span className={marks} style={style}>
          <span className="usa-sr-only">{`${title}: ${days}. ${words}`}</span>
        </span>
      ) : (
        <button
          type="button"
          className={marks}
          style={style}
          aria-label={`${title}: ${days}. ${words}`}
          aria-describedby="timeline-keys"
          onKeyDown={move}
        />
      )}
    </li>
  )
}
