import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ActionItem } from '../../domain/meeting.ts'
import { personRecord } from '../../domain/person.ts'
import { projectRecord, type ProjectTask } from '../../domain/project.ts'
import { Button } from '../../ui/button.tsx'
import type { ComboBoxOption } from '../../ui/combo-box.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { BoundField } from '../bound-field.tsx'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { placeInProject } from '../record-place.ts'
import { useClock } from '../use-clock.ts'
import { useOptionsWith } from '../use-owner-options.ts'
import { EntryRow } from '../entry-row.tsx'
import { TaskInStep } from './task-in-step.tsx'
import { listProjectOptions, listTaskOptions, type NamedProject } from './use-group-projects.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'
import { OverdueTag } from '../overdue-tag.tsx'

interface ActionRowProps {
  readonly action: ActionItem
  readonly projects: readonly NamedProject[]
  readonly edit: MeetingEdit
  readonly owners: readonly ComboBoxOption[]
}

const FIELDS = ['title', 'owner', 'due', 'done', 'project', 'task']

/** One action item: done at a press, edited in place, in step with the task of a project where it is tied to one. */
export function ActionRow(props: ActionRowProps) {
  const { action, projects, edit } = props
  const { t } = useLingui()
  const clock = useClock()
  const entry = `actions.${action.id}`
  const title = action.title.trim() || t`Untitled action item`
  const toggle = () => void edit.set({ [`${entry}.done`]: action.done === null ? clock.today() : null })
  const acts = (
    <Button variant="unstyled" aria-label={action.done === null ? t`Done: ${title}` : t`Open again: ${title}`} onClick={toggle}>
      {action.done === null ? <Trans>Done</Trans> : <Trans>Open again</Trans>}
    </Button>
  )
  const project = projects.find((one) => one.project.key === action.project)?.project
  const task = project?.tasks.find(({ id }) => id === action.task)
  return (
    <EntryRow
      edit={edit}
      section="actions"
      entry={entry}
      main="title"
      fields={FIELDS}
      name={title}
      acts={acts}
      inputs={<ActionInputs {...props} />}
    >
      <p className="entry-title">{title}</p>
      <ActionFacts action={action} task={task} />
      {project && task ? <TaskInStep action={action} title={title} project={project} task={task} edit={edit} /> : null}
    </EntryRow>
  )
}

function ActionInputs({ action, projects, edit, owners }: ActionRowProps) {
  const { t } = useLingui()
  const entry = `actions.${action.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  const project = projects.find((one) => one.project.key === action.project)?.project
  const choices = listProjectOptions(projects, action.project)
  const tasks = listTaskOptions(project, action.task, t`Task without a title`)
  return (
    <>
      <BoundField {...at('title')} required keepsEmpty />
      <div className="entry-fields__line">
        <BoundField {...at('owner')} options={useOptionsWith(action.owner, owners)} />
        <BoundField {...at('due')} />
        <BoundField {...at('done')} />
      </div>
      {choices.length === 0 ? null : (
        <div className="entry-fields__line">
          <BoundField {...at('project')} options={choices} />
          {tasks.length === 0 ? null : <BoundField {...at('task')} options={tasks} />}
        </div>
      )}
    </>
  )
}

function ActionFacts({ action, task }: { readonly action: ActionItem; readonly task: ProjectTask | undefined }) {
  const naming = useNaming()
  const clock = useClock()
  const { language } = useLanguage()
  const { owner, due, done, project } = action
  const dueDay = due === null ? '' : formatDate(due, language)
  const doneDay = done === null ? '' : formatDate(done, language)
  return (
    <p className="ui-soft entry-facts">
      <span>{owner === null ? <Trans>Nobody named</Trans> : naming.title(personRecord(owner))}</span>
      {due === null ? null : (
        <span>
          <Trans>due {dueDay}</Trans>
        </span>
      )}
      {project === null ? null : (
        <span>
          <Link {...placeInProject(project, task === undefined ? null : `tasks.${task.id}.title`)}>
            {[naming.title(projectRecord(project)), task?.title.trim() ?? ''].filter((part) => part !== '').join(': ')}
          </Link>
        </span>
      )}
      {done !== null ? (
        <Tag tone="success">
          <Trans>Done {doneDay}</Trans>
        </Tag>
      ) : due !== null && due < clock.today() ? (
        <OverdueTag />
      ) : null}
    </p>
  )
}
