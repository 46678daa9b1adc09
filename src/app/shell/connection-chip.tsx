import { useSyncExternalStore } from 'react'
import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

function followConnection(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Quietly says that there is no network, and how many changes no one else has yet; nothing where all is well. */
export function ConnectionChip({ unsent }: { readonly unsent: number }) {
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
      {unsent > 0 ? (
        <Link to="/sync" className="shell-chip">
          <Plural value={unsent} one="# unsent" other="# unsent" />
        </Link>
      ) : null}
    </div>
  )
}
