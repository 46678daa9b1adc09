import type { Bundle } from '../change/bundle.ts'
import type { Edit, EditId, FieldId, RecordId } from '../change/edit.ts'
import { headsOf, type Head, type RecordState } from '../change/head.ts'
import { planImport, type ImportOutcome, type ImportPlan } from '../change/plan-import.ts'
import type { FormatProblem } from '../change/problem.ts'
import { redactEdit, redactPage, type Redactions } from '../change/redact.ts'
import { joinEdits } from '../change/states.ts'
import { closeRecord, confirmedHeads, isConfirmed, setField } from './apply.ts'
import { readAllMeta, readWritableMeta, writeMeta, type Database, type LogRow, type Meta } from './database.ts'
import { readKept } from './kept-edits.ts'
import { readRedactions } from './redact-database.ts'
import { applyRows, lastCounter, moveCounterTo, openChunks, packRows, readAllRows, recordsIn, type OpenChunks } from './rewrite.ts'
import { settleReached } from './settle-reached.ts'

/** What an import would do, or has done. */
export interface ImportSummary {
  readonly outcomes: ReadonlyMap<RecordId, ImportOutcome>
  /** The records as they are afterwards. */
  readonly record: (id: RecordId) => RecordState | undefined
  /** Edits, or parts of edits, that this device did not have and keeps as pending. */
  readonly newEdits: number
  /** Records that lie in another scope here and are left out. */
  readonly misplaced: readonly RecordId[]
}

/** Progress of long work: so much of so much. */
export type Progress = (done: number, of: number) => void

/** Thrown where a bundle cannot be taken into this database, such as one of another task force ([B4]). */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
  readonly problem: FormatProblem

  constructor(problem: FormatProblem) {
    super(problem.message)
    this.problem = problem
  }
}

/** An import worked out: carried out as it is where the database has not moved since, else worked out again. */
export interface PreparedImport {
  readonly summary: ImportSummary
  /** How the database stood. */
  readonly stamp: string
  readonly chunks: OpenChunks
  readonly plan: ImportPlan
  readonly epoch: string | null
  readonly meta: Meta
  readonly tail: readonly LogRow[]
  readonly rows: readonly LogRow[]
  readonly foldedUpTo: number
}

/** Works out what taking a bundle in would do ([B2]); writes nothing. Throws `ImportRefused`. */
export function prepareImport(database: Database, bundle: Bundle, onProgress?: Progress): Promise<PreparedImport> {
  return database.transaction('r', database.tables, async () => workOut(database, bundle, onProgress))
}

/**
 * Merges a bundle into the database in one transaction ([B1], [M3]): its states, then its pending edits, which this device keeps as
 * pending. What happens is worked out by `planImport`; here it is looked up and written. Throws `ImportRefused`.
 *
 * @param prepared what `prepareImport` worked out for this bundle
 */
export function importBundle(database: Database, bundle: Bundle, prepared?: PreparedImport, onProgress?: Progress): Promise<ImportSummary> {
  return database.transaction('rw', database.tables, async () => {
    const stands = prepared !== undefined && prepared.stamp === (await stampOf(database))
    const work = stands ? prepared : await workOut(database, bundle, onProgress)
    await packRows(database, work.tail)
    await packRows(database, work.rows)
    await save(database, work)
    await settleReached(database)
    return work.summary
  })
}

/** All that an import's outcome depends on, in short: whatever writes to this database moves one of these. */
async function stampOf(database: Database): Promise<string> {
  const { schema, origin, cursors, generation } = await readAllMeta(database)
  const last = await database.log.orderBy('n').last()
  return JSON.stringify([schema, origin, cursors, generation, await database.log.count(), last?.n, last?.edit.id])
}

async function workOut(database: Database, file: Bundle, onProgress?: Progress): Promise<PreparedImport> {
  const meta = await readWritableMeta(database)
  const bundle = redactBundle(file, await readRedactions(database))
  const kept = await readAllRows(database)
  const tail = kept.filter((row) => row.n > meta.generation.foldedUpTo)
  const touched = recordsIn([...tail.map((row) => row.edit), ...bundle.pending])
  for (const state of bundle.states) touched.add(state.record)
  const chunks = await openChunks(database, touched)
  applyRows(chunks, tail)
  onProgress?.(1, 3)
  const editById = joinById(kept)
  const settledById = await readKept(database)
  const { origin, cursors } = meta
  const target = {
    ...origin,
    cursors,
    ...lookInto(chunks),
    pendingEdit: (id: EditId) => editById.get(id),
    isSettled(edit: Edit) {
      const settled = settledById.get(edit.id)
      return settled !== undefined && joinEdits(settled, edit) === settled
    },
  }
  const planned = planImport(target, bundle)
  if (!planned.ok) throw new ImportRefused(planned.problem)
  const plan = planned.value
  takePlan(chunks, plan)
  const lastN = lastCounter(meta, kept)
  const rows = newRows(plan.pending, editById, lastN)
  const record = (id: RecordId) => stateIn(chunks, id)
  const summary = { outcomes: plan.outcomes, record, newEdits: rows.length, misplaced: plan.misplaced }
  onProgress?.(2, 3)
  const epoch = plan.adopt?.epoch ?? origin.epoch
  const stamp = await stampOf(database)
  return { summary, stamp, chunks, plan, epoch, meta, tail, rows, foldedUpTo: lastN + rows.length }
}

/** A bundle with the changes taken for null that staff have emptied ([S13]). */
function redactBundle(bundle: Bundle, redactions: Redactions): Bundle {
  if (redactions.isEmpty) return bundle
  return { ...redactPage(bundle, redactions), pending: bundle.pending.map((edit) => redactEdit(edit, redactions)) }
}

/** The edits that the device keeps; one that came in parts is whole again. */
export function joinById(rows: readonly LogRow[]): Map<EditId, Edit> {
  const editById = new Map<EditId, Edit>()
  for (const { edit } of rows) {
    const known = editById.get(edit.id)
    editById.set(edit.id, known ? joinEdits(known, edit) : edit)
  }
  return editById
}

function stateIn(chunks: OpenChunks, id: RecordId): RecordState | undefined {
  const open = chunks.get(id)
  return open && closeRecord(open).state
}

const NO_HEADS: readonly Head[] = []

function lookInto(chunks: OpenChunks) {
  return {
    record: (id: RecordId) => stateIn(chunks, id),
    base(id: RecordId, field: FieldId): readonly Head[] {
      const open = chunks.get(id)
      return open ? confirmedHeads(open, field) : NO_HEADS
    },
    pending: (id: RecordId, field: FieldId): readonly Head[] => {
      const heads = headsOf(chunks.get(id)?.fields, field)
      return heads.every(isConfirmed) ? NO_HEADS : heads.filter((head) => !isConfirmed(head))
    },
  }
}

function takePlan(chunks: OpenChunks, plan: ImportPlan): void {
  const shownByRecord = new Map(plan.shown.map((state) => [state.record, state.fields]))
  for (const { record, scope, fields } of plan.base) {
    const open = chunks.take(record, scope)
    const shown = shownByRecord.get(record) ?? {}
    for (const field in fields) {
      const confirmed = fields[field]!
      setField(open, field, Object.hasOwn(shown, field) ? { confirmed, shown: shown[field]! } : { confirmed })
    }
    chunks.touch(record)
  }
  for (const { record, scope, fields } of plan.shown) {
    const open = chunks.take(record, scope)
    for (const field in fields) if (open.fields[field] !== fields[field]) setField(open, field, { shown: fields[field]! })
    chunks.touch(record)
  }
}

/** Log rows for what is new of a plan's edits. */
function newRows(pending: readonly Edit[], editById: ReadonlyMap<EditId, Edit>, lastN: number): LogRow[] {
  return pending.map((edit, index) => {
    const known = editById.get(edit.id)
    const added = known ? { ...edit, changes: edit.changes.slice(known.changes.length) } : edit
    return { n: lastN + index + 1, edit: added, own: false, chain: [] }
  })
}

async function save(database: Database, { chunks, plan, epoch, meta, foldedUpTo }: PreparedImport): Promise<void> {
  const n = meta.generation.n + 1
  await database.chunks.bulkPut(chunks.rows(n, epoch))
  await moveCounterTo(database, foldedUpTo)
  if (plan.adopt) await writeMeta(database, 'origin', plan.adopt)
  await writeMeta(database, 'cursors', plan.cursors)
  const held = new Set([...meta.scopes.held, ...Object.keys(plan.cursors), ...plan.base.map((state) => state.scope)])
  if (held.size > meta.scopes.held.length) await writeMeta(database, 'scopes', { ...meta.scopes, held: [...held].sort() })
  await writeMeta(database, 'generation', { n, foldedUpTo, changed: n })
}
