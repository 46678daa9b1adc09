import type { Json } from '../../change/edit.ts'
import type { Text } from '../text.ts'

/** Something in a value that must never be collected, and where it stands. */
export interface UnsafeText {
  /** Name of the pattern. */
  readonly pattern: string
  /** What it looks like and what to do; never quotes it. */
  readonly reason: Text
  /** Where the text stands inside the value: `name`, `list[2].note`; '' = the value itself. */
  readonly path: string
  /** From and up to which UTF-16 unit of that text. */
  readonly start: number
  readonly end: number
}

/** Finds the first thing in a value that must never be collected; null where the scan finds none, which is no proof. */
export function findUnsafeText(_value: Json): UnsafeText | null {
  return null
}
