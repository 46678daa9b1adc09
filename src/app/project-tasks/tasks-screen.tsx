import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RecordState } from '../../change/head.ts'
import type { Project } from '../../domain/project.ts'
import { judgeSchedule, type Schedule } from '../../domain/rules/schedule.ts'
import { Alert } from '../../ui/alert.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { AddTask } from '../add-task.tsx'
import '../entry-list.css'
import { useLanguage } from '../i18n.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { SectionHeading } from '../section-heading.tsx'
import { useSession } from '../session.ts'
import { useOwnerOptions } from '../use-owner-options.ts'
import { useRecordEdit, type RecordEdit } from '../use-record-edit.ts'
import './project-tasks.css'
import { ScheduleTable } from './schedule-table.tsx'
import { TaskEntry } from './task-entry.tsx'
import { Timeline, type MoveTask } from './timeline.tsx'

/** The tasks of a project: as a list that is edited in place, as a timeline, and as a table. */
export function TasksScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="tasks">
      {(read, state) => <Tasks project={read} state={state} />}
    </ProjectFrame>
  )
}

function Tasks({ project, state }: { readonly project: Project; readonly state: RecordState }) {
  const edit = useRecordEdit(state)
  const today = useSession().today()
  const schedule = judgeSchedule(project.tasks, today)
  return (
    <>
      <TaskList project={project} state={state} edit={edit} schedule={schedule} />
      {project.tasks.length === 0 ? null : <ScheduleSection project={project} edit={edit} schedule={schedule} today={today} />}
    </>
  )
}

interface PartProps {
  readonly project: Project
  readonly edit: RecordEdit
  readonly schedule: Schedule
}

function TaskList({ project, state, edit, schedule }: PartProps & { readonly state: RecordState }) {
  const owners = useOwnerOptions(project.group)
  const locked = edit.lockOf('tasks.new.title')
  const open = project.tasks.filter(({ done }) => done === null).length
  return (
    <section id="field-tasks" aria-labelledby="tasks">
      <SectionHeading id="tasks">
        <Plural value={open} _0="Tasks" one="Tasks (# open)" other="Tasks (# open)" />
      </SectionHeading>
      {locked === null ? null : <p className="ui-soft">{locked}</p>}
      <Rings project={project} schedule={schedule} />
      {project.tasks.length === 0 ? (
        <p className="ui-soft">
          <Trans>There is no task yet.</Trans>
        </p>
      ) : (
        <ul className="entry-list">
          {project.tasks.map((task) => (
            <TaskEntry
              key={task.id}
              task={task}
              project={project}
              state={state}
              standing={schedule.taskById.get(task.id)}
              edit={edit}
              owners={owners}
            />
          ))}
        </ul>
      )}
      {locked === null ? <AddTask project={project} edit={edit} owners={owners} /> : null}
    </section>
  )
}

/** Tasks that wait for each other: two devices can each have written half of it, so it is explained, not refused. */
function Rings({ project, schedule }: Pick<PartProps, 'project' | 'schedule'>) {
  const { t } = useLingui()
  return schedule.cycles.map((ring) => {
    const names = ring.map((id) => project.tasks.find((task) => task.id === id)?.title.trim() || t`Task without a title`).join(', ')
    return (
      <Alert key={ring.join(' ')} tone="warning" slim heading={<Trans>Tasks wait for each other</Trans>} headingLevel={3}>
        <p>
          <Trans>None of these can begin before the others are done: {names}. Open one of them and take out what it waits for.</Trans>
        </p>
      </Alert>
    )
  })
}

function ScheduleSection({ project, edit, schedule, today }: PartProps & { readonly today: string }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const day = (date: string) => formatDate(date, language)
  const isLocked = edit.lockOf('tasks.new.due') !== null
  const move: MoveTask = (task, days) => {
    const title = task.title.trim() || t`Task without a title`
    const said = Object.values({ start: days.start ?? task.start, due: days.due ?? task.due })
      .flatMap((date) => (date === null ? [] : [day(date)]))
      .join(' – ')
    const values = Object.fromEntries(Object.entries(days).map(([name, value]) => [`tasks.${task.id}.${name}`, value]))
    void edit.set(values, t`${title}: now ${said}`)
  }
  const hasDays = schedule.start !== null
  const [planned, expected] = [schedule.end, schedule.expectedEnd].map((date) => (date === null ? '' : day(date)))
  return (
    <section aria-labelledby="schedule">
      <SectionHeading id="schedule">
        <Trans>Timeline</Trans>
      </SectionHeading>
      {hasDays ? (
        <p>
          <Trans>Planned until {planned}.</Trans>{' '}
          {schedule.expectedEnd !== null && schedule.end !== null && schedule.expectedEnd > schedule.end ? (
            <Trans>As things stand, the last task will be done on {expected}.</Trans>
          ) : null}
        </p>
      ) : (
        <p className="ui-soft">
          <Trans>No task has a day yet. Give one a beginning or a due day, and it is drawn here.</Trans>
        </p>
      )}
      {hasDays && !isLocked ? (
        <p id="timeline-keys" className="ui-soft ui-no-print">
          <Trans>
            With the keyboard: Tab to a bar, left and right arrow move it by a day, with Shift only its due day. Each step can be undone.
          </Trans>
        </p>
      ) : null}
      <Timeline project={project} schedule={schedule} today={today} onMove={isLocked ? null : move} />
      <ScheduleTable project={project} schedule={schedule} />
      <p className="ui-no-print">
        <Link to="/print/timeline/$project" params={{ project: project.key }}>
          <Trans>Timeline on paper</Trans>
        </Link>
      </p>
    </section>
  )
}
