import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { RecordState } from '../../change/head.ts'
import { distinctHeads } from '../../change/merge.ts'
import type { Project, ProjectTask } from '../../domain/project.ts'
import { listPossibleBefore } from '../../domain/rules/task-order.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { BoundField } from '../bound-field.tsx'
import type { RecordEdit } from '../use-record-edit.ts'

interface TaskWaitsProps {
  readonly task: ProjectTask
  readonly project: Project
  readonly state: RecordState
  readonly edit: RecordEdit
}

/**
 * What a task waits for: chosen by typing, taken out by its check. A task that itself waits for this one is not offered, since then neither
 * could ever begin; one that came to be chosen elsewhere is shown, so that it can be taken out.
 */
export function TaskWaits({ task, project, state, edit }: TaskWaitsProps) {
  const { t } = useLingui()
  // Counts what was chosen: the input begins anew.
  const [chosen, setChosen] = useState(0)
  const others = project.tasks.filter(({ id }) => id !== task.id)
  if (others.length === 0) return null
  const field = (id: string) => `tasks.${task.id}.after.${id}`
  const titleOf = ({ title }: ProjectTask) => title.trim() || t`Task without a title`
  const possible = listPossibleBefore(project.tasks, task.id)
  const heads = (id: string) => distinctHeads(state.fields[field(id)] ?? [])
  // What was taken out stays, so that it can be taken in again.
  const shown = others.filter(
    (one) => task.after.includes(one.id) || heads(one.id).length > 1 || (heads(one.id).length > 0 && possible.includes(one)),
  )
  const offered = possible.filter((one) => !shown.includes(one))
  const add = (id: string | null) => {
    if (id === null) return
    setChosen((count) => count + 1)
    void edit.set({ [field(id)]: true })
  }
  return (
    <fieldset className="task-waits">
      <legend>
        <Trans>Can begin only after</Trans>
      </legend>
      {shown.map((one) => (
        <BoundField key={one.id} {...edit.at(field(one.id))} id={`field-${field(one.id)}`} label={titleOf(one)} />
      ))}
      {offered.length === 0 ? null : (
        <ComboBox
          key={chosen}
          label={t`Add a task that has to be done before`}
          value={null}
          options={offered.map((one) => ({ value: one.id, label: titleOf(one), detail: one.due ?? one.id.slice(-4) }))}
          onInput={add}
        />
      )}
      {possible.length < others.length ? (
        <p className="ui-soft">
          <Trans>Tasks that wait for this one are not offered.</Trans>
        </p>
      ) : null}
    </fieldset>
  )
}
