import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { personRecord } from '../../domain/person.ts'
import { TASK_FORCE } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { useSession } from '../session.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { draftAppointment, tenureRecord, type Office, type Tenure } from './office.ts'
import { useAct } from '../use-act.ts'

interface AppointDialogProps {
  readonly office: Office
  readonly alternate: boolean
  /** Whose time ends when the new one begins. */
  readonly replaces: Tenure | null
  readonly facts: OrganizationFacts
  readonly onClose: () => void
}

/** Asks who takes an office and from when; the one who is there ends the day before. */
export function AppointDialog({ office, alternate, replaces, facts, onClose }: AppointDialogProps) {
  const { t } = useLingui()
  const naming = useNaming()
  const { language } = useLanguage()
  const appoint = useAppoint()
  const [person, setPerson] = useState<string | null>(null)
  const [newName, setNewName] = useState<string | null>(null)
  const [from, setFrom] = useState(facts.today)
  const [tried, setTried] = useState(false)
  const before = replaces?.person ? naming.title(personRecord(replaces.person)) : null
  const personProblem = tried && person === null ? t`Choose a person of the list, or write a name and add it.` : undefined
  const isTooEarly = replaces !== null && replaces.from !== null && from !== '' && from <= replaces.from
  const dateProblem =
    !tried || (from !== '' && !isTooEarly)
      ? undefined
      : from === ''
        ? t`Say from which day.`
        : t`Choose a day after ${formatDate(replaces?.from ?? '', language)}, on which the time before began.`
  const options = facts.people
    .filter((one) => one.key !== replaces?.person)
    .map((one) => ({ value: one.key, label: one.name, detail: one.title || undefined }))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (person === null || from === '' || isTooEarly) return
    const who = newName === null ? { key: person } : { name: newName }
    const done = await appoint({ office, organization: facts.organization.key, person: who, from, alternate, replaces })
    if (done) onClose()
  }
  return (
    <Dialog open title={useTitle(office, alternate, replaces !== null)} onClose={onClose}>
      <form noValidate className="ui-stack" onSubmit={(event) => void submit(event)}>
        <ComboBox
          label={t`Person`}
          hint={t`Choose somebody of the organization, or write a new name.`}
          value={person}
          options={newName === null ? options : [...options, { value: NEW, label: newName }]}
          required
          problem={personProblem}
          onInput={(next) => {
            setPerson(next)
            if (next !== NEW) setNewName(null)
          }}
          onAdd={(name) => {
            setNewName(name)
            setPerson(NEW)
          }}
        />
        <DateField label={t`From`} value={from} required problem={dateProblem} onInput={setFrom} />
        {before === null ? null : (
          <p className="ui-soft">
            <Trans>The time of {before} ends the day before. It stays in the list as an earlier one.</Trans>
          </p>
        )}
        <div className="ui-row">
          <Button type="submit">
            <Trans>Save</Trans>
          </Button>
          <Button variant="outline" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const NEW = 'new'

function useTitle(office: Office, alternate: boolean, replacing: boolean): string {
  const { t } = useLingui()
  if (alternate) return t`Add an alternate`
  if (office === 'executive') return replacing ? t`Replace the chief executive` : t`Name the chief executive`
  return replacing ? t`Replace the representative` : t`Designate a representative`
}

/** Writes an appointment as one edit; its undo takes back exactly that, whatever was done since. */
function useAppoint() {
  const { t } = useLingui()
  const { store, newId } = useSession()
  const act = useAct()
  return (appointment: Parameters<typeof draftAppointment>[0]) => {
    const keys = { tenure: newId(), person: newId() }
    const { office, person, replaces } = appointment
    const undo = async () => {
      await store.remove(tenureRecord(office, keys.tenure))
      if ('name' in person) await store.remove(personRecord(keys.person))
      if (replaces) await store.write(TASK_FORCE, [{ record: tenureRecord(office, replaces.key), field: 'to', value: replaces.to }])
    }
    return act(() => store.write(TASK_FORCE, draftAppointment(appointment, keys)), { done: t`Saved.`, undo })
  }
}
