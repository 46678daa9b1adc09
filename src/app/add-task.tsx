import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { Project } from '../domain/project.ts'
import { ComboBox, type ComboBoxOption } from '../ui/combo-box.tsx'
import { DateField } from '../ui/date-field.tsx'
import { AddLine } from './add-line.tsx'
import { useSession } from './session.ts'
import type { RecordEdit } from './use-record-edit.ts'
import { orderBehind } from '../domain/rules/entry-order.ts'

interface AddTaskProps {
  readonly project: Project
  readonly edit: RecordEdit
  readonly owners: readonly ComboBoxOption[]
}

/** Adds a task in one line: what, who, from when, until when. */
export function AddTask({ project, edit, owners }: AddTaskProps) {
  const { t } = useLingui()
  const { newId } = useSession()
  const ownerId = useId()
  const [owner, setOwner] = useState<string | null>(null)
  const [start, setStart] = useState('')
  const [due, setDue] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  // Counts what was added: inputs that keep what was typed begin anew.
  const [added, setAdded] = useState(0)
  const add = async (title: string) => {
    const input = document.getElementById(ownerId)
    // Somebody typed a name and went on before it was one of the list: it must not be dropped.
    if (owner === null && input instanceof HTMLInputElement && input.value.trim() !== '') {
      setProblem(t`Choose a person of the list, or leave it empty.`)
      input.focus()
      return false
    }
    const entry = `tasks.${newId()}`
    const rest = Object.entries({ owner: owner ?? '', start, due }).filter(([, value]) => value !== '')
    const fields = Object.fromEntries(rest.map(([name, value]) => [`${entry}.${name}`, value]))
    const done = await edit.set({ [`${entry}.title`]: title, [`${entry}.order`]: orderBehind(project.tasks), ...fields })
    if (!done) return false
    setOwner(null)
    setStart('')
    setDue('')
    setAdded((count) => count + 1)
    return true
  }
  return (
    <AddLine label={t`Add a task`} missing={t`Write what is to be done.`} onAdd={add}>
      <ComboBox
        key={`owner-${added}`}
        id={ownerId}
        label={t`Who`}
        value={owner}
        options={owners}
        problem={problem}
        onInput={(next) => {
          setOwner(next)
          setProblem(undefined)
        }}
      />
      <DateField key={`start-${added}`} label={t`Starts on`} value={start} onInput={setStart} />
      <DateField key={`due-${added}`} label={t`Due on`} value={due} onInput={setDue} />
    </AddLine>
  )
}
