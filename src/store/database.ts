import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Edit, EditId, FieldId, RecordId, Scope } from '../change/edit.ts'
import type { AccountFacts, PurgedScope } from './account-facts.ts'
import { WriteProblem } from './write-problem.ts'

/**
 * Layout of the tables that this build writes. A database with a higher number is opened read-only. Dexie's version goes up with it:
 * that ends the connections of tabs with an older build, and they find out when they open theirs again.
 */
export const SCHEMA_VERSION = 2

/** An edit as it lies on the device, in the order in which it was saved or came in. */
export interface LogRow {
  /** Local counter: position in the device's own log. */
  n: number
  edit: Edit
  /** Made on this device, as opposed to brought by a bundle. */
  own: boolean
  /** Ids of the unsent edits whose place this one took ([M8]); at most 16. */
  chain: readonly EditId[]
  /** After the server was restored ([S14]): an own edit that it had accepted before (`kept`), or heads that this device held (`held`). */
  again?: 'kept' | 'held'
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

/** An edit that the server has refused, or that lost its scope ([S4], [S6]). */
export interface RefusedRow {
  id: EditId
  edit: Edit
  own: boolean
  code: string
  reason: string
  record?: RecordId
  field?: FieldId
  at: string
}

/** Own edits that the server has accepted, as one JSON list; offered again if it loses them ([S14]). */
export interface KeptRow {
  n?: number
  /** When they were settled; they are kept for 35 days. */
  at: string
  text: string
}

/** A change whose value staff have emptied: it counts as null wherever it turns up again ([S13]). */
export interface RedactionRow {
  edit: EditId
  record: RecordId
  field: FieldId
}

/** Who works on this device. */
export interface Identity {
  readonly user: string
  readonly device: string
  /** Ids under which the same person worked here before the device was connected to an account. */
  readonly before?: readonly string[]
}

/** Which note of the journal of keystrokes it is: what the disk has of the journal can be older than the database, which keeps the number with the edit. */
export interface NoteMark {
  /** Name of the tab's note of that field. */
  readonly key: string
  /** Grows with every note of the tab. */
  readonly number: number
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
  /** Highest local counter that was ever given: rows that have left take theirs along, and none is given twice. */
  counter: { readonly upTo: number }
  /** Number of the latest request: a reply counts only for that one ([S3]). */
  request: { readonly n: number }
  /** Every log row up to `upTo` has been in a request. */
  sent: { readonly upTo: number }
  /** Edits that the server has accepted beyond the device's cursor ([S2]), with the rows that were sent as that edit. */
  accepted: { readonly [edit: EditId]: { readonly seq: number; readonly rows: readonly number[] } }
  /** Scopes of the last reply (null = there was none), and all of which confirmed heads may lie here. */
  scopes: { readonly readable: readonly Scope[] | null; readonly held: readonly Scope[] }
  /** When the last reply came. */
  synced: { readonly at: string | null }
  account: AccountFacts
  /** Lost scopes of which the user has not been told. */
  purged: readonly PurgedScope[]
  /** Counts redactions, so that tabs know of new ones. */
  redacted: { readonly n: number }
  /** Numbers of the notes of the journal that were saved last, by their names, the newest last. */
  noted: { readonly [key: string]: number }
  /** Under way since a reply with a new epoch ([S14]): rows up to `upTo` are offered again. Null = no. */
  healing: { readonly upTo: number } | null
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
  declare readonly refused: Table<RefusedRow, EditId>
  declare readonly kept: EntityTable<KeptRow, 'n'>
  declare readonly redactions: Table<RedactionRow, [EditId, RecordId, FieldId]>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ log: '++n', packs: 'from, [to+count]', chunks: 'id, version, *attention', meta: 'key' })
    this.version(2)
      .stores({ refused: 'id', kept: '++n, at', redactions: '[edit+record+field]' })
      .upgrade(async (transaction) => {
        const row = (await transaction.table('meta').get('schema')) as { readonly value: MetaByKey['schema'] } | undefined
        if (row) await transaction.table('meta').put({ key: 'schema', value: { ...row.value, version: 2 } })
      })
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
export const NEW_META: { readonly [K in Exclude<keyof MetaByKey, 'schema' | 'identity' | 'account'>]: MetaByKey[K] } = {
  origin: { taskForce: null, epoch: null },
  cursors: {},
  generation: { n: 0, foldedUpTo: 0, changed: 0 },
  left: { upTo: 0 },
  exported: { upTo: 0, at: null },
  counter: { upTo: 0 },
  request: { n: 0 },
  sent: { upTo: 0 },
  accepted: {},
  scopes: { readable: null, held: [] },
  synced: { at: null },
  purged: [],
  redacted: { n: 0 },
  noted: {},
  healing: null,
}

/** All facts of a database. */
export type Meta = Partial<MetaByKey> & typeof NEW_META

/** Facts of a database that this build may write. Throws `WriteProblem` where it was wiped, or a newer build has written it. */
export async function readWritableMeta(database: Database): Promise<Meta & { readonly schema: MetaByKey['schema'] }> {
  const meta = await readAllMeta(database)
  if (!meta.schema) throw new WriteProblem('wiped')
  if (meta.schema.version > SCHEMA_VERSION) throw new WriteProblem('read-only')
  return { ...meta, schema: meta.schema }
}

/** All facts at once, defaults where a row is missing. */
export async function readAllMeta(database: Database): Promise<Meta> {
  const rows = await database.meta.toArray()
  return { ...NEW_META, ...Object.fromEntries(rows.map((row) => [row.key, row.value])) }
}
