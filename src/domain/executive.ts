import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import { readDate, readReference } from './read-field.ts'

/** Somebody is the chief executive of an organization for a time. */
export interface Executive {
  readonly key: string
  /** Key of the person. */
  readonly person: string | null
  /** Key of the organization. */
  readonly organization: string | null
  /** First day; null = ever since. */
  readonly from: string | null
  /** Last day; null = still. */
  readonly to: string | null
}

/** Reads a chief executive's time in office; wrong types read as empty. */
export function readExecutive(state: RecordState): Executive {
  return {
    key: keyOf(state.record),
    person: readReference(state, 'person', 'person'),
    organization: readReference(state, 'organization', 'organization'),
    from: readDate(state, 'from'),
    to: readDate(state, 'to'),
  }
}

/** Id of the record of a chief executive's time in office. */
export function executiveRecord(key: string): RecordId {
  return `executive:${key}`
}
