import { parseBundle, type Bundle } from '../change/bundle.ts'
import { MAX_BUNDLE_BYTES } from '../change/limits.ts'
import type { ImportOutcome } from '../change/plan-import.ts'
import type { FormatProblem } from '../change/problem.ts'
import { kindOf, type RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { choosePart, type PartName } from '../domain/data-part.ts'
import { findKind } from '../domain/registry.ts'
import type { Database } from './database.ts'
import { exportBundle } from './export-bundle.ts'
import { importBundle, prepareImport, ImportRefused, type PreparedImport, type Progress } from './import-bundle.ts'
import { foldLog } from './rewrite.ts'
import { problemOf, type WriteProblemCode } from './write-problem.ts'

/** What to write: everything, or a part with all that belongs to it. */
export interface ExportTask {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly device: string
  readonly exportedAt: string
  /** null = everything. */
  readonly part: PartName | null
}

/** Work on whole databases, done off the screen's thread. */
export type BundleTask =
  | { readonly task: 'inspect'; readonly file: Blob }
  /** Takes in the file that was inspected last. */
  | { readonly task: 'import' }
  | { readonly task: 'export'; readonly request: ExportTask }
  | { readonly task: 'fold' }

/** What a bundle is and what taking it in would do ([B2]). */
export interface ImportPreview {
  readonly title: string
  readonly by: string
  readonly exportedAt: string
  readonly taskForce: string | null
  readonly count: { readonly [outcome in ImportOutcome]: number }
  /** Edits that this device does not have. */
  readonly newEdits: number
  /** Records that lie in another scope on this device; they are left out. */
  readonly misplaced: number
  /** Records of kinds that this version does not know; they are kept as they are ([M9]). */
  readonly unknown: number
  /** The records that are new, changed or in conflict; conflicts first; at most `ITEM_LIMIT`. */
  readonly items: readonly ImportItem[]
}

/** One record in a preview. */
export interface ImportItem {
  readonly record: RecordId
  readonly outcome: ImportOutcome
  /** The record as it would be afterwards; `titleOfRecord` names it. */
  readonly state: RecordState
}

/** Answer to a task. */
export type BundleAnswer =
  | { readonly ok: true; readonly preview?: ImportPreview; readonly file?: Blob }
  | { readonly ok: false; readonly problem: BundleProblem }

/** Why a bundle was not taken in or written: a fault of the file, or of the database. */
export type BundleProblem =
  | { readonly at: 'file'; readonly problem: FormatProblem }
  | { readonly at: 'database'; readonly code: WriteProblemCode }

const ITEM_LIMIT = 500

/** Runs tasks on one database, one after the other; keeps the bundle that was inspected last for its import. */
export function createBundleRunner(database: Database): (task: BundleTask, onProgress: Progress) => Promise<BundleAnswer> {
  let inspected: { readonly bundle: Bundle; readonly prepared: PreparedImport } | null = null
  const run = async (task: BundleTask, onProgress: Progress): Promise<BundleAnswer> => {
    switch (task.task) {
      case 'fold':
        await foldLog(database)
        return { ok: true }
      case 'export':
        return { ok: true, file: await writeFile(database, task.request, onProgress) }
      case 'inspect': {
        const parsed = await readFile(task.file)
        if (!parsed.ok) return { ok: false, problem: { at: 'file', problem: parsed.problem } }
        const prepared = await prepareImport(database, parsed.value, onProgress)
        inspected = { bundle: parsed.value, prepared }
        return { ok: true, preview: previewOf(inspected) }
      }
      case 'import':
        if (!inspected) throw new Error('Nothing was inspected.')
        await importBundle(database, inspected.bundle, inspected.prepared, onProgress)
        inspected = null
        return { ok: true }
    }
  }
  return async (task, onProgress) => {
    try {
      return await run(task, onProgress).catch(async (error: unknown) => {
        if (problemOf(error).code !== 'lost') throw error
        database.close()
        await database.open()
        return run(task, onProgress)
      })
    } catch (error) {
      if (error instanceof ImportRefused) return { ok: false, problem: { at: 'file', problem: error.problem } }
      return { ok: false, problem: { at: 'database', code: problemOf(error).code } }
    }
  }
}

async function readFile(file: Blob) {
  if (file.size > MAX_BUNDLE_BYTES) {
    const message = `The document takes ${file.size} bytes; ${MAX_BUNDLE_BYTES} are allowed.`
    const problem: FormatProblem = { code: 'too-large', path: '', message, data: { limit: MAX_BUNDLE_BYTES, count: file.size } }
    return { ok: false, problem } as const
  }
  return parseBundle(await file.text())
}

async function writeFile(database: Database, request: ExportTask, onProgress: Progress): Promise<Blob> {
  const part = request.part === null ? null : choosePart(request.part)
  const text = await exportBundle(database, { ...request, part }, onProgress)
  return new Blob([text], { type: 'application/json' })
}

function previewOf({ bundle, prepared }: { readonly bundle: Bundle; readonly prepared: PreparedImport }): ImportPreview {
  const { outcomes, record, newEdits, misplaced } = prepared.summary
  const count = { new: 0, changed: 0, conflict: 0, same: 0 }
  const items: ImportItem[] = []
  const unknown = [...outcomes.keys()].filter((id) => !findKind(kindOf(id))).length
  for (const outcome of ['conflict', 'changed', 'new', 'same'] as const) {
    for (const [id, found] of outcomes) {
      if (found !== outcome) continue
      count[outcome]++
      const state = record(id)
      if (outcome === 'same' || items.length >= ITEM_LIMIT || !state) continue
      items.push({ record: id, outcome, state })
    }
  }
  const { title, by, exportedAt, taskForce } = bundle
  return { title, by, exportedAt, taskForce, count, newEdits, unknown, misplaced: misplaced.length, items }
}
