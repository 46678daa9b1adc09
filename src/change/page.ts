import type { EditId, FieldId, Json, RecordId, Scope } from './edit.ts'

/** An accepted edit as replies and bundles list it, without its changes. */
export interface LogEntry {
  readonly id: EditId
  readonly scope: Scope
  readonly seq: number
  readonly by: string
  readonly at: string
  /** User who brought it, where that is not the author. */
  readonly carriedBy?: string
}

/** A head that the server has accepted. */
export interface WireHead {
  /** Index of its edit in the list of log entries beside it. */
  readonly edit: number
  readonly value: Json
  /** In full, as its edit bore it. */
  readonly replaces: readonly EditId[]
}

/** Complete head sets of some fields of a record. */
export interface WireState {
  readonly scope: Scope
  readonly record: RecordId
  readonly fields: { readonly [field: FieldId]: readonly WireHead[] }
}

/** The seqs up to which a side has everything, by scope; a scope that is missing stands at 0. */
export type Cursors = { readonly [scope: Scope]: number }

/** What replies and bundles have in common: one side of a merge ([M3]). */
export interface Page {
  readonly log: readonly LogEntry[]
  readonly states: readonly WireState[]
  readonly cursors: Cursors
}

/** Cursor of a scope; 0 where there is none. */
export function cursorOf(cursors: Cursors, scope: Scope): number {
  return Object.hasOwn(cursors, scope) ? cursors[scope]! : 0
}
