import type { Edit, EditId, FieldId, Json, RecordId, Scope } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { Identity } from './database.ts'

/** One new value to save, with the ids that its author was shown when he or she began ([M1]). */
export interface FieldDraft {
  readonly record: RecordId
  readonly field: FieldId
  readonly value: Json
  /** From `contextOf` at the moment of beginning; left out = what is shown now. */
  readonly context?: readonly EditId[]
  /** The edit that the same stretch of typing saved before; this one may take its place while it has not left the device ([M8]). */
  readonly continues?: EditId
}

/** How the database stands; screens show it. */
export type StoreStatus =
  | 'open'
  /** Written by a newer version of the app: readable and exportable, not writable. */
  | 'read-only'
  /** The connection was lost and is being opened again. */
  | 'reconnecting'
  /** The data was removed from this device, here or in another tab. */
  | 'wiped'

/** Where the database belongs, and what has left it. */
export interface StoreFacts {
  readonly taskForce: string | null
  readonly epoch: string | null
  /** When edits last left the device in an export; ISO 8601 UTC, null = never. */
  readonly exportedAt: string | null
  /** Edits made or brought here that have not left the device since. */
  readonly unsent: number
}

/** An earlier or present value of a field, as far as this device knows. */
export interface HistoryEntry {
  readonly edit: EditId
  readonly value: Json
  readonly by: string
  readonly at: string
  readonly carriedBy?: string
  readonly seq: number | null
  /** Still a head: nobody who had seen it has replaced it. */
  readonly current: boolean
}

/** The one reader surface and the one writer of a device's database. */
export interface Store {
  /** Name of the database. */
  readonly name: string
  readonly status: StoreStatus
  /** Who works here; null until `begin`. */
  readonly identity: Identity | null
  readonly facts: StoreFacts
  /** Says who works on this new database. */
  begin(identity: Identity): Promise<void>

  /** Reads the records of whole kinds into memory. */
  load(kinds: readonly string[]): Promise<void>
  /** Reads single records into memory. */
  loadRecords(ids: readonly RecordId[]): Promise<void>
  /** Reads those records into memory that somebody has to look at (conflicts, undecided deletions). */
  loadAttention(): Promise<void>
  isLoaded(kinds: readonly string[]): boolean
  isRecordLoaded(id: RecordId): boolean
  /** Kinds of which there are records, known to this version or not ([M9]). */
  kinds(): Promise<string[]>
  /** A loaded record, deleted or not: a new object whenever anything in it changed, the same one otherwise. */
  record(id: RecordId): RecordState | undefined
  /** All records of a loaded kind, deleted ones left out; a new array whenever one of them changed. */
  records(kind: string): readonly RecordState[]
  /** Loaded records with a conflict or an undecided deletion; a new array whenever the set changed. */
  attention(): readonly RecordState[]
  /** Calls back after any change of a record (topic: its id), of any record of a kind (topic: the kind), or of anything (`*`). */
  subscribe(topic: string, listener: () => void): () => void

  /** What an author who looks at a field now would replace ([M1]); take it when editing begins. */
  contextOf(record: RecordId, field: FieldId): readonly EditId[]
  /**
   * Saves new values as one edit in one scope. Shown at once; resolves when durable; rejects with `WriteProblem`, then nothing is changed.
   *
   * @param id the edit's id where the caller needs to know it beforehand (a journal)
   */
  write(scope: Scope, drafts: readonly FieldDraft[], id?: EditId): Promise<Edit>
  /** A fresh edit id. */
  newEditId(): EditId
  /** Deletes a loaded record ([M6]). */
  remove(record: RecordId): Promise<Edit>
  /** Brings a deleted record back ([M6]). */
  restore(record: RecordId): Promise<Edit>
  /** Takes this tab's last own edit back by an ordinary edit; null where there is none, or somebody has changed it since. */
  undo(): Promise<Edit | null>
  /** Repeats what was taken back last. */
  redo(): Promise<Edit | null>
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Values that a field has had, as far as this device knows; newest first. */
  history(record: RecordId, field: FieldId): Promise<HistoryEntry[]>
  /** Reads what other tabs or the worker have written; called by itself whenever they say so. */
  catchUp(): Promise<void>
  /** Ends this tab's use of the database. */
  close(): void
  /** Removes everything from this device; other tabs are told. */
  wipe(): Promise<void>
}
