import 'fake-indexeddb/auto'
import { parseBundle, type Bundle } from '../../src/change/bundle.ts'
import type { RecordState } from '../../src/change/head.ts'
import type { DataPart } from '../../src/domain/data-part.ts'
import { Database } from '../../src/store/database.ts'
import { exportBundle } from '../../src/store/export-bundle.ts'
import { importBundle } from '../../src/store/import-bundle.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'

/** Kinds that tests load: two that the app knows and one of a later version. */
export const KINDS = ['organization', 'person', 'later-kind']

let ids = 0
/** The next id: ids of one run come in order and never twice. */
export function nextId(): string {
  ids++
  return `01900000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}`
}

const open = new Set<Store>()

/** Opens one more tab of a device's database, with everything loaded. */
export async function openTab(name: string, user = 'sample-user'): Promise<Store> {
  const store = await openStore({ name, now: () => '2026-03-01T10:00:00.000Z', newId: nextId })
  open.add(store)
  if (!store.identity && store.status === 'open') await store.begin({ user, device: `device-of-${user}` })
  await store.load(KINDS)
  return store
}

/** Closes all tabs that a test has opened. */
export function closeTabs(): void {
  for (const store of open) store.close()
  open.clear()
}

/** Does something with a database's tables, as the worker would. */
export async function withDatabase<T>(name: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(name)
  try {
    await database.open()
    return await work(database)
  } finally {
    database.close()
  }
}

/** Exports from a database; the bundle is read back by the parser. */
export async function exportFrom(name: string, part: DataPart | null = null): Promise<Bundle> {
  const request = {
    id: nextId(),
    title: 'Sample',
    by: 'sample-user',
    device: 'sample-device',
    exportedAt: '2026-03-02T10:00:00.000Z',
    part,
  }
  const parsed = await parseBundle(await withDatabase(name, (database) => exportBundle(database, request)))
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.value
}

/** Imports into a database. */
export const importInto = (name: string, bundle: Bundle) => withDatabase(name, (database) => importBundle(database, bundle))

/** What a tab shows: every record of the kinds that tests load, by id. */
export function viewOf(store: Store): { readonly [record: string]: RecordState['fields'] } {
  const ids = new Set<string>()
  for (const kind of KINDS) for (const { record } of store.records(kind)) ids.add(record)
  for (const { record } of store.attention()) ids.add(record)
  return Object.fromEntries([...ids].sort().map((id) => [id, store.record(id)!.fields]))
}

/** Rows of every table of a database. */
export const tablesOf = (name: string) =>
  withDatabase(
    name,
    async (database) =>
      Object.fromEntries(await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()]))) as {
        [table: string]: unknown[]
      },
  )
