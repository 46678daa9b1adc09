import type { Edit, EditId, FieldId, RecordId, Scope } from '../change/edit.ts'
import type { Head, RecordState } from '../change/head.ts'
import { headOf } from '../change/merge.ts'
import { replay } from '../change/replay.ts'
import { headsToPending, joinEdits } from '../change/states.ts'
import { NO_BASE, attentionOf, chunkIdOf, decodeChunk, encodeChunk, type StoredRecord } from './chunk.ts'
import { confirmedState } from './confirmed-state.ts'
import { writeMeta, type ChunkRow, type Database, type LogRow, type Meta } from './database.ts'
import { readKept } from './kept-edits.ts'
import { moveCounterTo, lastCounter, packRows, readAllRows } from './rewrite.ts'

/** Rows in one pack: a reply that settles some of them rewrites no more than that. */
const ROWS_IN_PACK = 1000

/**
 * Begins a new life of the server's log ([S14]): cursors and seqs are dropped; own edits of the last 35 days, which were kept for that,
 * and the heads that the device holds are pending again, under their old ids and authors. Runs in the caller's transaction.
 */
export async function startEpoch(database: Database, meta: Meta, epoch: string): Promise<void> {
  const { generation, origin, identity } = meta
  const found = await database.chunks.toArray()
  const records = found.flatMap((row) => decodeChunk(row.text))
  const held = headsToPending(records.map(confirmedState), identity?.device ?? '')
  const kept = [...(await readKept(database)).values()]
  const known = await readAllRows(database)
  const added = addRows(known, kept, held, lastCounter(meta, known))
  const rows = [...known, ...added]
  const lastN = rows.at(-1)?.n ?? lastCounter(meta, known)
  await packRows(
    database,
    known.filter((row) => row.n > generation.foldedUpTo),
  )
  for (let from = 0; from < added.length; from += ROWS_IN_PACK) await packRows(database, added.slice(from, from + ROWS_IN_PACK))
  await moveCounterTo(database, lastN)
  const n = generation.n + 1
  await database.chunks.bulkPut(showPending(rows, found, n, epoch))
  await database.kept.clear()
  await writeMeta(database, 'origin', { ...origin, epoch })
  await writeMeta(database, 'cursors', {})
  await writeMeta(database, 'accepted', {})
  await writeMeta(database, 'counter', { upTo: Math.max(meta.counter.upTo, lastN) })
  await writeMeta(database, 'healing', { upTo: lastN })
  await writeMeta(database, 'generation', { n, foldedUpTo: lastN, changed: n })
}

/** Rows for what is not pending yet; of an edit that is pending in part, the rest. */
function addRows(known: readonly LogRow[], kept: readonly Edit[], held: readonly Edit[], lastN: number): LogRow[] {
  const editById = new Map<EditId, Edit>()
  for (const { edit } of known) {
    const other = editById.get(edit.id)
    editById.set(edit.id, other ? joinEdits(other, edit) : edit)
  }
  const rows: LogRow[] = []
  const add = (edit: Edit, again: 'kept' | 'held') => {
    const other = editById.get(edit.id)
    const joined = other ? joinEdits(other, edit) : edit
    if (joined === other || (other && other.scope !== edit.scope)) return
    editById.set(edit.id, joined)
    const part = other ? { ...edit, changes: joined.changes.slice(other.changes.length) } : edit
    rows.push({ n: lastN + rows.length + 1, edit: part, own: false, chain: [], again })
  }
  for (const edit of kept) add(edit, 'kept')
  for (const edit of held) add(edit, 'held')
  return rows
}

/** All chunks anew, holding nothing but what is pending. */
function showPending(rows: readonly LogRow[], found: readonly ChunkRow[], version: number, epoch: string): ChunkRow[] {
  const pendingByRecord = new Map<RecordId, { readonly scope: Scope; readonly headsByField: Map<FieldId, Head[]> }>()
  for (const { edit, own, n } of rows) {
    for (const change of edit.changes) {
      let pending = pendingByRecord.get(change.record)
      if (!pending) pendingByRecord.set(change.record, (pending = { scope: edit.scope, headsByField: new Map() }))
      const head = headOf(edit, change, null, own ? n : undefined)
      const heads = pending.headsByField.get(change.field)
      if (heads) heads.push(head)
      else pending.headsByField.set(change.field, [head])
    }
  }
  const recordsByChunk = new Map<string, StoredRecord[]>(found.map((row) => [row.id, []]))
  for (const [record, { scope, headsByField }] of pendingByRecord) {
    const fields: Record<FieldId, readonly Head[]> = {}
    for (const [field, heads] of headsByField) fields[field] = replay([], heads)
    const state: RecordState = { record, scope, fields }
    const records = recordsByChunk.get(chunkIdOf(record))
    if (records) records.push({ state, base: NO_BASE })
    else recordsByChunk.set(chunkIdOf(record), [{ state, base: NO_BASE }])
  }
  return [...recordsByChunk].map(([id, stored]) => ({ id, version, attention: attentionOf(stored, epoch), text: encodeChunk(stored) }))
}
