import type { Edit, EditId, FieldId, Json, RecordId, Scope } from '../../change/edit.ts'
import type { Cursors, Page } from '../../change/page.ts'
import type { Accepted, Redaction, Refusal } from '../../change/wire.ts'
import type { Rights } from '../../domain/rules/access.ts'

/** An edit of a request: as it should be, or what is wrong with it alone ([S2], [S7]). */
export type IncomingEdit =
  | { readonly ok: true; readonly edit: Edit }
  | {
      readonly ok: false
      readonly id: EditId
      readonly code: 'too-large' | 'invalid'
      readonly reason: string
      readonly record?: RecordId
      readonly field?: FieldId
    }

/** What became of pushed edits: of each edit one of both, in the order given. */
export interface PushOutcome {
  readonly accepted: readonly Accepted[]
  readonly refused: readonly Refusal[]
}

/** A page of what is new, and whether there is more. */
export interface PulledPage extends Page {
  readonly more: boolean
}

/** A value that a field has had ([S9]). */
export interface HistoryEntry {
  readonly edit: EditId
  /** null where redacted. */
  readonly value: Json
  readonly by: string
  readonly carriedBy?: string
  readonly at: string
  /** Instant by the server's clock. */
  readonly received: string
  readonly seq: number
  /** Nobody who had seen it has replaced it. */
  readonly current: boolean
  readonly redacted?: true
}

/** A page of a field's history, newest first. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[]
  /** What to ask for as `before`; null = there is nothing older. */
  readonly next: string | null
}

/** Which change to empty, and why. */
export interface RedactionOrder extends Redaction {
  readonly reason: string
}

/** The log of accepted edits (sections S and M of the contract) on either engine. */
export interface Log {
  /** Id of the task force: the same for the server's whole life, whatever is restored. */
  readonly taskForce: string
  /** The life of the log ([S14]). */
  epoch(): Promise<string>
  /**
   * Judges edits in the order given, as the user who brings them, and keeps what may be kept. Resolves after the commit is durable.
   * Pushes that wait at the same time share one transaction. Rejects only where the database fails; then it may be sent again.
   */
  push(user: string, edits: readonly IncomingEdit[]): Promise<PushOutcome>
  /**
   * What is new in some scopes after some cursors ([S3]). A reply has a bounded size, and always goes on somewhere when there is more.
   *
   * @param limit most log entries of each scope that are covered
   */
  pull(scopes: readonly Scope[], cursors: Cursors, limit?: number): Promise<PulledPage>
  /** The scope of a record, for the rights to its history; null = there is no such record. */
  scopeOf(record: RecordId): Promise<Scope | null>
  /** Every value that a field has ever had; null = there is no such field. `before` is a `next` of an earlier page. */
  history(record: RecordId, field: FieldId, options: { readonly before?: string; readonly limit: number }): Promise<HistoryPage | null>
  /**
   * Empties a value for good ([S13]). `already` = it was before; `unknown` = the log has no such change. Note it in the ledger first.
   */
  redact(actor: string, order: RedactionOrder): Promise<'redacted' | 'already' | 'unknown'>
  /**
   * Redactions of scopes that the user may read now (`scopes`) or could read at an earlier call, and of edits that the user brought, now
   * (`brought`) or at an earlier call, though they lie in no such scope.
   */
  redactionsFor(user: string, scopes: readonly Scope[], brought?: readonly EditId[]): Promise<Redaction[]>
  /** What the user may do, worked out afresh: direct grants, offices, memberships. Revoked and unknown users have no rights. */
  rightsOf(user: string): Promise<Rights>
  /** The scopes that somebody with these rights may read now, sorted. */
  readableScopes(rights: Rights): Promise<Scope[]>
}
