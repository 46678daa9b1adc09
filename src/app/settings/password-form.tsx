import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { CallProblem } from '../../sync/call-server.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { findPasswordProblem, MIN_PASSWORD } from '../password-rules.ts'
import { useServerCall } from '../use-server-call.ts'

interface PasswordFormProps {
  /** The account has no password yet. */
  readonly isNew: boolean
  readonly onChange: () => void
}

/** Changing the account's password, or giving it one; folded away until somebody asks. */
export function PasswordForm({ isNew, onChange }: PasswordFormProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <h3 id="password-settings-heading" tabIndex={-1}>
        <Trans>Password</Trans>
      </h3>
      {isNew && !open ? (
        <p>
          <Trans>Your account has no password: you sign in with a passkey.</Trans>
        </p>
      ) : null}
      {open ? (
        <OpenForm
          isNew={isNew}
          onDone={(changed) => {
            setOpen(false)
            document.getElementById('password-settings-heading')?.focus()
            if (changed) onChange()
          }}
        />
      ) : (
        <Button variant="outline" onClick={() => setOpen(true)}>
          {isNew ? <Trans>Add a password</Trans> : <Trans>Change the password</Trans>}
        </Button>
      )}
    </>
  )
}

function OpenForm({ isNew, onDone }: { readonly isNew: boolean; readonly onDone: (changed: boolean) => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const call = useServerCall()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [tried, setTried] = useState(false)
  const lacksCurrent = !isNew && current === ''
  const isShort = findPasswordProblem(next) !== null

  const explain = (error: unknown) => {
    if (!(error instanceof CallProblem)) return null
    if (error.code === 'forbidden') return t`You signed in more than a day ago. For your safety, sign out and in again first.`
    return error.code === 'refused' ? t`The password was not changed: the one of now is not right.` : null
  }
  const save = async () => {
    setTried(true)
    if (lacksCurrent || isShort) return void focusField(lacksCurrent ? 'current-password' : 'new-password')
    const done = await call.run(
      (client) => (isNew ? client.setPassword(next) : client.changePassword({ currentPassword: current, newPassword: next })),
      explain,
    )
    if (!done) return
    toast({ text: t`The password was changed.` })
    onDone(true)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!call.busy) void save()
      }}
    >
      {isNew ? null : (
        <PasswordField
          id="current-password"
          label={t`Password of now`}
          autoComplete="current-password"
          value={current}
          onInput={setCurrent}
          required
          problem={tried && lacksCurrent ? t`Type your password of now.` : undefined}
        />
      )}
      <PasswordField
        id="new-password"
        label={t`New password`}
        hint={t`At least ${MIN_PASSWORD} characters; a few words in a row are good.`}
        autoComplete="new-password"
        value={next}
        onInput={setNext}
        required
        problem={tried && isShort ? t`Type at least ${MIN_PASSWORD} characters.` : undefined}
      />
      <div aria-live="assertive">
        {call.problem === null ? null : (
          <Alert tone="error" slim>
            {call.problem}
          </Alert>
        )}
      </div>
      <div className="ui-row">
        <Button type="submit" busy={call.busy}>
          <Trans>Save the password</Trans>
        </Button>
        <Button variant="outline" onClick={() => onDone(false)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
