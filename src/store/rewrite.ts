import type { RecordId } from '../change/edit.ts'
import { attentionOf, chunkIdOf, decodeChunk, encodeChunk, type ChunkId, type StoredRecord } from './chunk.ts'
import { applyPending } from './apply.ts'
import type { Database, Generation, LogRow } from './database.ts'
import { readAllMeta, writeMeta } from './database.ts'

/** Records of some chunks, open for changes within one transaction. */
export interface OpenChunks {
  get(id: RecordId): StoredRecord | undefined
  set(id: RecordId, stored: StoredRecord): void
  /** Writes the chunks in which something was set; gives their number. */
  write(version: number, epoch: string | null): Promise<number>
}

/** Reads the chunks in which some records lie. Runs in the caller's transaction. */
export async function openChunks(database: Database, records: Iterable<RecordId>): Promise<OpenChunks> {
  const ids = new Set<ChunkId>()
  for (const record of records) ids.add(chunkIdOf(record))
  const rows = await database.chunks.bulkGet([...ids])
  const recordsByChunk = new Map<ChunkId, Map<RecordId, StoredRecord>>()
  for (const id of ids) recordsByChunk.set(id, new Map())
  for (const row of rows) {
    if (row) recordsByChunk.set(row.id, new Map(decodeChunk(row.text).map((stored) => [stored.state.record, stored])))
  }
  const touched = new Set<ChunkId>()
  return {
    get: (id) => recordsByChunk.get(chunkIdOf(id))?.get(id),
    set(id, stored) {
      const chunk = chunkIdOf(id)
      recordsByChunk.get(chunk)!.set(id, stored)
      touched.add(chunk)
    },
    async write(version, epoch) {
      await database.chunks.bulkPut(
        [...touched].map((id) => {
          const stored = [...recordsByChunk.get(id)!.values()]
          return { id, version, attention: attentionOf(stored, epoch), text: encodeChunk(stored) }
        }),
      )
      return touched.size
    },
  }
}

/** Ids of all records that some log rows touch. */
export function recordsIn(rows: readonly LogRow[]): Set<RecordId> {
  const ids = new Set<RecordId>()
  for (const row of rows) for (const change of row.edit.changes) ids.add(change.record)
  return ids
}

/** Applies log rows, in order, to open chunks. */
export function applyRows(chunks: OpenChunks, rows: readonly LogRow[]): void {
  for (const row of rows) {
    for (const change of row.edit.changes) {
      const before = chunks.get(change.record)
      const after = applyPending(before, row.edit, change, row.own ? row.n : undefined)
      if (after !== before) chunks.set(change.record, after)
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
    if (rows.length === 0) return 0
    const { generation, origin } = await readAllMeta(database)
    const chunks = await openChunks(database, recordsIn(rows))
    applyRows(chunks, rows)
    const next: Generation = { ...generation, n: generation.n + 1, foldedUpTo: rows.at(-1)!.n }
    await chunks.write(next.n, origin.epoch)
    await packRows(database, rows)
    await writeMeta(database, 'generation', next)
    return rows.length
  })
}
