import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { personRecord } from '../../domain/person.ts'
import type { Project } from '../../domain/project.ts'
import type { Transition, TransitionTask } from '../../domain/transition.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox, type ComboBoxOption } from '../../ui/combo-box.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { AddLine } from '../add-line.tsx'
import { BoundField } from '../bound-field.tsx'
import { EntryRow } from '../entry-row.tsx'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { SectionHeading } from '../section-heading.tsx'
import { useSession } from '../session.ts'
import { useOptionsWith, useOwnerOptions } from '../use-owner-options.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import { usePlanCsv } from './use-plan-csv.ts'
import { OverdueTag } from '../overdue-tag.tsx'

interface PlanProps {
  readonly project: Project
  readonly transition: Transition
  readonly edit: RecordEdit
}

/** Orders are written so far apart that a task fits between two others. */
const STEP = 10

/** The plan by which the project becomes a program: what, who, by when, done. */
export function PlanSection({ project, transition, edit }: PlanProps) {
  const owners = useOwnerOptions(project.group)
  const savePlan = usePlanCsv(project, transition)
  return (
    <section className="transition-section" aria-labelledby="plan">
      <div className="ui-row transition-head">
        <SectionHeading id="plan">
          <Trans>Plan</Trans>
        </SectionHeading>
        {transition.tasks.length === 0 ? null : (
          <Button variant="secondary" className="ui-no-print" onClick={savePlan}>
            <Trans>Save as a table (CSV)</Trans>
          </Button>
        )}
      </div>
      {transition.tasks.length === 0 ? (
        <p className="ui-soft">
          <Trans>No tasks yet: what has to happen until somebody else runs it.</Trans>
        </p>
      ) : (
        <ul className="entry-list">
          {transition.tasks.map((task) => (
            <TaskRow key={task.id} task={task} edit={edit} owners={owners} />
          ))}
        </ul>
      )}
      {edit.lockOf('tasks.new.title') === null ? <AddTask transition={transition} edit={edit} owners={owners} /> : null}
    </section>
  )
}

interface TaskRowProps {
  readonly task: TransitionTask
  readonly edit: RecordEdit
  readonly owners: readonly ComboBoxOption[]
}

const FIELDS = ['title', 'owner', 'due', 'done']

function TaskRow({ task, edit, owners }: TaskRowProps) {
  const { t } = useLingui()
  const { today } = useSession()
  const entry = `tasks.${task.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  const options = useOptionsWith(task.owner, owners)
  const title = task.title.trim() || t`Untitled task`
  const toggle = () =>
    edit.set({ [`${entry}.done`]: task.done === null ? today() : null }, task.done === null ? t`Done: ${title}` : t`Open again: ${title}`)
  const acts = (
    <Button variant="unstyled" aria-label={task.done === null ? t`Done: ${title}` : t`Open again: ${title}`} onClick={() => void toggle()}>
      {task.done === null ? <Trans>Done</Trans> : <Trans>Open again</Trans>}
    </Button>
  )
  const inputs = (
    <>
      <BoundField {...at('title')} required keepsEmpty />
      <div className="entry-fields__line">
        <BoundField {...at('owner')} options={options} />
        <BoundField {...at('due')} />
        <BoundField {...at('done')} />
      </div>
    </>
  )
  return (
    <EntryRow edit={edit} section="plan" entry={entry} main="title" fields={FIELDS} name={title} acts={acts} inputs={inputs}>
      <p className="entry-title">{title}</p>
      <TaskFacts task={task} />
    </EntryRow>
  )
}

function TaskFacts({ task: { owner, due, done } }: Pick<TaskRowProps, 'task'>) {
  const naming = useNaming()
  const { language } = useLanguage()
  const { today } = useSession()
  const [dueDay, doneDay] = [due, done].map((day) => (day === null ? '' : formatDate(day, language)))
  return (
    <p className="ui-soft entry-facts">
      <span>{owner === null ? <Trans>Nobody named</Trans> : naming.title(personRecord(owner))}</span>
      {due === null ? null : (
        <span>
          <Trans>due {dueDay}</Trans>
        </span>
      )}
      {done !== null ? (
        <Tag tone="success">
          <Trans>Done {doneDay}</Trans>
        </Tag>
      ) : due !== null && due < today() ? (
        <OverdueTag />
      ) : null}
    </p>
  )
}

function AddTask({ transition, edit, owners }: Omit<PlanProps, 'project'> & Pick<TaskRowProps, 'owners'>) {
  const { t } = useLingui()
  const { newId } = useSession()
  const [owner, setOwner] = useState<string | null>(null)
  const [due, setDue] = useState('')
  // Counts what was added: inputs that keep what was typed begin anew.
  const [added, setAdded] = useState(0)
  const add = async (title: string) => {
    const entry = `tasks.${newId()}`
    const order = Math.max(0, ...transition.tasks.map((task) => task.order)) + STEP
    const rest = { ...(owner === null ? {} : { [`${entry}.owner`]: owner }), ...(due === '' ? {} : { [`${entry}.due`]: due }) }
    if (!(await edit.set({ [`${entry}.title`]: title, [`${entry}.order`]: order, ...rest }))) return false
    setOwner(null)
    setDue('')
    setAdded((count) => count + 1)
    return true
  }
  return (
    <AddLine label={t`Add a task`} missing={t`Write what is to be done.`} onAdd={add}>
      <ComboBox key={`owner-${added}`} label={t`Who`} value={owner} options={owners} onInput={setOwner} />
      <DateField key={`due-${added}`} label={t`Due on`} value={due} onInput={setDue} />
    </AddLine>
  )
}
