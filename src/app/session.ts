import { createContext, use } from 'react'
import type { BundleOffice } from '../store/bundle-office.ts'
import type { Journal, StuckEntry } from '../store/journal.ts'
import type { Store } from '../store/store.ts'
import type { AccountClient } from '../sync/account-client.ts'
import type { SyncLoop } from '../sync/loop.ts'
import type { DatabaseChoice, Owner } from './databases.ts'
import type { Updates } from './updates.ts'

/** What every screen works with: one open database, its journal of keystrokes, its office for bundles. */
export interface Session {
  readonly store: Store
  readonly journal: Journal
  readonly bundles: BundleOffice
  readonly updates: Updates
  /** Which of the device's databases is open. */
  readonly choice: DatabaseChoice
  /** Whose account the open database belongs to; null = nobody's: the device works alone. */
  readonly owner: Owner | null
  /** What syncs the open database; its phase is `off` while the device works alone. */
  readonly sync: SyncLoop
  /** All that people ask of the server about their own account; read when it is first needed. */
  account(): Promise<AccountClient>
  /** Opens another of this device's databases, by its name, beside the one that is open. Rejects where the browser refuses. */
  openDatabase(name: string): Promise<Store>
  /** Loads the app anew at an address, on the database that is noted as the current one. */
  restart(to: string): void
  /** Texts that the last start could not save; they are still in the journal. */
  stuck(): readonly StuckEntry[]
  discardStuck(key: string): void
  subscribeStuck(listener: () => void): () => void
  /** Today's date on this device, `YYYY-MM-DD`. */
  today(): string
  /** Now, ISO 8601 UTC. */
  now(): string
  /** A fresh id for a record, a device or a person. */
  newId(): string
}

/** The session of this tab; set once above all screens. */
export const SessionContext = createContext<Session | null>(null)

/** The session of this tab. Throws outside of it (a fault of the caller). */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('A screen stands outside of a SessionContext.')
  return session
}

/** The open database. */
export function useStore(): Store {
  return useSession().store
}
