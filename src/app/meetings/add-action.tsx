import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { ComboBox, type ComboBoxOption } from '../../ui/combo-box.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Select } from '../../ui/select.tsx'
import { useSession } from '../session.ts'
import { AddLine } from '../add-line.tsx'
import { listProjectOptions, listTaskOptions, type NamedProject } from './use-group-projects.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'

interface AddActionProps {
  readonly projects: readonly NamedProject[]
  readonly edit: MeetingEdit
  readonly owners: readonly ComboBoxOption[]
}

const nothing = { owner: '', due: '', project: '', task: '' }

/** Adds an action item in one line: what, who of the group, by when, for which project and task; the task alone says what. */
export function AddAction({ projects, edit, owners }: AddActionProps) {
  const { t } = useLingui()
  const { newId } = useSession()
  const ownerId = useId()
  const [rest, setRest] = useState(nothing)
  const [problem, setProblem] = useState<string | undefined>()
  // Counts what was added: inputs that keep what was typed begin anew.
  const [added, setAdded] = useState(0)
  const project = projects.find((one) => one.project.key === rest.project)?.project
  const projectOptions = listProjectOptions(projects, null)
  const taskOptions = listTaskOptions(project, null, t`Task without a title`)
  const add = async (title: string) => {
    const input = document.getElementById(ownerId)
    // Somebody typed a name and went on before it was one of the list: it must not be dropped.
    if (rest.owner === '' && input instanceof HTMLInputElement && input.value.trim() !== '') {
      setProblem(t`Choose a person of the list, or leave it empty.`)
      input.focus()
      return false
    }
    const entry = `actions.${newId()}`
    const said = Object.entries(rest).filter(([, value]) => value !== '')
    const done = await edit.set({
      [`${entry}.title`]: title,
      ...Object.fromEntries(said.map(([name, value]) => [`${entry}.${name}`, value])),
    })
    if (!done) return false
    setRest(nothing)
    setAdded((count) => count + 1)
    return true
  }
  return (
    <AddLine
      label={t`Add an action item`}
      missing={t`Write what is to be done.`}
      instead={taskOptions.find(({ value }) => value === rest.task)?.label ?? ''}
      onAdd={add}
    >
      <ComboBox
        key={`owner-${added}`}
        id={ownerId}
        label={t`Who`}
        value={rest.owner || null}
        options={owners}
        problem={problem}
        onInput={(owner) => {
          setRest((now) => ({ ...now, owner: owner ?? '' }))
          setProblem(undefined)
        }}
      />
      <DateField key={`due-${added}`} label={t`Due on`} value={rest.due} onInput={(due) => setRest((now) => ({ ...now, due }))} />
      {projectOptions.length === 0 ? null : (
        <Select
          label={t`Project`}
          value={rest.project}
          options={projectOptions}
          emptyLabel={t`(none)`}
          onInput={(next) => setRest((now) => ({ ...now, project: next, task: '' }))}
        />
      )}
      {taskOptions.length === 0 ? null : (
        <Select
          label={t`Project task`}
          value={rest.task}
          options={taskOptions}
          emptyLabel={t`(none)`}
          onInput={(task) => setRest((now) => ({ ...now, task }))}
        />
      )}
    </AddLine>
  )
}
