import { readExecutive } from './executive.ts'
import type { Kind } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { namePerson } from './person.ts'
import { TASK_FORCE } from './scope.ts'
import { text } from './text.ts'

/** The kind `executive`. */
export const executiveKind: Kind = {
  kind: 'executive',
  singular: text('Chief executive', 'Dirección ejecutiva'),
  plural: text('Chief executives', 'Direcciones ejecutivas'),
  scopeOf: () => TASK_FORCE,
  fields: [
    { field: 'person', label: text('Person', 'Persona'), type: { type: 'reference', kind: 'person' } },
    { field: 'organization', label: text('Organization', 'Organización'), type: { type: 'reference', kind: 'organization' } },
    { field: 'from', label: text('From', 'Desde'), type: { type: 'date' } },
    { field: 'to', label: text('To', 'Hasta'), type: { type: 'date' } },
  ],
  titleOf: (state, context) => {
    const { person, organization } = readExecutive(state)
    return `${namePerson(person, context)}, ${nameOrganization(organization ?? '', context)}`
  },
}
