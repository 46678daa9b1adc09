import { Trans, useLingui } from '@lingui/react/macro'
import { personRecord } from '../../domain/person.ts'
import type { Project, ProjectTask } from '../../domain/project.ts'
import { Button } from '../../ui/button.tsx'
import type { ComboBoxOption } from '../../ui/combo-box.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { BoundField } from '../bound-field.tsx'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { focusSection } from '../section-heading.tsx'
import { useOptionsWith } from '../use-owner-options.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import { FieldConflicts } from './field-conflicts.tsx'

interface TaskLineProps {
  readonly task: ProjectTask
  readonly project: Project
  readonly edit: RecordEdit
  readonly owners: readonly ComboBoxOption[]
  /** Id of the heading that takes the focus when the task is removed. */
  readonly section: string
}

/** A task in one line: what, who, which output; removed with a way back. */
export function TaskLine({ task, project, edit, owners, section }: TaskLineProps) {
  const { t } = useLingui()
  const entry = `tasks.${task.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  const options = useOptionsWith(task.owner, owners)
  const { title } = task
  if (edit.lockOf(`${entry}.title`) !== null) return <TaskToRead task={task} project={project} edit={edit} />
  const remove = async () => {
    if (await edit.set({ [`${entry}.title`]: null }, t`Removed: ${title}`)) focusSection(section)
  }
  return (
    <li className="plan-line plan-line--task">
      <BoundField {...at('title')} required keepsEmpty />
      <BoundField {...at('owner')} options={options} />
      <BoundField {...at('output')} options={project.outputs.map((output) => ({ value: output.id, label: output.title }))} />
      <Button variant="unstyled" aria-label={t`Remove: ${title}`} onClick={() => void remove()}>
        <Trans>Remove</Trans>
      </Button>
    </li>
  )
}

/** When a task is done: its beginning and its end, or its day. */
export function TaskDates({ task, project, edit }: Omit<TaskLineProps, 'owners' | 'section'>) {
  const { t } = useLingui()
  const entry = `tasks.${task.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  if (edit.lockOf(`${entry}.due`) !== null) return <TaskToRead task={task} project={project} edit={edit} />
  return (
    <li className="plan-line plan-line--dates">
      <fieldset>
        <legend>{task.title || t`Untitled task`}</legend>
        <BoundField {...at('start')} />
        <BoundField {...at('due')} />
        <BoundField {...at('milestone')} />
      </fieldset>
    </li>
  )
}

function TaskToRead({ task, project, edit }: Pick<TaskLineProps, 'task' | 'project' | 'edit'>) {
  const naming = useNaming()
  const { language } = useLanguage()
  const { id, title, owner, start, due, done, output } = task
  const forth = project.outputs.find((one) => one.id === output)?.title
  const [startDay, dueDay, doneDay] = [start, due, done].map((day) => (day === null ? '' : formatDate(day, language)))
  return (
    <li className="plan-line plan-line--read" id={`field-tasks.${id}.title`}>
      <span className="plan-label">{title}</span>
      <span className="entry-facts ui-soft">
        <span>{owner === null ? <Trans>Nobody named</Trans> : naming.title(personRecord(owner))}</span>
        {startDay === '' && dueDay === '' ? null : <span>{[startDay, dueDay].filter(Boolean).join(' – ')}</span>}
        {done === null ? null : (
          <span>
            <Trans>done {doneDay}</Trans>
          </span>
        )}
        {forth === undefined ? null : <span>{forth}</span>}
      </span>
      <FieldConflicts edit={edit} fields={['title', 'owner', 'start', 'due', 'output'].map((name) => `tasks.${id}.${name}`)} />
    </li>
  )
}
