import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Edit, EditId, Scope } from '../change/edit.ts'

/**
 * Layout of the tables that this build writes. A database with a higher number is opened read-only. Dexie's version goes up with it:
 * that ends the connections of tabs with an older build, and they find out when they open theirs again.
 */
export const SCHEMA_VERSION = 1

/** An edit as it lies on the device, in the order in which it was saved or came in. */
export interface LogRow {
  /** Local counter: position in the device's own log. */
  n: number
  edit: Edit
  /** Made on this device, as opposed to brought by a bundle. */
  own: boolean
  /** Ids of the unsent edits whose place this one took ([M8]); at most 16. */
  chain: readonly EditId[]
}

/** Several log rows as one JSON text: what is needed for export, sync and history, but not for screens. */
export interface PackRow {
  from: number
  to: number
  count: number
  text: string
}

/** Many records of one kind as one JSON text; see chunk.ts. */
export interface ChunkRow {
  id: string
  /** Generation in which it was last written. */
  version: number
  /** Records with a conflict or an undecided deletion. */
  attention: readonly string[]
  text: string
}

/** Who works on this device. */
export interface Identity {
  readonly user: string
  readonly device: string
}

/** Small facts, one row each. */
export interface MetaByKey {
  /** `life` is made anew with the database: after a wipe, a tab that comes late knows that its own is gone. */
  schema: { readonly version: number; readonly life?: string }
  identity: Identity
  /** Which task force and which life of the server's log this database belongs to; null while it never met one. */
  origin: { readonly taskForce: string | null; readonly epoch: string | null }
  cursors: { readonly [scope: Scope]: number }
  generation: Generation
  /** Every log row up to `upTo` may have left the device; written durably before it does ([M8]). */
  left: { readonly upTo: number }
  /** Up to where the last export of everything went, and when it was made. */
  exported: { readonly upTo: number; readonly at: string | null }
}

/** Tells tabs what was rewritten beneath them. */
export interface Generation {
  /** Counts rewritings of chunks. */
  readonly n: number
  /** Log rows up to this one lie in chunks and packs. */
  readonly foldedUpTo: number
  /** Last generation that changed what records hold (imports), not only where it lies. */
  readonly changed: number
}

interface MetaRow {
  key: keyof MetaByKey
  value: MetaByKey[keyof MetaByKey]
}

/** The tables of one person's data on one device. */
export class Database extends Dexie {
  declare readonly log: EntityTable<LogRow, 'n'>
  declare readonly packs: Table<PackRow, number>
  declare readonly chunks: Table<ChunkRow, string>
  declare readonly meta: Table<MetaRow, keyof MetaByKey>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ log: '++n', packs: 'from, [to+count]', chunks: 'id, version, *attention', meta: 'key' })
    // Left to itself, Dexie would open the database again by itself, and after a wipe write into a new, empty one.
    this.on('versionchange', () => {
      this.close()
      return false
    })
  }
}

/** Reads one fact; undefined where it was never written. */
export async function readMeta<K extends keyof MetaByKey>(database: Database, key: K): Promise<MetaByKey[K] | undefined> {
  const row = await database.meta.get(key)
  return row?.value as MetaByKey[K] | undefined
}

/** Writes one fact, in the caller's transaction. */
export async function writeMeta<K extends keyof MetaByKey>(database: Database, key: K, value: MetaByKey[K]): Promise<void> {
  await database.meta.put({ key, value })
}

/** Facts of a database that nobody has used yet. */
export const NEW_META: { readonly [K in 'origin' | 'cursors' | 'generation' | 'left' | 'exported']: MetaByKey[K] } = {
  origin: { taskForce: null, epoch: null },
  cursors: {},
  generation: { n: 0, foldedUpTo: 0, changed: 0 },
  left: { upTo: 0 },
  exported: { upTo: 0, at: null },
}

/** All facts at once, defaults where a row is missing. */
export async function readAllMeta(database: Database): Promise<Partial<MetaByKey> & typeof NEW_META> {
  const rows = await database.meta.toArray()
  return { ...NEW_META, ...Object.fromEntries(rows.map((row) => [row.key, row.value])) }
}
