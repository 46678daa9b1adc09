import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CallProblem } from '../../sync/call-server.ts'
import { useServerCall } from '../use-server-call.ts'

interface SignInFormProps {
  /** The address that is known already. */
  readonly email: string
  readonly onSignedIn: () => void
}

/** The two ways in: a passkey first, e-mail and password beside it. */
export function SignInForm({ email: known, onSignedIn }: SignInFormProps) {
  const { t } = useLingui()
  const call = useServerCall()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [way, setWay] = useState<'passkey' | 'password'>('passkey')

  const revoked = t`This account was revoked. Ask staff of the task force.`
  const wrongPasskey = (error: unknown) => {
    if (!(error instanceof CallProblem)) return null
    if (error.code === 'forbidden') return revoked
    if (error.code === 'cancelled') return t`No passkey was used. Try again, or sign in with e-mail and password.`
    return error.code === 'signed-out' || error.code === 'refused'
      ? t`The server does not know this passkey. Try another one, or sign in with e-mail and password.`
      : null
  }
  const wrongPassword = (error: unknown) => {
    if (!(error instanceof CallProblem)) return null
    if (error.code === 'forbidden') return revoked
    return error.code === 'signed-out'
      ? t`This e-mail and password do not belong together. Check both; staff can make you a link for a new password.`
      : null
  }
  const enterByPasskey = async () => {
    setWay('passkey')
    if (await call.run((client) => client.signInWithPasskey(), wrongPasskey)) onSignedIn()
  }
  const enterByPassword = async () => {
    setTried(true)
    setWay('password')
    const empty = email.trim() === '' ? 'sign-in-email' : password === '' ? 'sign-in-password' : null
    if (empty !== null) return void focusField(empty)
    if (await call.run((client) => client.signIn({ email: email.trim(), password }), wrongPassword)) onSignedIn()
  }
  return (
    <>
      <section className="ui-stack" aria-labelledby="passkey-heading">
        <h2 id="passkey-heading">
          <Trans>With a passkey</Trans>
        </h2>
        <p>
          <Trans>Your fingerprint, your face or this device's PIN: there is nothing to remember, and nobody can guess it.</Trans>
        </p>
        <Problem text={way === 'passkey' ? call.problem : null} />
        <Button busy={call.busy} onClick={() => void enterByPasskey()}>
          <Trans>Sign in with a passkey</Trans>
        </Button>
      </section>
      <form
        className="ui-stack"
        aria-labelledby="password-heading"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!call.busy) void enterByPassword()
        }}
      >
        <h2 id="password-heading">
          <Trans>Or with e-mail and password</Trans>
        </h2>
        <TextField
          id="sign-in-email"
          label={t`E-mail`}
          type="email"
          autoComplete="username"
          value={email}
          onInput={setEmail}
          required
          problem={tried && email.trim() === '' ? t`Type the e-mail address of your account.` : undefined}
        />
        <PasswordField
          id="sign-in-password"
          label={t`Password`}
          autoComplete="current-password"
          value={password}
          onInput={setPassword}
          required
          problem={tried && password === '' ? t`Type your password.` : undefined}
        />
        <Problem text={way === 'password' ? call.problem : null} />
        <Button type="submit" variant="outline" busy={call.busy}>
          <Trans>Sign in</Trans>
        </Button>
      </form>
    </>
  )
}

/** Why the last try failed, beside the way that was tried. */
function Problem({ text }: { readonly text: string | null }) {
  return (
    <div aria-live="assertive">
      {text === null ? null : (
        <Alert tone="error" slim>
          {text}
        </Alert>
      )}
    </div>
  )
}
