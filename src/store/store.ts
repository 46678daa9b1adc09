import type { Edit, EditId, FieldId, Json, RecordId, Scope } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { Cursors } from '../change/page.ts'
import type { AccountFacts, LostEdits, PurgedScope } from './account-facts.ts'
import type { Identity, NoteMark } from './database.ts'

export type { AccountFacts, LostEdits, PurgedScope } from './account-facts.ts'

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

/** Where the database belongs, what has left it, and how it stands with a server. */
export interface StoreFacts {
  readonly taskForce: string | null
  readonly epoch: string | null
  /** When edits last left the device in an export; ISO 8601 UTC, null = never. */
  readonly exportedAt: string | null
  /** Edits made or brought here that have not left the device in an export or reached the server since. */
  readonly unsent: number
  /** Edits that the server has not accepted yet ("here only" and "sent"). */
  readonly pending: number
  /** Edits in the refused list. */
  readonly refused: number
  /** The account to which this device is connected, as the server last said it; null = the device works alone. */
  readonly account: AccountFacts | null
  /** Scopes that this device has lost and its user has not been told of yet ([S4]); `dismissPurged` takes note. */
  readonly purged: readonly PurgedScope[]
  /** Edits that vanished from this device ([S15]); `dismissLost` takes note. */
  readonly lost: LostEdits | null
  /** When this device last had an answer from its server; ISO 8601 UTC, null = never. */
  readonly syncedAt: string | null
  /** Up to where this device has each scope. */
  readonly cursors: Cursors
  /** Local counter of the newest edit known to this tab: grows with every edit made or brought here. */
  readonly lastEdit: number
  /** The server was restored and this device offers again what it has ([S14]); screens hold still meanwhile. */
  readonly healing: boolean
}

/** An edit that the server has refused, with the reason; it stands here until somebody mends, exports or discards it ([S6]). */
export interface RefusedEdit {
  readonly edit: Edit
  /** Made on this device. */
  readonly own: boolean
  /** As on the wire; `scope-gone` where this device has lost the scope ([S4]). Codes of a later server are kept as they are. */
  readonly code: string
  /** The server's sentence. */
  readonly reason: string
  /** Where the fault is, when the server says so. */
  readonly record?: RecordId
  readonly field?: FieldId
  /** When this device heard of it; ISO 8601 UTC. */
  readonly at: string
}

/** An edit that the server has not accepted yet. */
export interface PendingEdit {
  readonly edit: Edit
  /** Made on this device or by the same person elsewhere; others came by bundle. */
  readonly own: boolean
  /** It has been in a request, and only the answer is missing. */
  readonly sent: boolean
}

/** Where a record's newest values are: on this device only, on their way, or at the server. */
export type RecordSync = 'here' | 'sent' | 'confirmed'

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
  /** Staff have emptied it ([S13]). */
  readonly redacted?: boolean
}

/** The one reader surface and the one writer of a device's database. */
export interface Store {
  /** Name of the database. */
  readonly name: string
  readonly status: StoreStatus
  /** Who works here; null until `begin`. */
  readonly identity: Identity | null
  readonly facts: StoreFacts
  /** Says who works on this database from now on; edits made before keep their author. */
  begin(identity: Identity): Promise<void>
  /**
   * Connects this device to an account, or notes what the server says about it now. Edits made from now on bear the account's id.
   * Rejects with `WriteProblem` `other-account` where the database belongs to another account ([S11]).
   */
  setAccount(account: AccountFacts): Promise<void>
  /** The session has ended, or has begun again ([S10]). */
  setSignedOut(signedOut: boolean): Promise<void>
  /** Its user knows of these lost scopes now. */
  dismissPurged(scopes: readonly Scope[]): Promise<void>
  /** Notes that edits were lost, where somebody else found it out (the server knows this device, and its database is empty). */
  noteLost(lost: LostEdits): void
  /** Its user knows of the lost edits now. */
  dismissLost(): void

  /** What waits for the server, oldest first. */
  pendingEdits(): Promise<readonly PendingEdit[]>
  /** The refused list, oldest first. Changes are told like any other (topic `*`). */
  refused(): Promise<readonly RefusedEdit[]>
  /**
   * Writes a refused edit anew, mended or, with the same values, adopted: a new edit whose `replaces` also holds the refused id and
   * all that it listed ([S6]). Changes of the refused edit that are not named here stay in the list. Rejects with `WriteProblem`.
   */
  mend(refused: EditId, drafts: readonly Omit<FieldDraft, 'continues'>[]): Promise<Edit>
  /** Takes a refused edit off the list for good. */
  discardRefused(refused: EditId): Promise<void>
  /** How far a loaded record, or one field of it, has got. */
  syncStateOf(record: RecordId, field?: FieldId): RecordSync
  /** True where staff have emptied the value of that edit ([S13]). */
  isRedacted(edit: EditId, record: RecordId, field: FieldId): boolean

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
   * @param mark the note of the journal that it saves: kept in the same transaction
   */
  write(scope: Scope, drafts: readonly FieldDraft[], id?: EditId, mark?: NoteMark): Promise<Edit>
  /** Number of the newest note of that name that has been saved lately; 0 = none. */
  noted(key: string): Promise<number>
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
