import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useAccount, useSignedOut } from '../account.ts'
import { AppLinkButton } from '../link.tsx'
import { useRecords } from '../live.ts'
import { listRoles, useRoleText } from '../role-words.ts'
import { useSession } from '../session.ts'
import type { AccountFacts } from '../../store/store.ts'
import { DeviceName } from './device-name.tsx'
import { SignInWays } from './sign-in-ways.tsx'
import { SignOutDialog } from './sign-out-dialog.tsx'

/** The account of whoever works here: who, in which roles, how they sign in, and signing out. On a device that works alone: connecting it. */
export function AccountSection() {
  const account = useAccount()
  const { choice } = useSession()
  // The sample is apart from everything real.
  if (choice === 'sample') return null
  return (
    <section aria-labelledby="account-heading">
      <h2 id="account-heading">
        <Trans>Account</Trans>
      </h2>
      {account === null ? <Alone /> : <Connected account={account} />}
    </section>
  )
}

function Alone() {
  return (
    <>
      <p>
        <Trans>
          This device works alone: there is no account, and nothing is sent anywhere. With an account of the task force's server your work
          is shared with it; what you have done here so far can come along.
        </Trans>
      </p>
      <AppLinkButton to="/sign-in" variant="outline">
        <Trans>Connect this device: sign in</Trans>
      </AppLinkButton>
    </>
  )
}

function Connected({ account }: { readonly account: AccountFacts }) {
  const signedOut = useSignedOut()
  const [leaving, setLeaving] = useState<'no' | 'here' | 'everywhere'>('no')
  return (
    <>
      <dl className="settings-facts">
        <div>
          <dt>
            <Trans>Signed in as</Trans>
          </dt>
          <dd>
            {account.user.name}, {account.user.email}
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Roles</Trans>
          </dt>
          <dd>
            <Roles account={account} />
          </dd>
        </div>
      </dl>
      <DeviceName />
      {signedOut ? (
        <>
          <p>
            <Trans>Your session has ended. Sign in again to see passkeys and password, and to send what you have changed.</Trans>
          </p>
          <AppLinkButton to="/sign-in">
            <Trans>Sign in again</Trans>
          </AppLinkButton>
        </>
      ) : (
        <SignInWays />
      )}
      <h3>
        <Trans>Sign out</Trans>
      </h3>
      <div className="ui-row">
        <Button variant="outline" onClick={() => setLeaving('here')}>
          <Trans>Sign out…</Trans>
        </Button>
        <Button variant="outline" onClick={() => setLeaving('everywhere')}>
          <Trans>Sign out everywhere…</Trans>
        </Button>
      </div>
      {leaving === 'no' ? null : <SignOutDialog everywhere={leaving === 'everywhere'} onClose={() => setLeaving('no')} />}
    </>
  )
}

function Roles({ account: { rights } }: { readonly account: AccountFacts }) {
  // The names of organizations stand in their records.
  useRecords('organization')
  const roleText = useRoleText()
  const roles = listRoles(rights)
  if (roles.length === 0) return <Trans>None yet: staff of the task force give them.</Trans>
  return (
    <ul className="settings-roles">
      {roles.map((role) => (
        <li key={`${role.role} ${role.target}`}>{roleText(role)}</li>
      ))}
    </ul>
  )
}
