import type { Kind } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { namePerson } from './person.ts'
import { readRepresentation } from './representation.ts'
import { TASK_FORCE } from './scope.ts'
import { text } from './text.ts'

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
