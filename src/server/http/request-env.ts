import type { HttpBindings } from '@hono/node-server'
import type { Caller } from '../accounts/accounts.ts'

/** What a handler of the API finds in its context. */
export interface ApiEnv {
  /** Missing where a test calls the app without a socket. */
  Bindings: Partial<HttpBindings>
  Variables: {
    /** Names this request in the log and in the answer to a fault. */
    requestId: string
    /** Where the request comes from, for rate limits only: never logged. */
    address: string
    /** Who asks; set by `requireCaller`. */
    caller: Caller
  }
}

/** What the log gets: objects without anything about people, and a few words. */
export interface EventLog {
  info(event: object, words: string): void
  warn(event: object, words: string): void
  error(event: object, words: string): void
}
