import type { EditId, FieldId, Json, RecordId, Scope } from '../change/edit.ts'
import type { Rights } from '../domain/rules/access.ts'

/** What `/api/session` says: who is signed in, and what he or she may do. */
export interface ServerSession {
  readonly user: { readonly id: string; readonly name: string; readonly email: string }
  readonly rights: Rights
  readonly scopes: readonly Scope[]
  readonly taskForce: string
  readonly epoch: string
  readonly via: 'session' | 'token'
  /** How this account can sign in. */
  readonly methods: { readonly passkeys: number; readonly password: boolean }
  /** The device that this browser was when it last reported; null = the server does not know this browser. */
  readonly device: { readonly id: string; readonly lastSeen: string; readonly unsent: number } | null
}

/** What a link offers that staff have passed on. */
export interface InvitationOffer {
  /** `first-staff` makes a server's first account; `reset` lets somebody choose anew how to sign in. Later servers may know more. */
  readonly kind: string
  /** null = whoever accepts gives it. */
  readonly email: string | null
  readonly name: string
  readonly roles: readonly { readonly role: string; readonly target: string }[]
  /** The organization that the person's device has made becomes theirs. */
  readonly bringsOrganization: boolean
  /** null = it works until it is used. */
  readonly expires: string | null
}

/** A passkey of the account. */
export interface Passkey {
  readonly id: string
  readonly name: string | null
  readonly createdAt: string | null
}

/** What a device tells the server about itself. */
export interface DeviceReport {
  readonly device: string
  readonly label: string
  readonly unsent: number
  readonly refused: number
}

/** One value that the server ever accepted for a field ([S9]). */
export interface LoggedValue {
  readonly edit: EditId
  readonly value: Json
  readonly by: string
  readonly carriedBy?: string
  readonly at: string
  /** When the server accepted it. */
  readonly received: string
  readonly seq: number
  /** Nobody who had seen it has replaced it. */
  readonly current: boolean
  readonly redacted: boolean
}

/** A page of a field's history, newest first. */
export interface HistoryPage {
  readonly entries: readonly LoggedValue[]
  /** For the next page; null = this is the last. */
  readonly next: string | null
}

/** Which field's history, and from where on. */
export interface HistoryQuery {
  readonly record: RecordId
  readonly field: FieldId
  readonly before?: string
  readonly limit?: number
}
