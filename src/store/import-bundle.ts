import type { Bundle } from '../change/bundle.ts'
import type { Edit, EditId, RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { cursorOf, type Cursors } from '../change/page.ts'
import { headsToPending, joinCursors, joinEdits, statesToHeads } from '../change/states.ts'
import { closeRecord, takeConfirmed } from './apply.ts'
import { needsAttention } from './chunk.ts'
import { readAllMeta, SCHEMA_VERSION, writeMeta, type Database, type LogRow, type MetaByKey } from './database.ts'
import { applyRows, openChunks, packRows, readAllRows, recordsIn, type OpenChunks } from './rewrite.ts'
import { WriteProblem } from './write-problem.ts'

/** What an import would do, or has done, to one record. */
export type ImportOutcome = 'new' | 'changed' | 'conflict' | 'same'

/** What an import would do, or has done. */
export interface ImportSummary {
  readonly outcomeByRecord: ReadonlyMap<RecordId, ImportOutcome>
  /** The records as they are afterwards. */
  readonly record: (id: RecordId) => RecordState | undefined
  /** Edits that this device did not have and keeps as pending. */
  readonly newEdits: number
}

/** Progress of long work: so much of so much. */
export type Progress = (done: number, of: number) => void

/** Thrown where a bundle belongs to another task force than the database ([B4]). */
export class OtherTaskForce extends Error {
  override readonly name = 'OtherTaskForce'
}

/** Thrown to leave an import's transaction without a trace: a preview. */
class Rollback extends Error {}

/**
 * Merges a bundle into the database in one transaction ([B1], [M3]): its states, then its pending edits, which this device keeps as
 * pending. Importing twice, or in any order, gives what sync would have given. With `commit` false nothing is written ([B2]).
 */
export async function importBundle(
  database: Database,
  bundle: Bundle,
  options: { readonly commit: boolean; readonly onProgress?: Progress },
): Promise<ImportSummary> {
  const result: { summary?: ImportSummary } = {}
  const work = async () => {
    const meta = await readAllMeta(database)
    const { origin } = meta
    if ((meta.schema?.version ?? 0) > SCHEMA_VERSION) throw new WriteProblem('read-only')
    if (origin.taskForce && bundle.taskForce && origin.taskForce !== bundle.taskForce) throw new OtherTaskForce()
    const adopts = origin.epoch === null && bundle.epoch !== null
    const confirmed = adopts || (bundle.epoch !== null && bundle.epoch === origin.epoch)
    const states = statesToHeads(bundle.log, bundle.states)
    const kept = await readAllRows(database)
    const tail = kept.filter((row) => row.n > meta.generation.foldedUpTo)
    const lastN = Math.max(meta.generation.foldedUpTo, kept.at(-1)?.n ?? 0)
    const offered = confirmed ? bundle.pending : [...headsToPending(states, bundle.device), ...bundle.pending]
    const rows = newRows(kept, offered, lastN)
    const touched = recordsIn(tail.map((row) => row.edit))
    for (const id of recordsIn(offered)) touched.add(id)
    for (const state of states) touched.add(state.record)
    const chunks = await openChunks(database, touched)
    applyRows(chunks, tail)
    const before = beforeImport(chunks, touched)
    if (confirmed) takeStates(chunks, states, bundle.cursors, adopts ? {} : meta.cursors, options.onProgress)
    applyRows(chunks, rows)
    result.summary = summarize(chunks, before, rows.length, bundle.epoch)
    if (!options.commit) throw new Rollback()
    await save(database, meta, { chunks, tail, rows, lastN, bundle, adopts, confirmed })
  }
  try {
    await database.transaction('rw', [database.log, database.packs, database.chunks, database.meta], work)
  } catch (error) {
    if (!(error instanceof Rollback) || !result.summary) throw error
  }
  return result.summary!
}

/** Log rows for those of a bundle's edits, or of their changes, that the device does not keep yet. */
function newRows(kept: readonly LogRow[], offered: readonly Edit[], lastN: number): LogRow[] {
  const editById = new Map<EditId, Edit>()
  for (const { edit } of kept) editById.set(edit.id, edit)
  const rows: LogRow[] = []
  for (const edit of offered) {
    const known = editById.get(edit.id)
    const joined = known ? joinEdits(known, edit) : edit
    if (known && joined === known) continue
    const added = known ? { ...edit, changes: joined.changes.slice(known.changes.length) } : edit
    editById.set(edit.id, joined)
    rows.push({ n: lastN + rows.length + 1, edit: added, own: false, chain: [] })
  }
  return rows
}

function takeStates(chunks: OpenChunks, states: readonly RecordState[], theirs: Cursors, ours: Cursors, onProgress?: Progress): void {
  states.forEach(({ record, scope, fields }, index) => {
    const open = chunks.take(record, scope)
    const theirCursor = Object.hasOwn(theirs, scope) ? cursorOf(theirs, scope) : null
    for (const field of Object.keys(fields)) {
      if (takeConfirmed(open, field, fields[field]!, theirCursor, cursorOf(ours, scope))) chunks.touch(record)
    }
    if (index % 500 === 0) onProgress?.(index, states.length)
  })
}

interface Before {
  readonly state: RecordState | undefined
  readonly attention: boolean
}

function beforeImport(chunks: OpenChunks, ids: ReadonlySet<RecordId>): Map<RecordId, Before> {
  const before = new Map<RecordId, Before>()
  for (const id of ids) {
    const open = chunks.get(id)
    if (!open) before.set(id, { state: undefined, attention: false })
    else {
      const state = { ...closeRecord(open).state, fields: { ...open.fields } }
      before.set(id, { state, attention: needsAttention(state, null) })
    }
  }
  return before
}

function summarize(chunks: OpenChunks, before: ReadonlyMap<RecordId, Before>, newEdits: number, epoch: string | null): ImportSummary {
  const outcomeByRecord = new Map<RecordId, ImportOutcome>()
  for (const [id, { state, attention }] of before) {
    const open = chunks.get(id)
    if (!open) continue
    if (!state) outcomeByRecord.set(id, needsAttention(closeRecord(open).state, epoch) ? 'conflict' : 'new')
    else if (sameFields(state.fields, open.fields)) outcomeByRecord.set(id, 'same')
    else outcomeByRecord.set(id, !attention && needsAttention(closeRecord(open).state, epoch) ? 'conflict' : 'changed')
  }
  return {
    outcomeByRecord,
    newEdits,
    record: (id) => {
      const open = chunks.get(id)
      return open && closeRecord(open).state
    },
  }
}

/** Head lists are made anew whenever a field changes, so identity tells. */
function sameFields(a: RecordState['fields'], b: RecordState['fields']): boolean {
  const keys = Object.keys(b)
  return keys.length === Object.keys(a).length && keys.every((field) => a[field] === b[field])
}

interface Outcome {
  readonly chunks: OpenChunks
  readonly tail: readonly LogRow[]
  readonly rows: readonly LogRow[]
  readonly lastN: number
  readonly bundle: Bundle
  readonly adopts: boolean
  readonly confirmed: boolean
}

async function save(database: Database, meta: Pick<MetaByKey, 'origin' | 'cursors' | 'generation'>, outcome: Outcome): Promise<void> {
  const { chunks, tail, rows, lastN, bundle, adopts, confirmed } = outcome
  const origin = {
    taskForce: meta.origin.taskForce ?? bundle.taskForce,
    epoch: adopts ? bundle.epoch : meta.origin.epoch,
  }
  const n = meta.generation.n + 1
  const foldedUpTo = lastN + rows.length
  await database.chunks.bulkPut(chunks.rows(n, origin.epoch))
  await packRows(database, tail)
  await packRows(database, rows)
  await moveCounterTo(database, foldedUpTo)
  await writeMeta(database, 'origin', origin)
  if (confirmed) await writeMeta(database, 'cursors', joinCursors(adopts ? {} : meta.cursors, bundle.cursors))
  await writeMeta(database, 'generation', { n, foldedUpTo, changed: n })
}

/** Makes the log's key generator go on after `n`: rows that were packed without lying in the log have taken the numbers up to it. */
async function moveCounterTo(database: Database, n: number): Promise<void> {
  if (n === 0) return
  await database.log.put({ n, own: false, chain: [] } as unknown as LogRow)
  await database.log.delete(n)
}
