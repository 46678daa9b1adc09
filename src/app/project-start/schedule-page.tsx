import { Trans } from '@lingui/react/macro'
import { Button } from '../../ui/button.tsx'
import type { PlanPageProps } from './plan-page-props.ts'
import { TaskDates } from './task-line.tsx'
import { TasksLink } from './tasks-page.tsx'

/** When the tasks are done. */
export function SchedulePage({ project, edit, steps, onGo }: PlanPageProps) {
  const tasks = steps.find(({ kind }) => kind === 'tasks')
  return (
    <div id="field-tasks">
      <h3 id="plan-schedule" tabIndex={-1} className="plan-heading">
        <Trans>When each task is done</Trans>
      </h3>
      {project.tasks.length === 0 ? (
        <p className="ui-soft">
          <Trans>Without tasks there is no schedule.</Trans>{' '}
          {tasks === undefined ? null : (
            <Button variant="unstyled" onClick={() => onGo(tasks.id)}>
              <Trans>Add tasks</Trans>
            </Button>
          )}
        </p>
      ) : (
        <ul className="plan-lines">
          {project.tasks.map((task) => (
            <TaskDates key={task.id} task={task} project={project} edit={edit} />
          ))}
        </ul>
      )}
      <TasksLink project={project.key} />
    </div>
  )
}
