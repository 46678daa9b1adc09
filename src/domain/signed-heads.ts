import { digestOf } from '../change/canonical.ts'
import type { Json } from '../change/edit.ts'
import { headsOf, type RecordState } from '../change/head.ts'

/** Prefix of the fields that hold sign-offs: they are not part of what is signed. */
const SIGNATURES = 'signatures.'

/**
 * What somebody signs who signs a record: for each field but the sign-offs its id and the ids of its heads, both in order. Two devices
 * that hold the same answers get the same list; any later change of any answer gives another one.
 */
export function listSignedHeads(state: RecordState | undefined): Json {
  if (state === undefined) return []
  return Object.keys(state.fields)
    .filter((field) => !field.startsWith(SIGNATURES) && headsOf(state.fields, field).length > 0)
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
