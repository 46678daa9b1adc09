import { BUNDLE_FORMAT, BUNDLE_VERSION, writeBundle } from '../change/bundle.ts'
import type { Edit, RecordId, Scope } from '../change/edit.ts'
import { headsToStates } from '../change/states.ts'
import type { DataPart } from '../domain/data-part.ts'
import { closeRecord, openRecord, takePending, type OpenRecord } from './apply.ts'
import { decodeChunk, type StoredRecord } from './chunk.ts'
import { confirmedState } from './confirmed-state.ts'
import { readAllMeta, writeMeta, type ChunkRow, type Database, type LogRow } from './database.ts'
import { joinById, type Progress } from './import-bundle.ts'
import { foldLog, readAllRows } from './rewrite.ts'
import { problemOf, WriteProblem } from './write-problem.ts'

/** What goes into a bundle, and who made it when. */
export interface ExportRequest {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly device: string
  readonly exportedAt: string
  /** The part to carry; null = everything. */
  readonly part: DataPart | null
}

/**
 * Writes a bundle's text ([B3]): whole records and whole edits, as of one moment. The mark that these edits have left the device is
 * durable before anything is read for it, so no later edit takes the place of one that somebody else has ([M8]). Where there is no
 * room for the mark, or the database is of a newer version, nothing is written and the export goes on ([M10]): what is replaced
 * nevertheless is named by what replaces it.
 */
export async function exportBundle(database: Database, request: ExportRequest, onProgress?: Progress): Promise<string> {
  const leftUpTo = await markLeft(database, request)
  const { meta, chunks, rows } = await readSnapshot(database)
  const kept = leftUpTo === null ? rows : rows.filter((row) => row.n <= leftUpTo)
  const records = readRecords(
    chunks,
    rows.filter((row) => row.n > meta.generation.foldedUpTo),
    onProgress,
  )
  const chosen = request.part?.choose(records.map((record) => record.state)) ?? null
  const isChosen = (record: RecordId) => chosen === null || chosen.has(record)
  const { readable } = meta.scopes
  // A file may have brought more than this account may read; the next sync removes it, and no export carries it on.
  const isReadable = (scope: Scope) => readable === null || readable.includes(scope)
  const pending = [...joinById(kept).values()].filter((edit) => edit.changes.some((change) => isChosen(change.record)))
  const carried = records.filter(({ state }) => isChosen(state.record) && isReadable(state.scope))
  const { log, states } = headsToStates(carried.map(confirmedState))
  const whole = new Set((request.part?.wholeScopes ?? Object.keys(meta.cursors)).filter(isReadable))
  return writeBundle({
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    id: request.id,
    taskForce: meta.origin.taskForce,
    epoch: meta.origin.epoch,
    exportedAt: request.exportedAt,
    by: request.by,
    device: request.device,
    title: request.title,
    scopes: scopesOf(
      states.map((state) => state.scope),
      pending,
    ),
    cursors: Object.fromEntries(Object.entries(meta.cursors).filter(([scope]) => whole.has(scope))),
    log,
    states,
    pending,
  })
}

/**
 * Folds the log and notes durably that everything up to now leaves the device: gives the last local counter that does, or null where
 * the database takes no writes, for whatever reason. A connection that is lost fails again when it is read.
 */
async function markLeft(database: Database, request: ExportRequest, tries = 2): Promise<number | null> {
  try {
    await foldLog(database)
    return await database.transaction('rw', database.meta, async () => {
      const { generation, left, exported } = await readAllMeta(database)
      const upTo = Math.max(left.upTo, generation.foldedUpTo)
      await writeMeta(database, 'left', { upTo })
      await writeMeta(database, 'exported', request.part === null ? { upTo, at: request.exportedAt } : exported)
      return upTo
    })
  } catch (error) {
    const { code } = problemOf(error)
    if (code === 'wiped') throw error
    return code === 'read-only' || tries === 1 ? null : markLeft(database, request, tries - 1)
  }
}

/** Reads everything that a bundle can need in one transaction. */
function readSnapshot(database: Database) {
  return database.transaction('r', [database.meta, database.chunks, database.packs, database.log], async () => {
    const meta = await readAllMeta(database)
    if (!meta.schema) throw new WriteProblem('wiped')
    return { meta, chunks: await database.chunks.toArray(), rows: await readAllRows(database) }
  })
}

/** All records, the log's tail included, by id. */
function readRecords(chunks: readonly ChunkRow[], tail: readonly LogRow[], onProgress?: Progress): StoredRecord[] {
  const openById = new Map<RecordId, OpenRecord>()
  chunks.forEach((row, index) => {
    if (index % 64 === 0) onProgress?.(index, chunks.length)
    for (const stored of decodeChunk(row.text))
      openById.set(stored.state.record, openRecord(stored, stored.state.record, stored.state.scope))
  })
  for (const { edit } of tail) {
    for (const change of edit.changes) {
      let open = openById.get(change.record)
      if (!open) openById.set(change.record, (open = openRecord(undefined, change.record, edit.scope)))
      takePending(open, edit, change)
    }
  }
  return [...openById.values()].map(closeRecord).sort((a, b) => (a.state.record < b.state.record ? -1 : 1))
}

function scopesOf(scopes: readonly Scope[], pending: readonly Edit[]): Scope[] {
  return [...new Set([...scopes, ...pending.map((edit) => edit.scope)])].sort()
}
