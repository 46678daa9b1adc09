import { Trans, useLingui } from '@lingui/react/macro'
import type { RecordState } from '../../change/head.ts'
import type { Project, ProjectTask } from '../../domain/project.ts'
import type { TaskStanding } from '../../domain/rules/schedule.ts'
import { Button } from '../../ui/button.tsx'
import type { ComboBoxOption } from '../../ui/combo-box.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { BoundField } from '../bound-field.tsx'
import { EntryRow } from '../entry-row.tsx'
import { useLanguage } from '../i18n.ts'
import { MoveButtons, moveByKey } from '../move-buttons.tsx'
import { useSession } from '../session.ts'
import { useIsNamed } from '../use-is-named.ts'
import { useOptionsWith } from '../use-owner-options.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import { StandingTags } from './standing-tags.tsx'
import { TaskWaits } from './task-waits.tsx'

interface TaskEntryProps {
  readonly task: ProjectTask
  /** Its place in the list, from 0. */
  readonly index: number
  readonly project: Project
  readonly state: RecordState
  readonly standing: TaskStanding | undefined
  /** Name of who carries it out; '' = nobody. */
  readonly owner: string
  /** Fields by which it was ever said to wait for another, without the task's own part. */
  readonly waits: readonly string[]
  readonly edit: RecordEdit
  readonly owners: readonly ComboBoxOption[]
  /** Takes it to another place of the list. */
  readonly onMove: (to: number) => void
}

const FIELDS = ['title', 'owner', 'start', 'due', 'done', 'milestone', 'output', 'note', 'order']

/** A task: read, done at a press, moved up and down, edited in place, removed with a way back. */
export function TaskEntry(props: TaskEntryProps) {
  const { task, index, project, waits, edit, onMove } = props
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
  const place = { index, length: project.tasks.length, onMove }
  const acts = (
    <>
      <Button
        variant="unstyled"
        aria-label={task.done === null ? t`Done: ${title}` : t`Open again: ${title}`}
        onClick={toggle}
        onKeyDown={moveByKey(place)}
      >
        {task.done === null ? <Trans>Done</Trans> : <Trans>Open again</Trans>}
      </Button>
      <MoveButtons name={title} {...place} />
    </>
  )
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

function TaskInputs({ task, project, state, edit, owners }: TaskEntryProps) {
  const entry = `tasks.${task.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
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
      <TaskWaits task={task} project={project} state={state} edit={edit} />
      <BoundField {...at('note')} lines={4} />
    </>
  )
}

function TaskToRead({ task, project, standing, edit, owner, title }: TaskEntryProps & { readonly title: string }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { start, due, done, milestone, output, note } = task
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
        <span id={idOf('owner')}>{owner === '' ? <Trans>Nobody named</Trans> : owner}</span>
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
