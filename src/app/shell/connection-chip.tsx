import { useSyncExternalStore } from 'react'
import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../ui/icon.tsx'

/** How a device that belongs to an account stands with its server; screens say it in few words. */
export interface Connection {
  /** Edits that the server has not accepted yet. */
  readonly pending: number
  /** Edits that it has refused and that wait for their author. */
  readonly refused: number
  /** The session has ended: nothing goes out until somebody signs in again ([S10]). */
  readonly signedOut: boolean
}

function followConnection(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

interface ConnectionChipProps {
  /** Changes that have not left a device that works alone. */
  readonly unsent: number
  /** Left out: the device works alone. */
  readonly connection: Connection | undefined
}

/** Quietly says that there is no network, and how many changes no one else has yet; nothing where all is well. */
export function ConnectionChip({ unsent, connection }: ConnectionChipProps) {
  const online = useSyncExternalStore(followConnection, () => navigator.onLine)
  return (
    <div className="shell-state">
      <output>
        {online ? null : (
          <span className="shell-chip">
            <Trans>Offline</Trans>
          </span>
        )}
      </output>
      {connection === undefined ? <UnsentChip unsent={unsent} /> : <ConnectionChips {...connection} online={online} />}
    </div>
  )
}

function UnsentChip({ unsent }: { readonly unsent: number }) {
  if (unsent === 0) return null
  return (
    <Link to="/sync" className="shell-chip">
      <Plural value={unsent} one="# unsent" other="# unsent" />
    </Link>
  )
}

/** What needs somebody goes before what waits by itself: one chip, since a phone has room for no more. */
function ConnectionChips({ pending, refused, signedOut, online }: Connection & { readonly online: boolean }) {
  if (refused > 0) {
    return (
      <Link to="/sync" hash="refused" className="shell-chip shell-chip--alarm">
        <Icon name="warning" />
        <Plural value={refused} one="# refused" other="# refused" />
      </Link>
    )
  }
  // Without a network nobody can sign in; the edits are safe where they are.
  if (signedOut && online) {
    return (
      <Link to="/sign-in" className="shell-chip">
        <Trans>Sign in again</Trans>
      </Link>
    )
  }
  if (pending === 0) return null
  return (
    <Link to="/sync" className="shell-chip">
      <Plural value={pending} one="# to send" other="# to send" />
    </Link>
  )
}
