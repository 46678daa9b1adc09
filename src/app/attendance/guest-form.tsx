import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState, type FormEvent } from 'react'
import { LINE } from '../../domain/kind.ts'
import { findUnsafeText } from '../../domain/rules/safe-text.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../i18n.ts'
import { useSession } from '../session.ts'
import { useMarking } from './use-marking.ts'

interface GuestFormProps {
  /** A name that was looked for and is not on the list. */
  readonly name: string
  readonly onAdded: () => void
}

/** A person who is not on the list, in one line: name, organization, here. */
export function GuestForm({ name: wanted, onAdded }: GuestFormProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { newId } = useSession()
  const marking = useMarking()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [organization, setOrganization] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const name = typed ?? wanted
  const add = async (event: FormEvent) => {
    event.preventDefault()
    // Before it is saved: whoever has gone elsewhere by then is not called back.
    document.getElementById(`${id}-name`)?.focus()
    if (name.trim() === '') return
    const unsafe = findUnsafeText(name) ?? findUnsafeText(organization)
    setProblem(unsafe?.reason[language] ?? null)
    if (unsafe) return
    const field = `guests.${newId()}`
    const entered = { [`${field}.name`]: name.trim(), [`${field}.organization`]: organization.trim(), [`${field}.mark`]: 'in-person' }
    // Emptied before it is saved: the next person can be typed at once.
    setTyped('')
    setOrganization('')
    if (await marking.write(entered)) {
      setTyped((now) => now || null)
      onAdded()
    } else {
      setTyped((now) => (now === '' ? name : now))
      setOrganization((now) => (now === '' ? organization : now))
    }
  }
  return (
    <form className="att-guest" autoComplete="off" onSubmit={(event) => void add(event)} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className="att-heading">
        <Trans>A person not on the list</Trans>
      </h2>
      <label htmlFor={`${id}-name`}>
        <Trans>Name</Trans>
      </label>
      <input id={`${id}-name`} className="usa-input" maxLength={LINE} value={name} onChange={(event) => setTyped(event.target.value)} />
      <label htmlFor={`${id}-organization`}>
        <Trans>Organization</Trans>
      </label>
      <input
        id={`${id}-organization`}
        className="usa-input"
        maxLength={LINE}
        value={organization}
        onChange={(event) => setOrganization(event.target.value)}
      />
      {problem === null ? null : (
        <p role="alert" className="usa-error-message att-guest__problem">
          {problem}
        </p>
      )}
      <Button type="submit" variant="outline" aria-label={t`Add this person`}>
        <Trans>Add</Trans>
      </Button>
    </form>
  )
}
