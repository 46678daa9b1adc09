import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { LINE } from '../../domain/kind.ts'
import { organizationRecord } from '../../domain/organization.ts'
import { TASK_FORCE } from '../../domain/scope.ts'
import { problemOf } from '../../store/write-problem.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSession } from '../session.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import { findAlike, type DirectoryEntry } from './directory.ts'

interface AddOrganizationProps {
  readonly entries: readonly DirectoryEntry[]
  readonly onClose: () => void
}

/** Asks for the name of a new organization, warns of one that is named alike, and opens what it made. */
export function AddOrganization({ entries, onClose }: AddOrganizationProps) {
  const { t } = useLingui()
  const { store, newId } = useSession()
  const navigate = useNavigate()
  const textOf = useWriteProblemText()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const alike = findAlike(name, entries)

  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') {
      setProblem(t`Write the organization's name.`)
      return
    }
    const key = newId()
    const record = organizationRecord(key)
    try {
      await store.write(TASK_FORCE, [
        { record, field: 'name', value: name.trim() },
        { record, field: 'level', value: 'partner' },
        { record, field: 'standing', value: 'active' },
      ])
      onClose()
      await navigate({ to: '/organizations/$org', params: { org: key } })
    } catch (error) {
      setProblem(textOf(problemOf(error)))
    }
  }
  return (
    <Dialog open title={t`Add an organization`} onClose={onClose}>
      <form noValidate className="ui-stack" onSubmit={(event) => void add(event)}>
        <TextField
          label={t`Name`}
          hint={t`As it is written on its letterhead. Everything else comes on its page.`}
          value={name}
          maxLength={LINE}
          problem={problem}
          required
          onInput={(next) => {
            setName(next)
            setProblem(undefined)
          }}
        />
        {alike ? (
          <Alert tone="warning" slim live="polite">
            <p>
              <Trans>
                There is one with a name like this:{' '}
                <Link to="/organizations/$org" params={{ org: alike.organization.key }}>
                  {alike.name}
                </Link>
                . Is it the same?
              </Trans>
            </p>
          </Alert>
        ) : null}
        <div className="ui-row">
          <Button type="submit">{alike ? <Trans>Add it all the same</Trans> : <Trans>Add</Trans>}</Button>
          <Button variant="outline" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
