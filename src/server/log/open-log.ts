import type { Rules } from '../access/rules.ts'
import type { Storage } from '../storage/storage.ts'
import type { Log } from './log.ts'

/** What a log is made of. */
export interface LogOptions {
  readonly storage: Storage
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A random UUID; makes the ids of task force and epoch at the first start. */
  readonly newId: () => string
  /** Unguessable bytes. */
  readonly random: (bytes: number) => Uint8Array
  readonly rules: Rules
}

/** Opens the log that a storage holds; gives it its task force and epoch at the first start. */
export function openLog(_options: LogOptions): Promise<Log> {
  throw new Error('not yet')
}
