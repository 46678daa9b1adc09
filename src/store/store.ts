import type { Edit, EditId, FieldId, Json, RecordId, Scope } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'

/** One new value to save, with the ids that its author was shown when he or she began ([M1]). */
export interface FieldDraft {
  readonly record: RecordId
  readonly field: FieldId
  readonly value: Json
  /** From `beginEdit`; left out = what is shown at this moment. */
  readonly context?: readonly EditId[]
}

/** How the database stands; screens show it. */
export type StoreStatus =
  | { readonly kind: 'open' }
  /** Written by a newer version of the app: readable and exportable, not writable. */
  | { readonly kind: 'read-only' }
  /** The connection was lost and is being opened again. */
  | { readonly kind: 'reconnecting' }

/** The one reader surface and the one writer of a device's database. */
export interface Store {
  readonly status: StoreStatus
  readonly me: { readonly user: string; readonly device: string; readonly name: string }
  readonly taskForce: string | null
  readonly epoch: string | null
  /** Reads the records of some kinds into memory; resolves at once where they are there. */
  load(kinds: readonly string[]): Promise<void>
  isLoaded(kinds: readonly string[]): boolean
  /** A record of a loaded kind: a new object whenever anything in it changed, the same one otherwise. */
  record(id: RecordId): RecordState | undefined
  /** All records of a loaded kind, deleted ones left out; a new array whenever one of them changed. */
  records(kind: string): readonly RecordState[]
  /** Calls back after any change of a kind's records (own, other tab's, imported), or of `*` = anything, status too. */
  subscribe(kind: string, listener: () => void): () => void
  /** Saves new values as one edit in one scope. Shown at once; resolves when durable; rejects with `WriteProblem`, then nothing is changed. */
  write(scope: Scope, drafts: readonly FieldDraft[]): Promise<Edit>
  /** Deletes a record ([M6]); `restore` brings it back. */
  remove(record: RecordId): Promise<Edit>
  restore(record: RecordId): Promise<Edit>
  /** Takes back or repeats this session's own last edit, as an ordinary edit; null where there is none. */
  undo(): Promise<Edit | null>
  redo(): Promise<Edit | null>
  readonly undoable: { readonly undo: Edit | null; readonly redo: Edit | null }
  close(): void
}
