import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import type { Kind } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { namePerson } from './person.ts'
import { readDate, readFlag, readReference } from './read-field.ts'
import { TASK_FORCE } from './scope.ts'
import { text } from './text.ts'

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

/** The kind `representation`. */
export const representationKind: Kind = {
  kind: 'representation',
  singular: text('Official representative', 'Representante oficial'),
  plural: text('Official representatives', 'Representantes oficiales'),
  scopeOf: () => TASK_FORCE,
  fields: [
    { field: 'person', label: text('Person', 'Persona'), type: { type: 'reference', kind: 'person' } },
    { field: 'organization', label: text('Organization', 'Organización'), type: { type: 'reference', kind: 'organization' } },
    { field: 'from', label: text('From', 'Desde'), type: { type: 'date' } },
    { field: 'to', label: text('To', 'Hasta'), type: { type: 'date' } },
    { field: 'alternate', label: text('Alternate', 'Suplente'), type: { type: 'check' } },
  ],
  titleOf: (state, context) => {
    const { person, organization } = readRepresentation(state)
    return `${namePerson(person, context)}, ${nameOrganization(organization ?? '', context)}`
  },
}
