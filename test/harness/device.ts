import 'fake-indexeddb/auto'
import { createExchange, type Exchange, type ExchangeOutcome } from '../../src/sync/exchange.ts'
import { createTransport } from '../../src/sync/transport.ts'
import type { Send } from '../../src/sync/call-server.ts'
import { Database } from '../../src/store/database.ts'
import { openStore } from '../../src/store/open-store.ts'
import { foldLog } from '../../src/store/rewrite.ts'
import type { Store } from '../../src/store/store.ts'

/** What a device without a screen is made of. */
export interface HeadlessOptions {
  /** Name of its database; devices of one test need different ones. */
  readonly name: string
  /** Id of the account whose device it is. */
  readonly user: string
  /** Sends to the server: a `fetch` of its address, with whatever wire is between. Paths are absolute (`/api/sync`). */
  readonly send: Send
  /** Headers of every request: `authorization: Bearer …`. */
  readonly headers?: Readonly<Record<string, string>>
  /** Kinds that its tabs load. */
  readonly kinds: readonly string[]
  /** Now, ISO 8601 UTC. */
  now(): string
  /** A fresh UUIDv7. */
  newId(): string
}

/** A device without a screen: the real store over a database in memory, and the real exchange over a given wire. */
export interface HeadlessDevice {
  readonly name: string
  readonly user: string
  /** Its first tab, with the kinds loaded. */
  readonly store: Store
  /** Opens one more tab on the same database. */
  openTab(): Promise<Store>
  /** Closes one of its tabs. */
  closeTab(tab: Store): void
  /** One request and its reply, as the tab that syncs makes them; tabs have caught up afterwards. */
  exchange(limit?: number): Promise<ExchangeOutcome>
  /** Exchanges until there is nothing more to send or to fetch, or one fails; gives the last outcome. */
  syncUntilRest(most?: number): Promise<ExchangeOutcome>
  /** Folds the log, as the worker does when it has grown. */
  fold(): Promise<void>
  /** Does something with the tables. */
  withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T>
  /** The process is gone: connections end, what is durable stays. Open a device of the same name to go on. */
  close(): void
}

/** Opens a device, or the same one again after `close`. */
export async function openHeadlessDevice(options: HeadlessOptions): Promise<HeadlessDevice> {
  const { name, user, send, headers, kinds, now, newId } = options
  const tabs = new Set<Store>()
  const openTab = async () => {
    const store = await openStore({ name, now, newId })
    if (!store.identity) await store.begin({ user, device: newId() })
    await store.load(kinds)
    tabs.add(store)
    return store
  }
  const store = await openTab()
  const database = new Database(name)
  await database.open()
  const run: Exchange = createExchange(database, createTransport(send, headers))
  const catchUp = () => Promise.all([...tabs].map((tab) => tab.catchUp()))
  const exchange = async (limit?: number) => {
    const outcome = await run(now(), limit)
    await catchUp()
    return outcome
  }
  return {
    name,
    user,
    store,
    openTab,
    closeTab(tab) {
      tabs.delete(tab)
      tab.close()
    },
    exchange,
    async syncUntilRest(most = 200) {
      for (let count = 0; count < most; count++) {
        const outcome = await exchange()
        if (outcome.kind === 'failed' || !outcome.more) return outcome
      }
      throw new Error(`The device ${name} never comes to rest.`)
    },
    async fold() {
      await foldLog(database)
      await catchUp()
    },
    withDatabase: (work) => work(database),
    close() {
      for (const tab of tabs) tab.close()
      database.close()
    },
  }
}
