import { useDeferredValue } from 'react'
import type { RecordState } from '../../change/head.ts'
import type { Project } from '../../domain/project.ts'
import { readProject } from '../../domain/read-project.ts'
import { judgeSchedule } from '../../domain/rules/schedule.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { useSession } from '../session.ts'
import { useRecordEdit } from '../use-record-edit.ts'
import './project-tasks.css'
import { ScheduleSection } from './schedule-section.tsx'
import { TaskList } from './task-list.tsx'

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
  // The long parts follow when there is time: a bar that was dropped lies where it was dropped at once.
  const later = useDeferredValue(state)
  return (
    <>
      <TaskList state={later} />
      {project.tasks.length === 0 ? null : (
        <ScheduleSection project={project} edit={edit} schedule={schedule} today={today} later={readProject(later)} />
      )}
    </>
  )
}
