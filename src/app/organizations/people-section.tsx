import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { LINE } from '../../domain/kind.ts'
import { personRecord, type Person } from '../../domain/person.ts'
import { TASK_FORCE } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { FieldHistory } from '../field-history.tsx'
import { idOfRecord } from '../record-place.ts'
import { useSession, useStore } from '../session.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { useExplainWrite } from '../write-access.ts'
import { useAct } from '../use-act.ts'
import { useSpeaksFor } from './use-speaks-for.ts'

/** The people of an organization: contacts, never survivors. */
export function PeopleSection({ facts }: { readonly facts: OrganizationFacts }) {
  const [editing, setEditing] = useState<string | null>(null)
  const speaksFor = useSpeaksFor(facts.organization.key)
  return (
    <section className="org-section" aria-labelledby="people">
      <h2 id="people">
        <Trans>People</Trans>
      </h2>
      {facts.people.length === 0 ? (
        <p className="ui-soft">
          <Trans>Nobody is listed yet. People named here can be chosen in the guides.</Trans>
        </p>
      ) : (
        <ul className="org-people">
          {facts.people.map((person) => (
            <PersonRow
              key={person.key}
              person={person}
              isOpen={editing === person.key}
              onOpen={(open) => setEditing(open ? person.key : null)}
            />
          ))}
        </ul>
      )}
      {speaksFor ? <AddPerson organization={facts.organization.key} onAdded={setEditing} /> : null}
    </section>
  )
}

interface PersonRowProps {
  readonly person: Person
  readonly isOpen: boolean
  readonly onOpen: (open: boolean) => void
}

function PersonRow({ person, isOpen, onOpen }: PersonRowProps) {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  const explain = useExplainWrite()
  const record = personRecord(person.key)
  const name = person.name.trim() || t`Unnamed person`
  const at = (field: string) => ({ scope: TASK_FORCE, record, field })
  const remove = () => act(() => store.remove(record), { done: t`Removed: ${name}`, undo: () => store.restore(record) })
  return (
    <li id={idOfRecord(record)}>
      <div className="org-person">
        <div>
          <span className="org-person__name">{name}</span>
          {person.title === '' ? null : <span className="ui-soft">, {person.title}</span>}
          <div className="ui-soft">
            {person.email === '' ? null : <a href={`mailto:${person.email}`}>{person.email}</a>}
            {person.email === '' || person.phone === '' ? null : ' · '}
            {person.phone === '' ? null : <a href={`tel:${person.phone.replaceAll(/[^+\d]/g, '')}`}>{person.phone}</a>}
          </div>
        </div>
        <div className="ui-row">
          <Button variant="unstyled" aria-expanded={isOpen} aria-label={t`Edit ${name}`} onClick={() => onOpen(!isOpen)}>
            {isOpen ? <Trans>Close</Trans> : <Trans>Edit</Trans>}
          </Button>
          {explain(TASK_FORCE, record, 'deleted') === null ? (
            <Button variant="unstyled" aria-label={t`Remove ${name}`} onClick={() => void remove()}>
              <Trans>Remove</Trans>
            </Button>
          ) : null}
        </div>
      </div>
      {isOpen ? (
        <>
          <div className="org-facts">
            <BoundField {...at('name')} required />
            <BoundField {...at('title')} />
            <BoundField {...at('email')} inputType="email" />
            <BoundField {...at('phone')} inputType="tel" />
          </div>
          <FieldHistory record={record} />
        </>
      ) : (
        ['name', 'title', 'email', 'phone'].map((field) => <ConflictPanel key={field} target={at(field)} />)
      )}
    </li>
  )
}

interface AddPersonProps {
  readonly organization: string
  readonly onAdded: (person: string) => void
}

function AddPerson({ organization, onAdded }: AddPersonProps) {
  const { t } = useLingui()
  const { store, newId } = useSession()
  const act = useAct()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') {
      setProblem(t`Write the person's name.`)
      return
    }
    const key = newId()
    const record = personRecord(key)
    const drafts = [
      { record, field: 'name', value: name.trim() },
      { record, field: 'organization', value: organization },
    ]
    if (!(await act(() => store.write(TASK_FORCE, drafts), {}))) return
    setName('')
    onAdded(key)
  }
  return (
    <form noValidate className="org-add" onSubmit={(event) => void add(event)}>
      <TextField
        label={t`Add a person`}
        hint={t`Name of somebody who works there`}
        value={name}
        maxLength={LINE}
        problem={problem}
        onInput={(next) => {
          setName(next)
          setProblem(undefined)
        }}
      />
      <Button type="submit" variant="outline">
        <Trans>Add</Trans>
      </Button>
    </form>
  )
}
