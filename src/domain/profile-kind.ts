import { LINE, type Kind } from './kind.ts'
import { readText } from './read-field.ts'
import { TASK_FORCE } from './scope.ts'
import { text } from './text.ts'

/** The kind `profile`. */
export const profileKind: Kind = {
  kind: 'profile',
  singular: text('Author', 'Autor'),
  plural: text('Authors', 'Autores'),
  scopeOf: () => TASK_FORCE,
  fields: [
    { field: 'name', label: text('Name', 'Nombre'), type: { type: 'text', maxLength: LINE } },
    { field: 'organization', label: text('Organization', 'Organización'), type: { type: 'reference', kind: 'organization' } },
  ],
  titleOf: (state, { language }) => readText(state, 'name').trim() || text('Somebody', 'Alguien')[language],
}
