import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import { readDate, readFlag, readReference } from './read-field.ts'

/** Somebody represents an organization on the task force for a time, officially or as alternate. */
export interface Representation {
  readonly key: string
  /** Key of the person. */
  readonly person: string | null
  /** Key of the organization. */
  readonly organization: string | null
  /** First day; null = ever since. */
  readonly from: string | null
  /** Last day; null = still. */
  readonly to: string | null
  readonly alternate: boolean
}

/** Reads a representation; wrong types read as empty. */
export function readRepresentation(state: RecordState): Representation {
  return {
    key: keyOf(state.record),
    person: readReference(state, 'person', 'person'),
    organization: readReference(state, 'organization', 'organization'),
    from: readDate(state, 'from'),
    to: readDate(state, 'to'),
    alternate: readFlag(state, 'alternate'),
  }
}

/** Id of a representation's record. */
export function representationRecord(key: string): RecordId {
  return `representation:${key}`
}
