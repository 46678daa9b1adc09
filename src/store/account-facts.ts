import type { Scope } from '../change/edit.ts'
import type { Rights } from '../domain/rules/access.ts'

/** What `/api/session` said last; kept for use without a network. */
export interface AccountFacts {
  readonly user: { readonly id: string; readonly name: string; readonly email: string }
  readonly rights: Rights
  /** Scopes that the account may read. */
  readonly scopes: readonly Scope[]
  /** When the server said so; ISO 8601 UTC. */
  readonly checkedAt: string
  /** The server knows no session any more: nothing is sent until somebody signs in again ([S10]). */
  readonly signedOut: boolean
}

/** A scope that this account may not read any more; its records were removed from the device. */
export interface PurgedScope {
  readonly scope: Scope
  readonly at: string
}

/** Edits that were on this device and are not any more, though the server never had them. */
export interface LostEdits {
  /** How many; 0 = only the copy of what the server has. */
  readonly edits: number
  /** When they were last known to be here; ISO 8601 UTC. */
  readonly on: string
}
