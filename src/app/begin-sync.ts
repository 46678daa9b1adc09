import type { Store } from '../store/store.ts'
import type { AccountClient } from '../sync/account-client.ts'
import type { SyncLoop } from '../sync/loop.ts'
import { startSyncLoop } from '../sync/start-sync-loop.ts'
import { noteDatabases, readDatabases, type Owner } from './databases.ts'
import { deviceLabel } from './device-label.ts'
import { writeOwnProfile } from './own-profile.ts'

/** What syncing needs of the app's start. */
export interface SyncSurroundings {
  readonly store: Store
  /** Whose account the open database belongs to; null = nobody's. */
  readonly owner: Owner | null
  account(): Promise<AccountClient>
  /** Now, ISO 8601 UTC. */
  now(): string
  newId(): string
}

/** Begins to sync the open database, where it is an account's; ends the session first that somebody has left without a network. */
export async function beginSync(surroundings: SyncSurroundings, take: (loop: SyncLoop) => void): Promise<void> {
  const { store, owner, account } = surroundings
  const client = await account()
  if (readDatabases().signOutDue) await endSession(client)
  // An empty database begins when its owner signs in: until then nobody works in it.
  if (owner === null || store.facts.account === null) return
  const loop = startSyncLoop({ ...surroundings, deviceLabel: () => deviceLabel() })
  take(loop)
  const stop = loop.subscribe(() => {
    const { phase, lastSync, more } = loop.state
    if (phase !== 'idle' || lastSync === null || more) return
    stop()
    // What cannot be written now is tried at the next start.
    writeOwnProfile(store, owner).catch(() => undefined)
  })
}

/** Ends the session of whoever has signed out without a network, as soon as there is one. */
async function endSession(client: AccountClient): Promise<void> {
  try {
    await client.signOut()
    noteDatabases({ ...readDatabases(), signOutDue: false })
  } catch {
    window.addEventListener('online', () => void endSession(client), { once: true })
  }
}
