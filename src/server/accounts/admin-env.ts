import type { Caller } from './caller.ts'

/** What a handler of the staff's routes finds in its context. */
export interface AdminEnv {
  Variables: { readonly staff: Caller }
}

/** Bytes of any request of staff. */
export const adminBodyLimit = 64 * 1024
