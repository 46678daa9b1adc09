import { Dexie, type Table } from 'dexie'
import { kindOf } from '../../../src/change/edit.ts'
import type { UnsealedBundle } from '../../../src/change/bundle.ts'
import { statesToHeads } from '../../../src/change/states.ts'
import { decodeChunk, encodeChunk, NO_BASE, type StoredRecord } from '../../../src/store/chunk.ts'

/** A way to lay the same records into IndexedDB. */
export interface Layout {
  readonly name: string
  /** Chunks of a kind; null = one row a record. */
  readonly buckets: number | null
  readonly compressed: boolean
}

/** The candidates. */
export const layouts: readonly Layout[] = [
  { name: 'a row a record', buckets: null, compressed: false },
  { name: '16 chunks a kind', buckets: 16, compressed: false },
  { name: '64 chunks a kind', buckets: 64, compressed: false },
  { name: '256 chunks a kind', buckets: 256, compressed: false },
  { name: '64 chunks a kind, gzip', buckets: 64, compressed: true },
]

/** What one layout took, in ms and bytes. */
export interface LayoutFigures {
  readonly write: number
  readonly readKind: number
  readonly readAll: number
  /** Rewriting what 256 edits of as many records touch, as a fold does. */
  readonly fold: number
  /** One edit that rewrites where its record lies (durable), as a layout without a log would. */
  readonly editInPlace: number
  /** One edit that is appended to a log (durable). */
  readonly append: number
  readonly bytes: number
}

interface Row {
  id: string
  body: unknown
}

class LayoutDatabase extends Dexie {
  declare readonly rows: Table<Row, string>
  declare readonly log: Table<object, number>

  constructor() {
    super('bench-layout', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ rows: 'id', log: '++n' })
  }
}

/** Measures one layout on the records of a bundle, in an empty database of its own. */
export async function measureLayout(layout: Layout, bundle: UnsealedBundle): Promise<LayoutFigures> {
  const records = statesToHeads(bundle.log, bundle.states).map((state): StoredRecord => ({ state, base: NO_BASE }))
  const groups = groupRecords(layout, records)
  const database = new LayoutDatabase()
  await database.open()
  const put = async (chosen: Iterable<string>) => {
    const rows: Row[] = []
    for (const id of chosen) rows.push({ id, body: await encode(layout, groups.get(id)!) })
    await database.transaction('rw', database.rows, () => database.rows.bulkPut(rows))
  }
  const read = async (rows: Promise<Row[]>) => {
    let count = 0
    for (const row of await rows) count += (await decode(layout, row.body)).length
    return count
  }
  const idOf = (record: StoredRecord) => groupOf(layout, record.state.record)
  const step = Math.max(1, Math.floor(records.length / 256))
  const edited = new Set(records.filter((_, index) => index % step === 0).map(idOf))
  const write = await time(() => put(groups.keys()))
  const bytes = await countBytes(layout, groups.values())
  const readKind = await time(() => read(database.rows.where('id').between('organization:', 'organization:~').toArray()))
  const readAll = await time(() => read(database.rows.toArray()))
  const fold = await time(() => put(edited))
  const some = records.filter((_, index) => index % Math.ceil(records.length / 20) === 0)
  const editInPlace = await timeEach(some, (record) => put([idOf(record)]))
  const append = await timeEach(some, (record) =>
    database.log.add({ edit: { id: record.state.record, changes: [{ field: 'note', value: 'x', replaces: [] }] } }),
  )
  await database.delete()
  return { write, readKind, readAll, fold, editInPlace, append, bytes }
}

function groupRecords(layout: Layout, records: readonly StoredRecord[]): Map<string, StoredRecord[]> {
  const groups = new Map<string, StoredRecord[]>()
  for (const record of records) {
    const id = groupOf(layout, record.state.record)
    const group = groups.get(id)
    if (group) group.push(record)
    else groups.set(id, [record])
  }
  return groups
}

function groupOf({ buckets }: Layout, record: string): string {
  if (buckets === null) return record
  let hash = 0x811c9dc5
  for (let index = 0; index < record.length; index++) hash = Math.imul(hash ^ record.charCodeAt(index), 0x01000193)
  return `${kindOf(record)}:${String((hash >>> 0) % buckets).padStart(3, '0')}`
}

async function encode({ buckets, compressed }: Layout, records: readonly StoredRecord[]): Promise<unknown> {
  if (buckets === null) return records[0]
  const text = encodeChunk(records)
  return compressed ? new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer() : text
}

async function decode({ buckets, compressed }: Layout, body: unknown): Promise<readonly StoredRecord[]> {
  if (buckets === null) return [body as StoredRecord]
  if (!compressed) return decodeChunk(body as string)
  return decodeChunk(await new Response(new Blob([body as ArrayBuffer]).stream().pipeThrough(new DecompressionStream('gzip'))).text())
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function timeEach<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (const item of items) times.push(await time(() => work(item)))
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
}

/** Bytes of what is stored, as text where the browser writes objects in a form of its own. */
async function countBytes(layout: Layout, groups: Iterable<readonly StoredRecord[]>): Promise<number> {
  let bytes = 0
  for (const group of groups) {
    const body = await encode(layout, group)
    bytes += body instanceof ArrayBuffer ? body.byteLength : (typeof body === 'string' ? body : JSON.stringify(body)).length
  }
  return bytes
}
