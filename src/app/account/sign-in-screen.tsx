import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useAccount } from '../account.ts'
import { useSession } from '../session.ts'
import { JoinStep } from './join-step.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SignedInNote } from './signed-in-note.tsx'

/** Signing in with a passkey or a password, and then giving the account its database on this device. */
export function SignInScreen() {
  const { t } = useLingui()
  const { store, owner } = useSession()
  const account = useAccount()
  const [signedIn, setSignedIn] = useState(false)
  const name = account?.user.name ?? owner?.name
  if (signedIn) return <JoinStep />
  return (
    <div className="ui-stack">
      <PageTitle title={name === undefined || account === null ? t`Sign in` : t`Sign in again`} />
      <SignedInNote onGoOn={() => setSignedIn(true)} />
      {owner !== null && store.identity === null ? (
        <Alert tone="warning">
          <p>
            <Trans>The browser has removed what {owner.name} had on this device. Sign in, and it is fetched again from the server.</Trans>
          </p>
        </Alert>
      ) : null}
      {account === null ? (
        <p>
          <Trans>With an account your work is shared with the task force through its server, on every device on which you sign in.</Trans>
        </p>
      ) : (
        <p>
          <Trans>
            Everything on this device stays as it is, readable and writable. What you have changed is sent as soon as you are signed in.
          </Trans>
        </p>
      )}
      <SignInForm email={account?.user.email ?? ''} onSignedIn={() => setSignedIn(true)} />
      <p>
        <Trans>No account? Staff of the task force invite you; the invitation is a link that you open on this device.</Trans>{' '}
        {store.identity === null ? (
          <Link to="/welcome">
            <Trans>Use the app without an account</Trans>
          </Link>
        ) : (
          <Link to="/">
            <Trans>Go on without signing in</Trans>
          </Link>
        )}
      </p>
    </div>
  )
}
