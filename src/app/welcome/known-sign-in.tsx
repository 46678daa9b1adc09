import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { ServerSession } from '../../sync/account-shapes.ts'
import { Alert } from '../../ui/alert.tsx'
import { AppLinkButton } from '../link.tsx'
import { useSession } from '../session.ts'

/**
 * An empty device whose browser is signed in all the same: its data was removed, and its person is told so before he or she begins anew
 * ([S15]). Nothing where nobody is signed in, or no server answers.
 */
export function KnownSignIn() {
  const { account } = useSession()
  const [server, setServer] = useState<ServerSession | null>(null)
  useEffect(() => {
    // Without a network there is nobody to ask.
    if (!navigator.onLine) return
    let isHere = true
    account()
      .then((client) => client.readSession())
      .then(
        (found) => isHere && setServer(found),
        () => undefined,
      )
    return () => {
      isHere = false
    }
  }, [account])
  if (server === null) return null
  return (
    <Alert tone="warning" live="polite" heading={<Trans>You are signed in, and this device is empty</Trans>}>
      <p>
        <Trans>
          This browser is signed in as {server.user.name}, but has no data of that account. Go on, and what the server has is fetched.
        </Trans>
      </p>
      <AppLinkButton to="/sign-in">
        <Trans>Go on as {server.user.name}</Trans>
      </AppLinkButton>
    </Alert>
  )
}
