import type { Hono } from 'hono'
import type { Log } from '../log/log.ts'
import type { Ledger } from '../operations/ledger.ts'
import type { Storage } from '../storage/storage.ts'

/** Who stands behind a request. */
export interface Caller {
  readonly user: { readonly id: string; readonly name: string; readonly email: string }
  readonly via: 'session' | 'token'
  /** The id of the session, or of the token. */
  readonly session: string
}

/** A mail in plain text. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends mail; rejects where the mail server does not take it. */
export interface Mailer {
  send(mail: Mail): Promise<void>
}

/** What accounts need to know of how the server is run. */
export interface AccountSettings {
  /** Where browsers find the server (`PUBLIC_URL`); null = this machine only, at whatever port it listens. */
  readonly publicUrl: string | null
  /** `HOST`: a name by which browsers may also come when there is no public address. */
  readonly host: string
  /** Signs cookies; null = made once and kept with the data. */
  readonly secret: string | null
  readonly dataFolder: string
  /** A proxy in front writes `X-Forwarded-For`; without one that header is anybody's. */
  readonly trustProxy: boolean
}

/** What accounts are made of. Times are milliseconds; `newId` gives UUIDs, `random` unguessable bytes. */
export interface AccountOptions {
  readonly storage: Storage
  readonly log: Log
  readonly ledger: Ledger
  readonly settings: AccountSettings
  readonly mail: Mailer | null
  now(): number
  newId(): string
  random(bytes: number): Uint8Array
}

/** Accounts, sessions, invitations and what staff do about them. */
export interface Accounts {
  /** Session cookie or `Authorization: Bearer`; null = nobody, as are revoked users. Asked of the database on every request. */
  authenticate(headers: Headers): Promise<Caller | null>
  /** Everything under `/api/auth/`. `address` is the client's, for rate limits. */
  handleAuth(request: Request, address?: string): Promise<Response>
  /** `/api/session…` and `/api/admin/…`, with their whole paths, to be mounted at `/`. */
  routes(): Hono
  /** While there is no staff account: the link that makes the first one, once. `baseUrl` is where the server answers. */
  firstStaffLink(baseUrl: string): Promise<string | null>
  /** A device of the caller's has synced; kept at most once a minute. */
  touchDevice(caller: Caller, device: string): Promise<void>
}
