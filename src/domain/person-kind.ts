import type { Kind } from './kind.ts'
import { LINE } from './kind.ts'
import { readText } from './read-field.ts'
import { TASK_FORCE } from './scope.ts'
import { text } from './text.ts'

/** The kind `person`. */
export const personKind: Kind = {
  kind: 'person',
  singular: text('Person', 'Persona'),
  plural: text('People', 'Personas'),
  scopeOf: () => TASK_FORCE,
  fields: [
    { field: 'name', label: text('Name', 'Nombre'), type: { type: 'text', maxLength: LINE } },
    { field: 'organization', label: text('Organization', 'Organización'), type: { type: 'reference', kind: 'organization' } },
    { field: 'title', label: text('Title', 'Cargo'), type: { type: 'text', maxLength: LINE } },
    { field: 'email', label: text('E-mail', 'Correo electrónico'), type: { type: 'text', maxLength: LINE } },
    { field: 'phone', label: text('Phone', 'Teléfono'), type: { type: 'text', maxLength: LINE } },
  ],
  titleOf: (state, { language }) => readText(state, 'name').trim() || text('Unnamed person', 'Persona sin nombre')[language],
}
