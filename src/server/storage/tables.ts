import type { AuthTables } from './auth-tables.ts'

/**
 * Everything that the server keeps, the same on both engines. Ids and instants (ISO 8601 UTC) are text, yes and no are 1 and 0, JSON is
 * text; only the tables of better-auth have the types that it wants.
 */
export interface Tables extends AuthTables {
  state: StateTable
  scopes: ScopesTable
  log: LogTable
  changes: ChangesTable
  awaited: AwaitedTable
  records: RecordsTable
  redactions: RedactionsTable
  readers: ReadersTable
  carriers: CarriersTable
  grants: GrantsTable
  tenures: TenuresTable
  offices: OfficesTable
  memberships: MembershipsTable
  ended_rights: EndedRightsTable
  tokens: TokensTable
  invitations: InvitationsTable
  devices: DevicesTable
  audit: AuditTable
}

/** Single facts: `taskForce` and `epoch` (UUIDs), and whatever else has one value for the whole server. */
export interface StateTable {
  key: string
  value: string
}

/** The counter of a scope's log: the row that is locked before anything is numbered. */
export interface ScopesTable {
  scope: string
  /** Seq of the newest entry; 0 = none. */
  last_seq: number
  /** Hash of the newest entry; '' = none. */
  last_hash: string
}

/** Accepted edits, without their changes. Only ever appended to. */
export interface LogTable {
  scope: string
  seq: number
  edit: string
  by: string
  device: string
  at: string
  /** User who brought it, where that is not the author. */
  carried_by: string | null
  /** Instant by the server's clock. */
  received: string
  /** About how many bytes its changes take in a reply. */
  bytes: number
  /** Link of the hash chain (`chain.ts`). */
  hash: string
}

/** Accepted changes. Only `superseded` is ever written again, and by a redaction `value`, `salt` and `redacted`. */
export interface ChangesTable {
  scope: string
  seq: number
  record: string
  field: string
  edit: string
  /** Canonical JSON; null where redacted. */
  value: string | null
  /** JSON list of edit ids, as the edit bore it. */
  replaces: string
  /** Seq at which it stopped being a head; null = it is one. */
  superseded: number | null
  /** Hex; null where redacted: nobody can guess the value from its digest then. */
  salt: string | null
  /** SHA-256 of salt and value, hex. */
  digest: string
  redacted: number
}

/** Ids that a logged change lists and that are not logged as changes of that field: superseded at once if they ever come ([M2]). */
export interface AwaitedTable {
  edit: string
  record: string
  field: string
  /** Seq of the first change that lists it. */
  seq: number
}

/** The scope of every record, given by its first edit for good. */
export interface RecordsTable {
  record: string
  scope: string
}

/** Changes whose values staff have emptied ([S13]); also of changes that the log has lost in a restore. */
export interface RedactionsTable {
  edit: string
  record: string
  field: string
  scope: string
  by: string
  at: string
  reason: string
}

/** The scopes that a user could ever read: their redactions go on being told ([S13]). */
export interface ReadersTable {
  user: string
  scope: string
}

/** Edits that a user brought in vain, of scopes that he or she may not read: their redactions are told, too ([S13]). */
export interface CarriersTable {
  user: string
  edit: string
}

/** Rights given directly, not by a record. */
export interface GrantsTable {
  user: string
  role: 'staff' | 'observer' | 'chair' | 'member' | 'represents' | 'executive'
  /** Id of a group, key of an organization, or ''. */
  target: string
}

/** The people whom records of kinds `representation` and `executive` name: derived, so that a person's change finds its offices. */
export interface TenuresTable {
  record: string
  /** Key of the person. */
  person: string
}

/** Rights that followed from records and have ended, so that the ledger learns where one is given anew: see access/ended-rights.ts. */
export interface EndedRightsTable {
  /** Names the right. */
  thing: string
  /** The days that are left of it; '' = none. */
  left: string
  at: string
  /** 1: the ledger says so and this database did not know it, because it was put back from a backup. */
  restored: number
}

/** Who represents or leads an organization, by its records of kinds `representation` and `executive`: derived, never edited. */
export interface OfficesTable {
  /** The record that says so. */
  record: string
  role: 'represents' | 'executive'
  organization: string
  /** Key of the person. */
  person: string
  /** Lower case. */
  email: string
  from_date: string | null
  to_date: string | null
  /** JSON list: the users by whose word it stands. */
  writers: string
}

/** Groups that organizations have joined, by their selections: derived, never edited. */
export interface MembershipsTable {
  organization: string
  group: string
}

/** Tokens for `Authorization: Bearer`. */
export interface TokensTable {
  id: string
  /** Of the token; the token itself is nowhere. */
  hash: string
  user: string
  label: string
  created: string
  last_used: string | null
  revoked_at: string | null
}

/** One-time links that make an account or let its owner in again. */
export interface InvitationsTable {
  id: string
  kind: string
  /** The account that a link to let somebody in again is for. */
  user: string | null
  /** Of the link's secret. */
  hash: string
  email: string
  name: string
  /** JSON list of `{role, target}`. */
  roles: string
  brings_organization: number
  created: string
  created_by: string | null
  expires: string
  /** Account made by it. */
  accepted_by: string | null
  accepted_at: string | null
  withdrawn_at: string | null
  /** Key of the organization that the account has claimed, once. */
  claimed: string | null
}

/** Devices that have synced, with what they last said of themselves. */
export interface DevicesTable {
  device: string
  user: string
  label: string
  last_seen: string
  unsent: number
  refused: number
}

/** What staff and commands have done. Only ever appended to. */
export interface AuditTable {
  id: string
  at: string
  /** User id, or a word for a command. */
  actor: string
  action: string
  target: string
  /** JSON. */
  detail: string
}
