/** A right that somebody has in the task force: a role, and the group or organization in which it holds. */
export const roles = ['staff', 'observer', 'chair', 'member', 'represents', 'executive'] as const

/** Name of a role. */
export type Role = (typeof roles)[number]

/** A role in a scope: `target` is the id of a work group (chair, member), the key of an organization (represents, executive), else ''. */
export interface Grant {
  readonly role: Role
  readonly target: string
}

/** A role that somebody has, with where it comes from: granted by staff, or following from a record (an office, a selection). */
export interface HeldGrant extends Grant {
  readonly source: 'granted' | 'record'
}

/** An account, as staff see it. */
export interface AdminPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly HeldGrant[]
  /** ISO 8601; null = never. */
  readonly lastSeen: string | null
  readonly passkeys: number
  readonly password: boolean
  /** Access tokens for other clients that work. */
  readonly tokens: number
  /** Since when the account may do nothing; null = it may. */
  readonly revokedAt: string | null
}

/** What becomes of an invitation. */
export type InvitationState = 'open' | 'used' | 'expired' | 'withdrawn'

/** An invitation without its secret: the link is told once, when it is made. */
export interface Invitation {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly roles: readonly Grant[]
  readonly bringsOrganization: boolean
  readonly state: InvitationState
  readonly created: string
  readonly expires: string
}

/** What an invitation is made of. */
export interface NewInvitation {
  readonly email: string
  readonly name: string
  readonly roles: readonly Grant[]
  /** The invited person's device has an organization that the task force does not know yet; it becomes theirs. */
  readonly bringsOrganization: boolean
  /** How long the link works. */
  readonly days: number
}

/** A link that is shown once, and whether it was mailed too. */
export interface OneTimeLink {
  readonly link: string
  readonly mailed: boolean
}

/** A device that has synced, and what it said it still keeps to itself. */
export interface AdminDevice {
  readonly device: string
  readonly user: string
  readonly label: string
  readonly lastSeen: string | null
  /** Edits that the device had not sent when it was last seen. */
  readonly unsent: number
  /** Edits that the server refused and that lie on the device. */
  readonly refused: number
}

/** An act of staff, of an account or of the server. */
export interface AuditEntry {
  readonly id: string
  readonly at: string
  /** Account that acted; null = the command line or the server itself. */
  readonly actor: string | null
  readonly action: string
  readonly target: string
  /** More about it, in words of the server. */
  readonly detail: readonly (readonly [name: string, values: readonly string[]])[]
}

/** A page of the audit log, the newest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  /** What to ask for next; null = that was all. */
  readonly next: string | null
}

/** A value that was taken away everywhere ([S13]). */
export interface Redaction {
  readonly edit: string
  readonly record: string
  readonly field: string
  readonly scope: string
  readonly by: string
  readonly at: string
  readonly reason: string
}

/** The server, as its operators see it. */
export interface ServerFacts {
  readonly engine: string
  readonly version: string
  /** How much there is, by name. */
  readonly counts: readonly (readonly [name: string, count: number])[]
}
