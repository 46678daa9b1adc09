import type { Bundle } from '../change/bundle.ts'
import type { Edit, EditId, FieldId, RecordId } from '../change/edit.ts'
import { headsOf, type Head, type RecordState } from '../change/head.ts'
import { planImport, type ImportOutcome, type ImportPlan } from '../change/plan-import.ts'
import type { FormatProblem } from '../change/problem.ts'
import { joinEdits } from '../change/states.ts'
import { closeRecord, confirmedHeads, isConfirmed, setField } from './apply.ts'
import { readAllMeta, SCHEMA_VERSION, writeMeta, type Database, type Generation, type LogRow } from './database.ts'
import { applyRows, openChunks, packRows, readAllRows, recordsIn, type OpenChunks } from './rewrite.ts'
import { WriteProblem } from './write-problem.ts'

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

/** Thrown to leave an import's transaction without a trace: a preview. */
class Rollback extends Error {}

/**
 * Merges a bundle into the database in one transaction ([B1]): its states, then its pending edits, which this device keeps as
 * pending. What happens is worked out by `planImport`; here it is looked up and written. With `commit` false nothing is written ([B2]).
 * Throws `ImportRefused`.
 */
export async function importBundle(
  database: Database,
  bundle: Bundle,
  options: { readonly commit: boolean; readonly onProgress?: Progress },
): Promise<ImportSummary> {
  const result: { summary?: ImportSummary } = {}
  const work = async () => {
    const meta = await readAllMeta(database)
    if (!meta.schema) throw new WriteProblem('wiped')
    if (meta.schema.version > SCHEMA_VERSION) throw new WriteProblem('read-only')
    const { generation, origin, cursors } = meta
    const kept = await readAllRows(database)
    const tail = kept.filter((row) => row.n > generation.foldedUpTo)
    const touched = recordsIn([...tail.map((row) => row.edit), ...bundle.pending])
    for (const state of bundle.states) touched.add(state.record)
    const chunks = await openChunks(database, touched)
    applyRows(chunks, tail)
    options.onProgress?.(1, 3)
    const editById = joinById(kept)
    const planned = planImport(
      { ...origin, cursors, ...lookInto(chunks), pendingEdit: (id) => editById.get(id), isSettled: () => false },
      bundle,
    )
    if (!planned.ok) throw new ImportRefused(planned.problem)
    const plan = planned.value
    takePlan(chunks, plan)
    const lastN = Math.max(generation.foldedUpTo, kept.at(-1)?.n ?? 0)
    const rows = newRows(plan.pending, editById, lastN)
    result.summary = {
      outcomes: plan.outcomes,
      record: (id) => stateIn(chunks, id),
      newEdits: rows.length,
      misplaced: plan.misplaced,
    }
    options.onProgress?.(2, 3)
    if (!options.commit) throw new Rollback()
    await packRows(database, tail)
    await packRows(database, rows)
    await save(database, { chunks, plan, epoch: plan.adopt?.epoch ?? origin.epoch, generation, foldedUpTo: lastN + rows.length })
  }
  try {
    await database.transaction('rw', [database.log, database.packs, database.chunks, database.meta], work)
  } catch (error) {
    if (!(error instanceof Rollback) || !result.summary) throw error
  }
  return result.summary!
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

function lookInto(chunks: OpenChunks) {
  return {
    record: (id: RecordId) => stateIn(chunks, id),
    base(id: RecordId, field: FieldId): readonly Head[] {
      const open = chunks.get(id)
      return open ? confirmedHeads(open, field) : []
    },
    pending: (id: RecordId, field: FieldId): readonly Head[] => headsOf(chunks.get(id)?.fields, field).filter((head) => !isConfirmed(head)),
  }
}

function takePlan(chunks: OpenChunks, plan: ImportPlan): void {
  for (const { record, scope, fields } of plan.base) {
    const open = chunks.take(record, scope)
    for (const field in fields) setField(open, field, { confirmed: fields[field]! })
    chunks.touch(record)
  }
  for (const { record, scope, fields } of plan.shown) {
    const open = chunks.take(record, scope)
    for (const field in fields) setField(open, field, { shown: fields[field]! })
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

interface Outcome {
  readonly chunks: OpenChunks
  readonly plan: ImportPlan
  readonly epoch: string | null
  readonly generation: Generation
  readonly foldedUpTo: number
}

async function save(database: Database, { chunks, plan, epoch, generation, foldedUpTo }: Outcome): Promise<void> {
  const n = generation.n + 1
  await database.chunks.bulkPut(chunks.rows(n, epoch))
  await moveCounterTo(database, foldedUpTo)
  if (plan.adopt) await writeMeta(database, 'origin', plan.adopt)
  await writeMeta(database, 'cursors', plan.cursors)
  await writeMeta(database, 'generation', { n, foldedUpTo, changed: n })
}

/** Makes the log's key generator go on after `n`: rows that were packed without lying in the log have taken the numbers up to it. */
async function moveCounterTo(database: Database, n: number): Promise<void> {
  if (n === 0) return
  await database.log.put({ n, own: false, chain: [] } as unknown as LogRow)
  await database.log.delete(n)
}
