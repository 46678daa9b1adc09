import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useOwnerOptions } from '../use-owner-options.ts'
import { AddTask } from '../add-task.tsx'
import type { PlanPageProps } from './plan-page-props.ts'
import { TaskLine } from './task-line.tsx'

/** The tasks of a project, as short as a start needs them; all about them stands on their own screen. */
export function TasksPage({ project, edit }: PlanPageProps) {
  const owners = useOwnerOptions(project.group)
  return (
    <div id="field-tasks">
      <h3 id="plan-tasks" tabIndex={-1} className="plan-heading">
        <Trans>Tasks and activities</Trans>
      </h3>
      {project.tasks.length === 0 ? (
        <p className="ui-soft">
          <Trans>There is no task yet.</Trans>
        </p>
      ) : (
        <ul className="plan-lines">
          {project.tasks.map((task) => (
            <TaskLine key={task.id} task={task} project={project} edit={edit} owners={owners} section="plan-tasks" />
          ))}
        </ul>
      )}
      {edit.lockOf('tasks.new.title') === null ? <AddTask project={project} edit={edit} owners={owners} /> : null}
      <TasksLink project={project.key} />
    </div>
  )
}

/** The way to everything about the tasks. */
export function TasksLink({ project }: { readonly project: string }) {
  return (
    <p className="ui-no-print">
      <Link to="/projects/$project/tasks" params={{ project }}>
        <Trans>Notes, dependencies and the timeline</Trans>
      </Link>
    </p>
  )
}
