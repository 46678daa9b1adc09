import { BUNDLE_FORMAT, BUNDLE_VERSION, writeBundle } from '../change/bundle.ts'
import type { Edit, RecordId, Scope } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { headsToStates } from '../change/states.ts'
import type { DataPart } from '../domain/choose-organization.ts'
import { confirmedHeads } from './apply.ts'
import { decodeChunk, type StoredRecord } from './chunk.ts'
import { readAllMeta, SCHEMA_VERSION, writeMeta, type Database } from './database.ts'
import { joinById, type Progress } from './import-bundle.ts'
import { foldLog, readAllRows } from './rewrite.ts'

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
 * Writes a bundle's text ([B3]): whole records and whole edits. The mark that these edits have left the device is durable before
 * anything is read for it, so no later edit takes the place of one that somebody else has ([M8]). A database of a newer version is
 * read as far as this one can, and not written.
 */
export async function exportBundle(database: Database, request: ExportRequest, onProgress?: Progress): Promise<string> {
  const { origin, cursors, schema } = await readAllMeta(database)
  const newer = (schema?.version ?? 0) > SCHEMA_VERSION
  if (!newer) await foldLog(database)
  const upTo = newer ? Infinity : await markLeft(database, request)
  const stored = await readChunks(database, onProgress)
  const rows = (await readAllRows(database)).filter((row) => row.n <= upTo)
  const chosen = request.part?.choose(stored.map((record) => record.state)) ?? null
  const isChosen = (record: RecordId) => chosen === null || chosen.has(record)
  const pending = [...joinById(rows).values()].filter((edit) => edit.changes.some((change) => isChosen(change.record)))
  const { log, states } = headsToStates(stored.filter((record) => isChosen(record.state.record)).map(confirmedState))
  const whole = new Set(request.part?.wholeScopes ?? Object.keys(cursors))
  return writeBundle({
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    id: request.id,
    taskForce: origin.taskForce,
    epoch: origin.epoch,
    exportedAt: request.exportedAt,
    by: request.by,
    device: request.device,
    title: request.title,
    scopes: scopesOf(states.map((state) => state.scope), pending),
    cursors: Object.fromEntries(Object.entries(cursors).filter(([scope]) => whole.has(scope))),
    log,
    states,
    pending,
  })
}

/** Notes durably that everything up to now leaves the device; returns the last local counter that does. */
async function markLeft(database: Database, request: ExportRequest): Promise<number> {
  return database.transaction('rw', database.meta, async () => {
    const { generation, left, exported } = await readAllMeta(database)
    const upTo = Math.max(left.upTo, generation.foldedUpTo)
    await writeMeta(database, 'left', { upTo })
    await writeMeta(database, 'exported', request.part === null ? { upTo, at: request.exportedAt } : exported)
    return upTo
  })
}

async function readChunks(database: Database, onProgress?: Progress): Promise<StoredRecord[]> {
  const ids = await database.chunks.toCollection().primaryKeys()
  const stored: StoredRecord[] = []
  const STEP = 64
  for (let start = 0; start < ids.length; start += STEP) {
    onProgress?.(start, ids.length)
    for (const row of await database.chunks.bulkGet(ids.slice(start, start + STEP))) if (row) stored.push(...decodeChunk(row.text))
  }
  return stored.sort((a, b) => (a.state.record < b.state.record ? -1 : 1))
}

/** The record as the server has confirmed it, without the effects of pending edits. */
function confirmedState({ state, base }: StoredRecord): RecordState {
  const parts = { fields: { ...state.fields }, base: { ...base } }
  const fields = Object.fromEntries(Object.keys({ ...state.fields, ...base }).map((field) => [field, confirmedHeads(parts, field)]))
  return { record: state.record, scope: state.scope, fields }
}

function scopesOf(scopes: readonly Scope[], pending: readonly Edit[]): Scope[] {
  return [...new Set([...scopes, ...pending.map((edit) => edit.scope)])].sort()
}
