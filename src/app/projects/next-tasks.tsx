import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { personRecord } from '../../domain/person.ts'
import type { Project, ProjectTask } from '../../domain/project.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { placeInProject } from '../record-place.ts'
import { useSession } from '../session.ts'
import { countOverdue } from '../use-projects.ts'
import { OverdueTag } from '../overdue-tag.tsx'

/** So many tasks are named. */
const MOST = 5

/** The open tasks that are due next. */
export function NextTasks({ project }: { readonly project: Project }) {
  const { tasks, key } = project
  const open = tasks.filter(({ done }) => done === null)
  const next = open.toSorted((a, b) => compareDue(a.due, b.due)).slice(0, MOST)
  return (
    <section aria-labelledby="next-tasks">
      <h2 id="next-tasks">
        <Trans>Next tasks</Trans>
      </h2>
      {next.length === 0 ? (
        <p className="ui-soft">{tasks.length === 0 ? <Trans>No tasks yet.</Trans> : <Trans>All tasks are done.</Trans>}</p>
      ) : (
        <ul className="overview-list">
          {next.map((task) => (
            <TaskLine key={task.id} task={task} project={project} />
          ))}
        </ul>
      )}
      <p>
        <Link to="/projects/$project/tasks" params={{ project: key }}>
          <Plural value={open.length} _0="To the tasks" one="To the tasks (# open)" other="To the tasks (# open)" />
        </Link>
      </p>
    </section>
  )
}

/** The earliest first; those without a day at the end. */
function compareDue(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b === null || a < b ? -1 : 1
}

function TaskLine({ task, project }: { readonly task: ProjectTask; readonly project: Project }) {
  const { t } = useLingui()
  const naming = useNaming()
  const { language } = useLanguage()
  const { today } = useSession()
  const day = task.due === null ? '' : formatDate(task.due, language)
  const isOverdue = countOverdue({ state: project.state, tasks: [task] }, today()) > 0
  return (
    <li>
      <Link {...placeInProject(project.key, `tasks.${task.id}.title`)}>{task.title.trim() || t`Task without a title`}</Link>{' '}
      {isOverdue ? <OverdueTag /> : null}
      <div className="ui-soft">
        {task.owner === null ? <Trans>Nobody named</Trans> : naming.title(personRecord(task.owner))}
        {task.due === null ? null : (
          <>
            {' · '}
            <Trans>due {day}</Trans>
          </>
        )}
      </div>
    </li>
  )
}
