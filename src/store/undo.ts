import type { Head } from '../change/head.ts'
import { causalContext, equalJson } from '../change/merge.ts'
import type { Edit, EditId, FieldId, Json, RecordId, Scope } from '../change/edit.ts'
import type { Identity } from './database.ts'
import type { FieldDraft } from './store.ts'

/** One step that can be taken back: what an own edit did. */
export interface UndoStep {
  readonly edit: EditId
  readonly scope: Scope
  readonly changes: readonly { readonly record: RecordId; readonly field: FieldId; readonly before: Json; readonly after: Json }[]
}

/** The steps of this tab that can be taken back or repeated, newest last. */
export interface UndoStack {
  /** Notes an own edit. `instead` names the edit whose place it took: then the older step goes on. */
  note(step: UndoStep, instead?: EditId): void
  /** Takes the newest step off one side. */
  take(side: 'undo' | 'redo'): UndoStep | undefined
  /** Puts the step that reverses what was just done on one side. */
  put(side: 'undo' | 'redo', step: UndoStep): void
  has(side: 'undo' | 'redo'): boolean
  /** Lets go of what was noted of some fields: their values have been emptied for good ([S13]). */
  forget(fields: readonly { readonly record: RecordId; readonly field: FieldId }[]): void
}

/** Longest history of steps kept in a tab. */
const LIMIT = 200

/** Makes an empty stack. */
export function createUndoStack(): UndoStack {
  const sides: Record<'undo' | 'redo', UndoStep[]> = { undo: [], redo: [] }
  return {
    note(step, instead) {
      sides.redo.length = 0
      const last = sides.undo.at(-1)
      if (instead !== undefined && last?.edit === instead) {
        sides.undo.pop()
        const changes = step.changes.map((change, index) => ({ ...change, before: last.changes[index]!.before }))
        if (changes.every((change) => equalJson(change.before, change.after))) return
        sides.undo.push({ ...step, changes })
      } else sides.undo.push(step)
      if (sides.undo.length > LIMIT) sides.undo.shift()
    },
    take: (side) => sides[side].pop(),
    put: (side, step) => void sides[side].push(step),
    has: (side) => sides[side].length > 0,
    forget(fields) {
      const gone = new Set(fields.map(({ record, field }) => `${record} ${field}`))
      for (const side of ['undo', 'redo'] as const)
        sides[side] = sides[side].filter((step) => !step.changes.some(({ record, field }) => gone.has(`${record} ${field}`)))
    },
  }
}

/** The step that an edit makes, given what is shown before it. */
export function stepOf(edit: Edit, shown: (record: RecordId, field: FieldId) => Json): UndoStep {
  const changes = edit.changes.map(({ record, field, value }) => ({ record, field, before: shown(record, field), after: value }))
  return { edit: edit.id, scope: edit.scope, changes }
}

/** A draft that reverses a change, and the value that it takes away. */
export interface ReverseDraft extends FieldDraft {
  readonly before: Json
}

/**
 * What takes a step back, where what it did is still what is shown. It replaces one's own value alone: what somebody else has written
 * beside it stays in conflict.
 *
 * @param shown the head that a field shows
 * @param cursorSeq the device's cursor of the step's scope
 */
export function draftReverse(
  { changes }: UndoStep,
  shown: (record: RecordId, field: FieldId) => Head | undefined,
  identity: Identity | undefined,
  cursorSeq: number,
): ReverseDraft[] {
  const isMine = ({ by }: Head) => by === identity?.user || identity?.before?.includes(by) === true
  return changes.flatMap(({ record, field, before, after }) => {
    const head = shown(record, field)
    if (!head || !isMine(head) || !equalJson(head.value, after)) return []
    return [{ record, field, value: before, context: causalContext([head], cursorSeq), before: after }]
  })
}
