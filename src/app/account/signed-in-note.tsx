import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { ServerSession } from '../../sync/account-shapes.ts'
import { CallProblem } from '../../sync/call-server.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useSession } from '../session.ts'

type Standing = ServerSession | 'nobody' | 'offline' | 'no-server'

/** What stands in the way of signing in, or makes it needless: no network, no server, or a session that is there already. */
export function SignedInNote({ onGoOn }: { readonly onGoOn: () => void }) {
  const standing = useStanding()
  if (standing === 'nobody') return null
  if (standing === 'offline') {
    return (
      <Alert tone="warning" live="polite">
        <p>
          <Trans>
            The server cannot be reached now. Signing in needs a network; the app itself does not: what is on this device stays here.
          </Trans>
        </p>
      </Alert>
    )
  }
  if (standing === 'no-server') {
    return (
      <Alert tone="info" live="polite">
        <p>
          <Trans>There is no server at this address: the app works on this device alone here, and shares by file.</Trans>
        </p>
      </Alert>
    )
  }
  return (
    <Alert tone="info" live="polite">
      <p>
        <Trans>
          This browser is signed in as {standing.user.name} ({standing.user.email}).
        </Trans>
      </p>
      <Button onClick={onGoOn}>
        <Trans>Go on as {standing.user.name}</Trans>
      </Button>
    </Alert>
  )
}

/** Asks the server who is signed in, once, and again when a network comes back; hook. */
function useStanding(): Standing {
  const { account } = useSession()
  const [standing, setStanding] = useState<Standing>('nobody')
  useEffect(() => {
    let isHere = true
    const look = async () => {
      const found = await account()
        .then((client) => client.readSession())
        .then((session): Standing => session ?? 'nobody', standingOf)
      if (isHere) setStanding(found)
    }
    void look()
    const again = () => void look()
    window.addEventListener('online', again)
    return () => {
      isHere = false
      window.removeEventListener('online', again)
    }
  }, [account])
  return standing
}

function standingOf(error: unknown): Standing {
  return error instanceof CallProblem && (error.code === 'offline' || error.code === 'no-server') ? error.code : 'nobody'
}
