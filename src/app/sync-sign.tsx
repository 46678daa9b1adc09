import { Trans } from '@lingui/react/macro'
import { useCallback, useSyncExternalStore } from 'react'
import type { RecordId } from '../change/edit.ts'
import { Icon } from '../ui/icon.tsx'
import { useAccount } from './account.ts'
import { useSession } from './session.ts'

/** Says quietly how far a loaded record has got: only here, on its way, or at the server. Nothing on a device that works alone. */
export function SyncSign({ record }: { readonly record: RecordId }) {
  const { store } = useSession()
  const account = useAccount()
  const state = useSyncExternalStore(
    useCallback((listener) => store.subscribe('*', listener), [store]),
    () => (account === null || !store.record(record) ? null : store.syncStateOf(record)),
  )
  if (state === null) return null
  return (
    <span className="ui-status ui-no-print">
      <Icon name={state === 'confirmed' ? 'check' : 'devices'} />
      {state === 'here' ? <Trans>Only on this device so far</Trans> : null}
      {state === 'sent' ? <Trans>Sent, not confirmed yet</Trans> : null}
      {state === 'confirmed' ? <Trans>At the server</Trans> : null}
    </span>
  )
}
