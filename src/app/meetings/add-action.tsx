import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { ComboBox, type ComboBoxOption } from '../../ui/combo-box.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useSession } from '../session.ts'
import { AddLine } from '../add-line.tsx'
import type { MeetingEdit } from './use-meeting-edit.ts'

interface AddActionProps {
  readonly edit: MeetingEdit
  readonly owners: readonly ComboBoxOption[]
}

/** Adds an action item in one line: what, who of the group, by when. */
export function AddAction({ edit, owners }: AddActionProps) {
  const { t } = useLingui()
  const { newId } = useSession()
  const ownerId = useId()
  const [owner, setOwner] = useState<string | null>(null)
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
    const entry = `actions.${newId()}`
    const rest = { ...(owner === null ? {} : { [`${entry}.owner`]: owner }), ...(due === '' ? {} : { [`${entry}.due`]: due }) }
    const done = await edit.set({ [`${entry}.title`]: title, ...rest })
    if (!done) return false
    setOwner(null)
    setDue('')
    setAdded((count) => count + 1)
    return true
  }
  return (
    <AddLine label={t`Add an action item`} missing={t`Write what is to be done.`} onAdd={add}>
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
      <DateField key={`due-${added}`} label={t`Due on`} value={due} onInput={setDue} />
    </AddLine>
  )
}
