import type { Change, Edit, FieldId, RecordId, Scope } from '../change/edit.ts'
import { headsOf, type Head } from '../change/head.ts'
import { headOf, mergeHeads } from '../change/merge.ts'
import { isEmpty, NO_BASE, type StoredRecord } from './chunk.ts'

/** A record open for changes in place: nobody else may hold its objects. */
export interface OpenRecord {
  readonly record: RecordId
  scope: Scope
  readonly fields: Record<FieldId, readonly Head[]>
  /** Confirmed heads of those fields in which pending edits have replaced some of them. */
  readonly base: Record<FieldId, readonly Head[]>
}

/** Opens a copy of a record, or a new one. */
export function openRecord(stored: StoredRecord | undefined, record: RecordId, scope: Scope): OpenRecord {
  if (!stored) return { record, scope, fields: {}, base: {} }
  return { record, scope: stored.state.scope, fields: { ...stored.state.fields }, base: { ...stored.base } }
}

/** The record as readers hold it. */
export function closeRecord({ record, scope, fields, base }: OpenRecord): StoredRecord {
  return { state: { record, scope, fields }, base: isEmpty(base) ? NO_BASE : base }
}

/**
 * Takes one change of a pending edit into a record: the one way in which own edits, other tabs' and imported ones enter what is
 * shown ([M3]). Returns false where nothing changed.
 *
 * @param own local counter of the device's own edits; undefined for somebody else's
 */
export function takePending(open: OpenRecord, edit: Edit, change: Change, own?: number): boolean {
  const { field } = change
  const before = headsOf(open.fields, field)
  const after = mergeHeads({ heads: before, cursor: null }, { heads: [headOf(edit, change, null, own)], cursor: null })
  if (sameHeads(before, after)) return false
  const confirmed = confirmedHeads(open, field)
  open.fields[field] = after
  keepBase(open, field, confirmed)
  return true
}

/** Sets what a field shows, what of it is confirmed, or both; the other stays as it was. A field without heads is absent. */
export function setField(
  open: OpenRecord,
  field: FieldId,
  heads: { readonly shown?: readonly Head[]; readonly confirmed?: readonly Head[] },
): void {
  const confirmed = heads.confirmed ?? confirmedHeads(open, field)
  if (heads.shown) {
    if (heads.shown.length > 0) open.fields[field] = heads.shown
    else delete open.fields[field]
  }
  keepBase(open, field, confirmed)
}

/** True where a record has anything that the server has confirmed. */
export function hasConfirmed(open: OpenRecord): boolean {
  return Object.keys({ ...open.fields, ...open.base }).some((field) => confirmedHeads(open, field).length > 0)
}

/** `takePending` on a record that others hold: gives a new object, or the same one where nothing changed. */
export function applyPending(stored: StoredRecord | undefined, edit: Edit, change: Change, own?: number): StoredRecord {
  const open = openRecord(stored, change.record, edit.scope)
  return takePending(open, edit, change, own) || !stored ? closeRecord(open) : stored
}

/** True for heads that the server has accepted. */
export function isConfirmed(head: Head): boolean {
  return head.seq !== null
}

/** Confirmed heads of a field, whatever pending edits have done to it. */
export function confirmedHeads(record: Pick<OpenRecord, 'fields' | 'base'>, field: FieldId): readonly Head[] {
  return Object.hasOwn(record.base, field) ? record.base[field]! : onlyConfirmed(headsOf(record.fields, field))
}

/** Nearly every head set is confirmed whole: then it is the same array. */
function onlyConfirmed(heads: readonly Head[]): readonly Head[] {
  return heads.every(isConfirmed) ? heads : heads.filter(isConfirmed)
}

/** Keeps a field's confirmed heads apart only where they cannot be read off the shown ones. */
function keepBase(open: OpenRecord, field: FieldId, confirmed: readonly Head[]): void {
  if (!sameHeads(confirmed, onlyConfirmed(headsOf(open.fields, field)))) open.base[field] = confirmed
  else if (Object.hasOwn(open.base, field)) delete open.base[field]
}

/** True where two head sets hold the same edits with the same standing; their values are the same then, redactions apart. */
export function sameHeads(a: readonly Head[], b: readonly Head[]): boolean {
  if (a === b) return true
  return (
    a.length === b.length &&
    a.every((head, index) => head.edit === b[index]!.edit && head.seq === b[index]!.seq && head.own === b[index]!.own)
  )
}
