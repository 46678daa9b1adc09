import type { EditId, FieldId, Json, RecordId, Scope } from './edit.ts'

/** A value of a field that nobody who had seen it has replaced; it bears its edit's id. */
export interface Head {
  readonly edit: EditId
  readonly value: Json
  readonly replaces: readonly EditId[]
  /** Position in the scope's log; null while the server has not accepted it. */
  readonly seq: number | null
  readonly by: string
  /** ISO 8601 UTC by the author's clock. */
  readonly at: string
  /** User who brought it, where that is not the author. */
  readonly carriedBy?: string
  /** Local counter of this device's own pending edits; larger = saved later ([M5]). */
  readonly own?: number
}

/** All heads of a record, by field. A field without heads is absent. */
export interface RecordState {
  readonly record: RecordId
  readonly scope: Scope
  readonly fields: { readonly [field: FieldId]: readonly Head[] }
}

/** Up to where a side has everything of a scope; comparable only within one epoch. */
export interface Cursor {
  readonly epoch: string
  readonly seq: number
}

const NO_HEADS: readonly Head[] = []

/** Heads of a field, the shown one first ([M5]); none where it was never set. Safe for fields named like `toString`. */
export function headsOf(fields: { readonly [field: FieldId]: readonly Head[] } | undefined, field: FieldId): readonly Head[] {
  return fields !== undefined && Object.hasOwn(fields, field) ? fields[field]! : NO_HEADS
}
