import type { Change, Edit, FieldId, Scope } from '../change/edit.ts'
import { headsOf, type Head, type RecordState } from '../change/head.ts'
import { emptyState, headOf, mergeHeads } from '../change/merge.ts'
import { NO_BASE, type BaseHeads, type StoredRecord } from './chunk.ts'

/**
 * Applies one change of a pending edit to a record: the one way in which own edits, other tabs' and imported ones enter what is
 * shown ([M3]). Returns the same object where nothing changed.
 *
 * @param own local counter of the device's own edits; undefined for somebody else's
 */
export function applyPending(stored: StoredRecord | undefined, edit: Edit, change: Change, own?: number): StoredRecord {
  const state = stored?.state ?? emptyState(change.record, edit.scope)
  const before = headsOf(state.fields, change.field)
  const after = mergeHeads({ heads: before, cursor: null }, { heads: [headOf(edit, change, null, own)], cursor: null })
  if (sameHeads(before, after)) return stored ?? { state, base: NO_BASE }
  const oldBase = ownHeads(stored?.base, change.field) ?? before.filter(isConfirmed)
  return {
    state: withField(state, change.field, after),
    base: withBase(stored?.base ?? NO_BASE, change.field, oldBase, after),
  }
}

/**
 * Merges heads that the server has confirmed into one field of a record ([M3]): into the confirmed heads and into what is shown.
 *
 * @param cursor seq up to which that side has the scope; null for a partial bundle
 * @param ourCursor the device's own
 */
export function applyConfirmed(
  stored: StoredRecord | undefined,
  target: { readonly record: string; readonly scope: Scope; readonly field: FieldId },
  heads: readonly Head[],
  cursor: number | null,
  ourCursor: number,
): StoredRecord {
  const state = stored?.state ?? emptyState(target.record, target.scope)
  const shown = headsOf(state.fields, target.field)
  const oldBase = ownHeads(stored?.base, target.field) ?? shown.filter(isConfirmed)
  const theirs = { heads, cursor }
  const base = mergeHeads({ heads: oldBase, cursor: ourCursor }, theirs)
  const pending = shown.filter((head) => !isConfirmed(head))
  const replacedBefore = oldBase.filter((head) => !shown.some((other) => other.edit === head.edit)).map((head) => head.edit)
  const merged = mergeHeads({ heads: base, cursor: null }, { heads: pending, cursor: null })
  const after = replacedBefore.length === 0 ? merged : merged.filter((head) => !replacedBefore.includes(head.edit))
  if (sameHeads(shown, after) && sameHeads(oldBase, base)) return stored ?? { state, base: NO_BASE }
  return { state: withField(state, target.field, after), base: withBase(stored?.base ?? NO_BASE, target.field, base, after) }
}

/** True for heads that the server has accepted. */
export function isConfirmed(head: Head): boolean {
  return head.seq !== null
}

/** Confirmed heads of a field, whatever pending edits have done to it. */
export function confirmedHeads(stored: StoredRecord, field: FieldId): readonly Head[] {
  return ownHeads(stored.base, field) ?? headsOf(stored.state.fields, field).filter(isConfirmed)
}

/** The kept confirmed heads of a field; undefined where they are read off the shown ones. */
function ownHeads(base: BaseHeads | undefined, field: FieldId): readonly Head[] | undefined {
  return base !== undefined && Object.hasOwn(base, field) ? base[field] : undefined
}

function withField(state: RecordState, field: FieldId, heads: readonly Head[]): RecordState {
  return { ...state, fields: { ...state.fields, [field]: heads } }
}

/** Keeps a field's confirmed heads apart only where they cannot be read off the shown ones. */
function withBase(base: BaseHeads, field: FieldId, confirmed: readonly Head[], shown: readonly Head[]): BaseHeads {
  const derivable = sameHeads(confirmed, shown.filter(isConfirmed))
  if (derivable && !Object.hasOwn(base, field)) return base
  const { [field]: _, ...rest } = base
  return derivable ? rest : { ...rest, [field]: confirmed }
}

function sameHeads(a: readonly Head[], b: readonly Head[]): boolean {
  return a.length === b.length && a.every((head, index) => head.edit === b[index]!.edit && head.seq === b[index]!.seq && head.own === b[index]!.own)
}
