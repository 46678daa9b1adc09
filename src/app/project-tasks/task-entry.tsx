import { Trans, useLingui } from '@lingui/react/macro'
import type { RecordState } from '../../change/head.ts'
import { personRecord } from '../../domain/person.ts'
import type { Project, ProjectTask } from '../../domain/project.ts'
import type { TaskStanding } from '../../domain/rules/schedule.ts'
import { Button } from '../../ui/button.tsx'
import type { ComboBoxOption } from '../../ui/combo-box.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { BoundField } from '../bound-field.tsx'
import { EntryRow } from '../entry-row.tsx'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { useSession } from '../session.ts'
import { useIsNamed } from '../use-is-named.ts'
import { useOptionsWith } from '../use-owner-options.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import { StandingTags } from './task-standing-words.tsx'

interface TaskEntryProps {
  readonly task: ProjectTask
  readonly project: Project
  readonly state: RecordState
  readonly standing: TaskStanding | undefined
  readonly edit: RecordEdit
  readonly owners: readonly ComboBoxOption[]
}

const FIELDS = ['title', 'owner', 'start', 'due', 'done', 'milestone', 'output', 'note']

/** A task: read, done at a press, edited in place, removed with a way back. */
export function TaskEntry(props: TaskEntryProps) {
  const { task, state, edit } = props
  const { t } = useLingui()
  const { today } = useSession()
  const entry = `tasks.${task.id}`
  const isNamed = useIsNamed(entry)
  const title = task.title.trim() || t`Task without a title`
  const toggle = () =>
    void edit.set(
      { [`${entry}.done`]: task.done === null ? today() : null },
      task.done === null ? t`Done: ${title}` : t`Open again: ${title}`,
    )
  const acts = (
    <Button variant="unstyled" aria-label={task.done === null ? t`Done: ${title}` : t`Open again: ${title}`} onClick={toggle}>
      {task.done === null ? <Trans>Done</Trans> : <Trans>Open again</Trans>}
    </Button>
  )
  // Whether a task waits for another is a field of its own: those that were ever said may be in conflict.
  const waits = Object.keys(state.fields)
    .filter((field) => field.startsWith(`${entry}.after.`))
    .map((field) => field.slice(entry.length + 1))
  return (
    <EntryRow
      // An address that leads to a field of it opens it, from this screen too.
      key={String(isNamed)}
      edit={edit}
      section="tasks"
      entry={entry}
      main="title"
      fields={[...FIELDS, ...waits]}
      name={title}
      acts={acts}
      inputs={<TaskInputs {...props} />}
    >
      <TaskToRead {...props} title={title} />
    </EntryRow>
  )
}

function TaskInputs({ task, project, edit, owners }: TaskEntryProps) {
  const { t } = useLingui()
  const entry = `tasks.${task.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  const others = project.tasks.filter(({ id }) => id !== task.id)
  return (
    <>
      <BoundField {...at('title')} required keepsEmpty />
      <div className="entry-fields__line">
        <BoundField {...at('owner')} options={useOptionsWith(task.owner, owners)} />
        <BoundField {...at('output')} options={project.outputs.map(({ id, title }) => ({ value: id, label: title }))} />
      </div>
      <div className="entry-fields__line">
        <BoundField {...at('start')} />
        <BoundField {...at('due')} />
        <BoundField {...at('done')} />
      </div>
      <BoundField {...at('milestone')} />
      {others.length === 0 ? null : (
        <fieldset className="task-waits">
          <legend>
            <Trans>Can begin only after</Trans>
          </legend>
          {others.map((other) => (
            <BoundField key={other.id} {...at(`after.${other.id}`)} label={other.title.trim() || t`Task without a title`} />
          ))}
        </fieldset>
      )}
      <BoundField {...at('note')} lines={4} />
    </>
  )
}

function TaskToRead({ task, project, standing, edit, title }: TaskEntryProps & { readonly title: string }) {
  const { t } = useLingui()
  const naming = useNaming()
  const { language } = useLanguage()
  const { owner, start, due, done, milestone, output, note } = task
  const entry = `tasks.${task.id}`
  const locked = edit.lockOf(`${entry}.title`) !== null
  // Where there are no inputs, what is read is the place to which addresses lead.
  const idOf = (name: string) => (locked ? `field-${entry}.${name}` : undefined)
  const [startDay, dueDay, doneDay] = [start, due, done].map((day) => (day === null ? '' : formatDate(day, language)))
  const forth = project.outputs.find(({ id }) => id === output)?.title
  const waitsFor = (standing?.blockedBy ?? []).map(
    (id) => project.tasks.find((one) => one.id === id)?.title.trim() || t`Task without a title`,
  )
  const names = waitsFor.join(', ')
  return (
    <>
      <p className="entry-title" id={idOf('title')}>
        {title}
      </p>
      <p className="ui-soft entry-facts">
        <span id={idOf('owner')}>{owner === null ? <Trans>Nobody named</Trans> : naming.title(personRecord(owner))}</span>
        {start === null ? null : (
          <span id={idOf('start')}>
            <Trans>from {startDay}</Trans>
          </span>
        )}
        {due === null ? null : (
          <span id={idOf('due')}>
            <Trans>due {dueDay}</Trans>
          </span>
        )}
        {forth === undefined ? null : <span id={idOf('output')}>{forth}</span>}
        {names === '' ? null : (
          <span>
            <Trans>waits for: {names}</Trans>
          </span>
        )}
        {milestone ? (
          <Tag>
            <Trans>Milestone</Trans>
          </Tag>
        ) : null}
        {done === null ? null : (
          <span id={idOf('done')}>
            <Tag tone="success">
              <Trans>Done {doneDay}</Trans>
            </Tag>
          </span>
        )}
        <StandingTags standing={standing} />
      </p>
      {note.trim() === '' ? null : (
        <p className="entry-note" id={idOf('note')}>
          {note}
        </p>
      )}
    </>
  )
}
