import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { problemOf } from '../../store/write-problem.ts'
import { readGoal } from '../first-goal.ts'
import { useSession } from '../session.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import { beginHere, type Role } from './begin-here.ts'

/** Name, organization and role: all that the app needs to begin on this device. */
export function StartForm({ onBusy }: { readonly onBusy: (busy: boolean) => void }) {
  const { t } = useLingui()
  const session = useSession()
  const navigate = useNavigate()
  const textOf = useWriteProblemText()
  const [name, setName] = useState('')
  const [organization, setOrganization] = useState('')
  const [role, setRole] = useState<Role>('representative')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const problems = {
    name: tried && name.trim() === '' ? t`Type your name: it stands beside what you write.` : undefined,
    organization: tried && organization.trim() === '' ? t`Type the name of your organization.` : undefined,
  }
  const start = async () => {
    setTried(true)
    const empty = name.trim() === '' ? 'welcome-name' : organization.trim() === '' ? 'welcome-organization' : null
    if (empty !== null) {
      focusField(empty)
      return
    }
    onBusy(true)
    try {
      await beginHere(session, { name: name.trim(), organization: organization.trim(), role })
      await navigate({ href: readGoal(), replace: true })
    } catch (error) {
      setProblem(textOf(problemOf(error)))
    }
    onBusy(false)
  }
  return (
    <form
      className="ui-stack"
      aria-labelledby="start-heading"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <h2 id="start-heading">
        <Trans>Use on this device</Trans>
      </h2>
      <TextField
        id="welcome-name"
        label={t`Your name`}
        value={name}
        onInput={setName}
        required
        autoComplete="name"
        maxLength={200}
        problem={problems.name}
      />
      <TextField
        id="welcome-organization"
        label={t`Your organization`}
        value={organization}
        onInput={setOrganization}
        required
        autoComplete="organization"
        maxLength={200}
        problem={problems.organization}
      />
      <RadioGroup
        label={t`What you do there`}
        value={role}
        onInput={(value) => setRole(value as Role)}
        options={[
          { value: 'representative', label: t`I am its official representative to the task force` },
          { value: 'executive', label: t`I am its chief executive` },
          { value: 'other', label: t`Something else` },
        ]}
      />
      {problem === null ? null : (
        <Alert tone="error" slim live="assertive">
          {problem}
        </Alert>
      )}
      <Button type="submit">
        <Trans>Start</Trans>
      </Button>
    </form>
  )
}
