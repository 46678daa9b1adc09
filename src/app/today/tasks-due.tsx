import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject } from '../../domain/project.ts'
import { readProject } from '../../domain/read-project.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useLanguage } from '../i18n.ts'
import { useLoaded, useRecords } from '../live.ts'
import { useMe } from '../me.ts'
import { placeInProject } from '../record-place.ts'
import { useSession } from '../session.ts'
import { useAct } from '../use-act.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { useExplainWrite } from '../write-access.ts'
import { listTasksDue, type TaskDue } from './list-tasks-due.ts'
import { OverdueTag } from '../overdue-tag.tsx'

const KINDS = ['project'] as const

/** My open tasks of projects that are due soon or late. Nothing where there is none. Suspends until projects are read. */
export function TasksDue({ facts }: { readonly facts: OrganizationFacts | null }) {
  return facts === null ? null : <TasksOf facts={facts} />
}

function TasksOf({ facts }: { readonly facts: OrganizationFacts }) {
  useLoaded(KINDS)
  const { name } = useMe()
  const { today } = useSession()
  const due = listTasksDue(useRecords('project').map(readProject), facts.people, name, today())
  if (due.length === 0) return null
  return (
    <section aria-labelledby="tasks-due">
      <h2 id="tasks-due">
        <Plural value={due.length} one="# task of a project is due" other="# tasks of projects are due" />
      </h2>
      <TaskList>
        {due.map((one) => (
          <DueRow key={`${one.project.key} ${one.task.id}`} {...one} />
        ))}
      </TaskList>
    </section>
  )
}

function DueRow({ project, task, due, overdue }: TaskDue) {
  const { t } = useLingui()
  const { store, today } = useSession()
  const { language } = useLanguage()
  const act = useAct()
  const scope = workGroupScope(project.group)
  const field = `tasks.${task.id}.done`
  const mayFinish = useExplainWrite()(scope, project.record, field) === null
  const title = task.title.trim() || t`Task without a title`
  const write = (value: string | null) => store.write(scope, [{ record: project.record, field, value }])
  const finish = () => act(() => write(today()), { done: t`Done: ${title}`, undo: () => write(null) })
  const day = formatDate(due, language)
  return (
    <TaskRow
      title={<Link {...placeInProject(project.key, field)}>{title}</Link>}
      text={
        <>
          {nameProject(project, t`Project without a title`)} · <Trans>due on {day}</Trans>
        </>
      }
      side={
        <span className="ui-row">
          {overdue ? <OverdueTag /> : null}
          {mayFinish ? (
            <Button variant="outline" aria-label={t`Done: ${title}`} onClick={() => void finish()}>
              <Trans>Done</Trans>
            </Button>
          ) : null}
        </span>
      }
    />
  )
}
