import type { Log } from '../log/log.ts'
import type { Ledger } from '../operations/ledger.ts'
import type { Storage } from '../storage/storage.ts'
import type { Mailer } from './mailer.ts'

/** What accounts need to know of how the server is run. */
export interface AccountSettings {
  /** Where browsers find the server (`PUBLIC_URL`); null = this machine only, at whatever port it listens. */
  readonly publicUrl: string | null
  /** `HOST`: a name by which browsers may also come when there is no public address. */
  readonly host: string
  /** Signs cookies; null = made once and kept with the data. */
  readonly secret: string | null
  readonly dataFolder: string
}

/** What of the server a change of accounts needs: it is noted in the ledger first, then committed. */
export interface AccountWorld {
  readonly storage: Storage
  readonly ledger: Ledger
  /** Milliseconds since 1970. */
  now(): number
  /** A UUID that sorts by age. */
  newId(): string
  /** Bytes that nobody can guess. */
  random(bytes: number): Uint8Array
}

/** What accounts are made of. */
export interface AccountOptions extends AccountWorld {
  readonly log: Log
  readonly settings: AccountSettings
  readonly mail: Mailer | null
  /** What the server calls itself to staff. */
  readonly version: string
}
