import { useSyncExternalStore } from 'react'
import type { Rights } from '../domain/rules/access.ts'
import type { AccountFacts } from '../store/store.ts'
import type { SyncState } from '../sync/loop.ts'
import { useFacts } from './live.ts'
import { useSession } from './session.ts'

/** The account to which this device is connected, as the server last said it, live; null = the device works alone. Hook. */
export function useAccount(): AccountFacts | null {
  return useFacts().account
}

/** What the account may do, as the server last said it, live; null = the device works alone, where everything may be written. Hook. */
export function useRights(): Rights | null {
  return useFacts().account?.rights ?? null
}

/** How far sync has got, live; hook. */
export function useSyncState(): SyncState {
  const { sync } = useSession()
  return useSyncExternalStore(sync.subscribe, () => sync.state)
}

/** Whether somebody has to sign in before anything is sent again ([S10]), live; hook. */
export function useSignedOut(): boolean {
  const account = useAccount()
  const { phase } = useSyncState()
  return account !== null && (account.signedOut || phase === 'signed-out')
}
