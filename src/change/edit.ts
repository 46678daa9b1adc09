/** Any value that JSON can hold; `null` in a field means cleared. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A UUIDv7, lower case. */
export type EditId = string
/** `task-force`, `work-group/<id>` or `organization/<id>`. */
export type Scope = string
/** `kind:key`. */
export type RecordId = string
/** 1 to 6 segments `[A-Za-z0-9_-]{1,64}` joined by dots. */
export type FieldId = string

/** One new value of one field, with what its author had been shown ([M1]). */
export interface Change {
  readonly record: RecordId
  readonly field: FieldId
  readonly value: Json
  readonly replaces: readonly EditId[]
}

/** What one person did at once, in one scope; applied or refused whole. */
export interface Edit {
  readonly id: EditId
  readonly scope: Scope
  /** Author: a user id. */
  readonly by: string
  /** Device on which it was made. */
  readonly device: string
  /** ISO 8601 UTC by the author's clock; shown, never compared ([M4]). */
  readonly at: string
  readonly changes: readonly Change[]
}

/** The kind of a record: the part of its id before the first colon. */
export function kindOf(record: RecordId): string {
  return record.slice(0, record.indexOf(':'))
}

/** The key of a record: the part of its id after the first colon. */
export function keyOf(record: RecordId): string {
  return record.slice(record.indexOf(':') + 1)
}
