import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import type { Schedule } from '../../domain/rules/schedule.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { SectionHeading } from '../section-heading.tsx'
import { useAct } from '../use-act.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import { listMovedDays } from './move-task.ts'
import { ScheduleTable } from './schedule-table.tsx'
import { Timeline } from './timeline.tsx'
import type { DayWriter } from './day-run.ts'
import { useTaskCsv } from './use-task-csv.ts'

interface ScheduleSectionProps {
  readonly project: Project
  readonly edit: RecordEdit
  readonly schedule: Schedule
  readonly today: string
  /** The project as the table shows it. */
  readonly later: Project
}

/** When the tasks of a project are: drawn, with bars that can be moved, and as a table; both to print, the table to save. */
export function ScheduleSection({ project, edit, schedule, today, later }: ScheduleSectionProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const act = useAct()
  const save = useTaskCsv(project, schedule)
  const isLocked = edit.lockOf('tasks.new.due') !== null
  const write: DayWriter['write'] = (id, moved) =>
    edit.set(Object.fromEntries(Object.entries(moved).map(([name, value]) => [`tasks.${id}.${name}`, value])))
  const writer: DayWriter = {
    write,
    say: (id, before, { start, due }) => {
      const title = project.tasks.find((one) => one.id === id)?.title.trim() || t`Task without a title`
      const said = [start, due].flatMap((date) => (date === null ? [] : [formatDate(date, language)])).join(' – ')
      void act(() => Promise.resolve(), { done: t`${title}: now ${said}`, undo: () => write(id, listMovedDays({ start, due }, before)) })
    },
  }
  return (
    <section aria-labelledby="schedule">
      <SectionHeading id="schedule">
        <Trans>Timeline</Trans>
      </SectionHeading>
      <PlannedUntil schedule={schedule} />
      {schedule.start !== null && !isLocked ? <HowToMove /> : null}
      <Timeline project={project} schedule={schedule} today={today} writer={isLocked ? null : writer} />
      <ScheduleTable project={later} today={today} />
      <p className="ui-row ui-no-print">
        <Button variant="secondary" onClick={save}>
          <Trans>Save as a table (CSV)</Trans>
        </Button>
        <Link to="/print/timeline/$project" params={{ project: project.key }}>
          <Trans>Timeline on paper</Trans>
        </Link>
      </p>
    </section>
  )
}

/** Until when everything is planned, and when it will be done as things stand. */
export function PlannedUntil({ schedule }: { readonly schedule: Schedule }) {
  const { language } = useLanguage()
  const { end, expectedEnd } = schedule
  if (end === null)
    return (
      <p className="ui-soft">
        <Trans>No task has a day yet. Give one a beginning or a due day, and it is drawn here.</Trans>
      </p>
    )
  const [planned, expected] = [formatDate(end, language), formatDate(expectedEnd ?? end, language)]
  return (
    <p>
      <Trans>Planned until {planned}.</Trans>{' '}
      {expectedEnd !== null && expectedEnd > end ? <Trans>As things stand, the last task will be done on {expected}.</Trans> : null}
    </p>
  )
}

function HowToMove() {
  return (
    <div className="ui-no-print">
      <Disclosure summary={<Trans>How to move a bar</Trans>}>
        <p id="timeline-keys">
          <Trans>
            Drag a bar, or one of its ends; on a touch screen tap it first. With the keyboard: Tab to a bar, left and right arrow move it by
            a day, Page Up and Page Down by a week, with Shift only its due day; up and down arrow go to the next bar. Steps without a pause
            are undone together; Escape takes them back at once.
          </Trans>
        </p>
      </Disclosure>
    </div>
  )
}
