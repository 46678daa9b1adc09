import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { TASK_FORCE } from '../../domain/scope.ts'
import { personRecord } from '../../domain/person.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Button } from '../../ui/button.tsx'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { FieldHistory } from '../field-history.tsx'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { idOfRecord } from '../record-place.ts'
import { useStore } from '../session.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { useExplainWrite } from '../write-access.ts'
import { tenureRecord, type Office, type Tenure } from './office.ts'
import { useAct } from '../use-act.ts'

interface TenureListProps {
  readonly office: Office
  readonly tenures: readonly Tenure[]
  readonly facts: OrganizationFacts
}

/** People with their time in an office; each can be corrected in place or removed. */
export function TenureList({ office, tenures, facts }: TenureListProps) {
  return (
    <ul className="org-people">
      {tenures.map((tenure) => (
        <TenureRow key={tenure.key} office={office} tenure={tenure} facts={facts} />
      ))}
    </ul>
  )
}

function TenureRow({ office, tenure, facts }: { readonly office: Office; readonly tenure: Tenure; readonly facts: OrganizationFacts }) {
  const { t } = useLingui()
  const store = useStore()
  const naming = useNaming()
  const act = useAct()
  const explain = useExplainWrite()
  const [isOpen, setOpen] = useState(false)
  const record = tenureRecord(office, tenure.key)
  const name = tenure.person === null ? t`Nobody named` : naming.title(personRecord(tenure.person))
  const title = facts.people.find((person) => person.key === tenure.person)?.title ?? ''
  const at = (field: string) => ({ scope: TASK_FORCE, record, field })
  const fields = ['person', 'from', 'to', ...(office === 'representation' ? ['alternate'] : [])]
  const remove = () => act(() => store.remove(record), { done: t`Removed: ${name}`, undo: () => store.restore(record) })
  const people = facts.people.map((person) => ({ value: person.key, label: person.name }))
  // Somebody who moved to another organization still held this office.
  const isElsewhere = tenure.person !== null && people.every(({ value }) => value !== tenure.person)
  const options = isElsewhere ? [...people, { value: tenure.person, label: name }] : people
  return (
    <li id={idOfRecord(record)}>
      <div className="org-person">
        <div>
          <span className="org-person__name">{name}</span>
          {title === '' ? null : <span className="ui-soft">, {title}</span>}
          <div className="ui-soft">
            <TenureSpan tenure={tenure} />
          </div>
        </div>
        <div className="ui-row">
          {office === 'representation' && tenure.person !== null ? (
            <Link to="/handover/$representation" params={{ representation: tenure.key }} aria-label={t`Handover of ${name}`}>
              <Trans>Handover</Trans>
            </Link>
          ) : null}
          <Button variant="unstyled" aria-expanded={isOpen} aria-label={t`Edit the time of ${name}`} onClick={() => setOpen(!isOpen)}>
            {isOpen ? <Trans>Close</Trans> : <Trans>Edit</Trans>}
          </Button>
          {explain(TASK_FORCE, record, 'deleted') === null ? (
            <Button variant="unstyled" aria-label={t`Remove the time of ${name}`} onClick={() => void remove()}>
              <Trans>Remove</Trans>
            </Button>
          ) : null}
        </div>
      </div>
      {isOpen ? (
        <>
          <div className="org-facts">
            {fields.map((field) => (
              <BoundField key={field} {...at(field)} {...(field === 'person' ? { options } : {})} />
            ))}
          </div>
          <FieldHistory record={record} />
        </>
      ) : (
        fields.map((field) => <ConflictPanel key={field} target={at(field)} />)
      )}
    </li>
  )
}

function TenureSpan({ tenure }: { readonly tenure: Tenure }) {
  const { language } = useLanguage()
  const from = tenure.from === null ? null : formatDate(tenure.from, language)
  const to = tenure.to === null ? null : formatDate(tenure.to, language)
  if (from === null && to === null) return <Trans>No dates given</Trans>
  if (from === null) return <Trans>Until {to}</Trans>
  return to === null ? (
    <Trans>Since {from}</Trans>
  ) : (
    <Trans>
      {from} to {to}
    </Trans>
  )
}
