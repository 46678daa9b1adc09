import type { Edit, RecordId, Scope } from '../change/edit.ts'
import { closeRecord, openRecord, takePending, type OpenRecord } from './apply.ts'
import { attentionOf, chunkIdOf, decodeChunk, encodeChunk, isEmpty, type ChunkId } from './chunk.ts'
import { readWritableMeta, writeMeta, type ChunkRow, type Database, type Generation, type LogRow, type Meta } from './database.ts'

/** Records of some chunks, open for changes within one transaction. */
export interface OpenChunks {
  /** A record open for changes; undefined where there is none. */
  get(id: RecordId): OpenRecord | undefined
  /** The same, made where there is none. */
  take(id: RecordId, scope: Scope): OpenRecord
  /** Says that a record was changed: its chunk will be written. */
  touch(id: RecordId): void
  /** The rows of all touched chunks. */
  rows(version: number, epoch: string | null): ChunkRow[]
}

/** Reads the chunks in which some records lie. Runs in the caller's transaction. */
export async function openChunks(database: Database, records: Iterable<RecordId>): Promise<OpenChunks> {
  const recordsByChunk = new Map<ChunkId, OpenRecord[]>()
  for (const record of records) recordsByChunk.set(chunkIdOf(record), [])
  const openById = new Map<RecordId, OpenRecord>()
  const add = (open: OpenRecord, chunk: ChunkId): OpenRecord => {
    openById.set(open.record, open)
    recordsByChunk.get(chunk)!.push(open)
    return open
  }
  for (const row of await database.chunks.bulkGet([...recordsByChunk.keys()])) {
    if (row) for (const stored of decodeChunk(row.text)) add(openRecord(stored, stored.state.record, stored.state.scope), row.id)
  }
  const touched = new Set<RecordId>()
  return {
    get: (id) => openById.get(id),
    take: (id, scope) => openById.get(id) ?? add(openRecord(undefined, id, scope), chunkIdOf(id)),
    touch: (id) => void touched.add(id),
    rows: (version, epoch) =>
      [...new Set([...touched].map(chunkIdOf))].map((id) => {
        const kept = recordsByChunk.get(id)!.filter((open) => !isEmpty(open.fields) || !isEmpty(open.base))
        const stored = kept.map(closeRecord)
        return { id, version, attention: attentionOf(stored, epoch), text: encodeChunk(stored) }
      }),
  }
}

/** Ids of all records that some edits touch. */
export function recordsIn(edits: readonly Edit[]): Set<RecordId> {
  const ids = new Set<RecordId>()
  for (const edit of edits) for (const change of edit.changes) ids.add(change.record)
  return ids
}

/** Applies log rows, in order, to open chunks. */
export function applyRows(chunks: OpenChunks, rows: readonly LogRow[]): void {
  for (const row of rows) {
    for (const change of row.edit.changes) {
      const open = chunks.take(change.record, row.edit.scope)
      if (takePending(open, row.edit, change, row.own ? row.n : undefined)) chunks.touch(change.record)
    }
  }
}

/** Moves log rows into a pack: off the path of the next start, still there for export, sync and history. */
export async function packRows(database: Database, rows: readonly LogRow[]): Promise<void> {
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last) return
  await database.packs.put({ from: first.n, to: last.n, count: rows.length, text: JSON.stringify(rows) })
  await database.log.where('n').belowOrEqual(last.n).delete()
}

/** Highest local counter that was ever given to a row. */
export function lastCounter({ generation, counter }: Meta, rows: readonly LogRow[]): number {
  return Math.max(generation.foldedUpTo, counter.upTo, rows.at(-1)?.n ?? 0)
}

/** Makes the log's key generator go on after `n`: rows that were packed without lying in the log have taken the numbers up to it. */
export async function moveCounterTo(database: Database, n: number): Promise<void> {
  if (n === 0) return
  await database.log.put({ n, own: false, chain: [] } as unknown as LogRow)
  await database.log.delete(n)
}

/** All edits that the device keeps, oldest first: packs, then the log's tail. */
export async function readAllRows(database: Database): Promise<LogRow[]> {
  const packs = await database.packs.orderBy('from').toArray()
  const tail = await database.log.orderBy('n').toArray()
  return [...packs.flatMap((pack) => JSON.parse(pack.text) as LogRow[]), ...tail]
}

/**
 * Folds the log's tail into the chunks, so that the next start reads little. Changes nothing that anybody sees. Atomic.
 * Returns the number of rows folded.
 */
export async function foldLog(database: Database): Promise<number> {
  return database.transaction('rw', database.log, database.packs, database.chunks, database.meta, async () => {
    const rows = await database.log.orderBy('n').toArray()
    const { generation, origin } = await readWritableMeta(database)
    if (rows.length === 0) return 0
    const chunks = await openChunks(database, recordsIn(rows.map((row) => row.edit)))
    applyRows(chunks, rows)
    const next: Generation = { ...generation, n: generation.n + 1, foldedUpTo: rows.at(-1)!.n }
    await database.chunks.bulkPut(chunks.rows(next.n, origin.epoch))
    await packRows(database, rows)
    await writeMeta(database, 'generation', next)
    return rows.length
  })
}
