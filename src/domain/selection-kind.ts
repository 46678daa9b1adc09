import { keyOf } from '../change/edit.ts'
import type { Kind } from './kind.ts'
import { PARAGRAPH } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { TASK_FORCE } from './scope.ts'
import { signatureFields } from './signature.ts'
import { text } from './text.ts'

/** The kind `selection`. */
export const selectionKind: Kind = {
  kind: 'selection',
  singular: text('Work group selection', 'Selección de grupo de trabajo'),
  plural: text('Work group selections', 'Selecciones de grupo de trabajo'),
  scopeOf: () => TASK_FORCE,
  fields: [
    { field: 'primary', label: text('Our work group', 'Nuestro grupo de trabajo'), type: { type: 'id' } },
    { field: 'observer.*', label: text('We follow as observer', 'Lo seguimos como observador'), type: { type: 'check' } },
    { field: 'notes.*', label: text('Notes', 'Notas'), type: { type: 'text', maxLength: PARAGRAPH } },
    { field: 'joined', label: text('Joined on', 'Fecha de ingreso'), type: { type: 'date' } },
    {
      field: 'collaborator',
      label: text('We will work with the collaborator named by the group', 'Trabajaremos con el colaborador que nombra el grupo'),
      type: { type: 'check' },
    },
    signatureFields,
  ],
  titleOf: (state, context) => `${selectionKind.singular[context.language]}: ${nameOrganization(keyOf(state.record), context)}`,
}
