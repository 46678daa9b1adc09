/** A direct grant as the `grants` table has it. */
interface GrantNote {
  readonly user: string
  readonly role: string
  readonly target: string
}

/**
 * What must outlive a restored backup ([S13]). Those that open something again (`grant-given`, `right-given`, `user-reinstated`) only end an earlier
 * closing of the same thing; they never give a right by themselves. `at` is ISO 8601 UTC by the server's clock.
 */
export type LedgerEntry = { readonly at: string } & (
  | {
      readonly what: 'redaction'
      readonly edit: string
      readonly record: string
      readonly field: string
      readonly scope: string
      readonly by: string
      readonly reason: string
    }
  | ({ readonly what: 'grant-revoked' } & GrantNote)
  | ({ readonly what: 'grant-given' } & GrantNote)
  | { readonly what: 'user-revoked'; readonly user: string; readonly email: string }
  | { readonly what: 'user-reinstated'; readonly user: string }
  /** All sessions of the user that are older than `at`. */
  | { readonly what: 'sessions-revoked'; readonly user: string }
  /** One session by its id: signed out on that device. */
  | { readonly what: 'session-ended'; readonly session: string }
  | { readonly what: 'token-revoked'; readonly hash: string }
  /** A passkey by its id: taken off the account, because its device was lost. */
  | { readonly what: 'passkey-removed'; readonly passkey: string }
  /** The password before `at` is no longer the user's. */
  | { readonly what: 'password-changed'; readonly user: string }
  /** A right that followed from records: `thing` names it, `left` says for which days it still holds (see access/ended-rights.ts). */
  | { readonly what: 'right-ended'; readonly thing: string; readonly left: string }
  | { readonly what: 'right-given'; readonly thing: string }
  /** Scopes that the user could read, and edits that he or she brought in vain (`readers`, `carriers`), parted by blanks: their redactions are told. */
  | { readonly what: 'could-read'; readonly user: string; readonly scopes: string }
  | { readonly what: 'brought'; readonly user: string; readonly edits: string }
  /** An invitation by its id: used or withdrawn, so that its link works no second time. */
  | { readonly what: 'invitation-closed'; readonly invitation: string }
)

/**
 * Redactions and revoked rights, kept beside the database, so that no backup revives them. Note first, then commit the database's
 * transaction: what is noted and was not committed is done at the next start; the other way round it could be lost.
 */
export interface Ledger {
  /** Writes the entry durably; resolves after that, and rejects where it cannot be kept. */
  note(entry: LedgerEntry): Promise<void>
  /** Every entry that can be read, oldest first. */
  entries(): Promise<LedgerEntry[]>
}

/** A ledger with what it keeps open. */
export interface OpenLedger extends Ledger {
  close(): Promise<void>
}
