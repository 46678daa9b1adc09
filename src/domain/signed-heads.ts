import { digestOf } from '../change/canonical.ts'
import type { Json } from '../change/edit.ts'
import { headsOf, type RecordState } from '../change/head.ts'

/** Prefixes of the fields that are not part of what is signed: the sign-offs themselves, and what staff verify afterwards. */
const UNSIGNED = ['signatures.', 'verified.']

/**
 * What somebody signs who signs a record: for each field but the sign-offs and the staff's verification its id and the ids of its heads, both in order. Two devices
 * that hold the same answers get the same list; any later change of any answer gives another one.
 */
export function listSignedHeads(state: RecordState | undefined): Json {
  if (state === undefined) return []
  return Object.keys(state.fields)
    .filter((field) => !UNSIGNED.some((prefix) => field.startsWith(prefix)) && headsOf(state.fields, field).length > 0)
    .sort()
    .map((field) => [
      field,
      headsOf(state.fields, field)
        .map((head) => head.edit)
        .sort(),
    ])
}

/** Digest that a sign-off keeps of what was signed: `sha256-…` of the canonical JSON of `listSignedHeads`. */
export function digestSigned(state: RecordState | undefined): Promise<string> {
  return digestOf(listSignedHeads(state))
}
