import type { UnsafeText } from '../domain/rules/safe-text.ts'

/** Why an edit could not be saved; screens have a sentence for each. */
export type WriteProblemCode =
  /** The device has no room left. */
  | 'quota'
  /** The connection to the database was lost and could not be opened again yet. */
  | 'lost'
  /** The database was written by a newer version of the app. */
  | 'read-only'
  /** A value is longer than 64 KiB, or an edit larger than its limits ([S7]). */
  | 'too-large'
  /** A record, field or value of a form that the contract does not allow. */
  | 'invalid'
  /** The text holds what must never be collected; `unsafe` says where and why. */
  | 'unsafe-content'
  /** The database belongs to another account ([S11]). */
  | 'other-account'
  /** The data was removed from this device, here or in another tab. */
  | 'wiped'
  | 'failed'

/** A write that did not happen: nothing was changed. */
export class WriteProblem extends Error {
  override readonly name = 'WriteProblem'
  readonly code: WriteProblemCode
  /** What was found and where, with `unsafe-content`. */
  readonly unsafe: UnsafeText | null

  constructor(code: WriteProblemCode, cause?: unknown, unsafe: UnsafeText | null = null) {
    super(`The edit was not saved: ${code}`, { cause })
    this.code = code
    this.unsafe = unsafe
  }
}

/** Finds out from a database error what kind of problem it is. Quota failures arrive as aborts, with the reason inside. */
export function problemOf(error: unknown): WriteProblem {
  if (error instanceof WriteProblem) return error
  const names = namesOf(error)
  if (names.some((name) => name === 'QuotaExceededError')) return new WriteProblem('quota', error)
  if (names.some((name) => LOST.has(name))) return new WriteProblem('lost', error)
  return new WriteProblem('failed', error)
}

/** Names of errors after which the connection has to be opened again rather than tried again. */
const LOST = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'OpenFailedError',
  'NotFoundError',
  'AbortError',
  'TimeoutError',
])

function namesOf(error: unknown): string[] {
  const names: string[] = []
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 6; depth++) {
    const { name, message, inner, cause } = at as { name?: unknown; message?: unknown; inner?: unknown; cause?: unknown }
    names.push(String(name))
    if (typeof message === 'string' && message.includes('QuotaExceededError')) names.push('QuotaExceededError')
    at = inner ?? cause
  }
  return names
}
