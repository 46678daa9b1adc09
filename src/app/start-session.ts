import { createBundleOffice, type OfficeWorker } from '../store/bundle-office.ts'
import { createJournal, discardEntry, replayJournal, type StuckEntry, type TabLocks } from '../store/journal.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { databaseName, followDatabases, ownerOf, readDatabaseChoice, readDatabases, type Owner } from './databases.ts'
import { createLateSync } from './late-sync.ts'
import type { Session } from './session.ts'
import type { Updates } from './updates.ts'

/** The real clock and ids; tests of screens give their own. */
export interface Surroundings {
  /** Now, ISO 8601 UTC. */
  now(): string
  /** Today's date on this device, `YYYY-MM-DD`. */
  today(): string
  /** A fresh UUIDv7. */
  newId(): string
  readonly updates: Updates
}

/**
 * Opens the database that this device used last and everything that belongs to it, and saves what the last start has left in the
 * journal. Rejects where the browser refuses to store anything.
 */
export async function startSession(surroundings: Surroundings): Promise<Session> {
  const { now, today, newId, updates } = surroundings
  const choice = readDatabaseChoice()
  const tab = newId()
  const foldSoon = () => whenIdle(() => bundles.fold())
  const store = await openStore({ name: databaseName(choice), now, newId, foldSoon })
  const owner = choice === 'own' ? (ownerOf(readDatabases(), store.name) ?? ownerSaidBy(store)) : null
  const bundles = createBundleOffice(store, startBundleWorker)
  const journal = createJournal(store.name, tab, localStorage, tabLocks)
  let stuck: readonly StuckEntry[] = []
  const listeners = new Set<() => void>()
  const setStuck = (entries: readonly StuckEntry[]) => {
    stuck = entries
    for (const listener of listeners) listener()
  }
  const account = askOnce(async () => (await import('../sync/account-client.ts')).createAccountClient())
  const restart = (to: string) => location.assign(to)
  const sync = createLateSync(owner === null ? 'off' : 'idle', store)
  // Another tab has signed somebody in or out: this one goes on as what the device is now, and sends nothing under another's session ([S11]).
  followDatabases(() => {
    const databases = readDatabases()
    const isSame = databases.current === store.name && ownerOf(databases, store.name)?.user === owner?.user
    if (choice !== 'own' || isSame) return
    sync.stop()
    restart('/')
  })
  if (owner !== null || readDatabases().signOutDue) {
    whenIdle(() => {
      void import('./begin-sync.ts').then(({ beginSync }) => beginSync({ store, owner, account, now, newId }, sync.take))
    })
  }
  if (store.identity) void replayJournal(store, tab, localStorage, tabLocks, (entry) => setStuck([...stuck, entry]))
  return {
    store,
    journal,
    bundles,
    updates,
    choice,
    owner,
    sync,
    account,
    openDatabase: (name) => openStore({ name, now, newId }),
    restart,
    stuck: () => stuck,
    discardStuck(key) {
      discardEntry(localStorage, key)
      setStuck(stuck.filter((entry) => entry.key !== key))
    },
    subscribeStuck(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now,
    today,
    newId,
  }
}

/** The database itself knows whose it is where the device has forgotten. */
function ownerSaidBy(store: Store): Owner | null {
  const user = store.facts.account?.user
  return user ? { user: user.id, name: user.name, email: user.email, database: store.name } : null
}

/** Asks once, and anew after a failure. */
function askOnce<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | null = null
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null
      throw error
    })
    return asked
  }
}

function startBundleWorker(): OfficeWorker {
  return new Worker(new URL('../store/bundle-worker.ts', import.meta.url), { type: 'module' })
}

const tabLocks: TabLocks = {
  hold: (name) => void navigator.locks.request(name, () => new Promise(() => undefined)),
  whenFree: (name) => navigator.locks.request(name, () => undefined),
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 5000 })
  else setTimeout(work, 1000)
}
