import type { GuideOption } from './guide.ts'
import type { Kind } from './kind.ts'
import { LINE, PARAGRAPH } from './kind.ts'
import { readText } from './read-field.ts'
import { TASK_FORCE } from './scope.ts'
import { text } from './text.ts'

/** The levels of belonging: partners commit themselves, affiliates observe. */
export const organizationLevels: readonly GuideOption[] = [
  {
    id: 'partner',
    label: text('Partner', 'Socio'),
    hint: text('Formally committed, or on the way.', 'Con compromiso formal, o en camino.'),
  },
  { id: 'affiliate', label: text('Affiliate', 'Afiliado'), hint: text('Observes and reads.', 'Observa y lee.') },
]

/** Whether an organization still takes part. */
export const organizationStandings: readonly GuideOption[] = [
  { id: 'active', label: text('Active', 'Activa') },
  { id: 'lapsed', label: text('Lapsed', 'Vencida') },
  { id: 'withdrawn', label: text('Withdrawn', 'Retirada') },
]

/** The kind `organization`. */
export const organizationKind: Kind = {
  kind: 'organization',
  singular: text('Organization', 'Organización'),
  plural: text('Organizations', 'Organizaciones'),
  scopeOf: () => TASK_FORCE,
  fields: [
    { field: 'name', label: text('Name', 'Nombre'), type: { type: 'text', maxLength: LINE } },
    { field: 'sector', label: text('Sector', 'Sector'), type: { type: 'id' } },
    { field: 'government', label: text('Part of government', 'Parte del gobierno'), type: { type: 'check' } },
    { field: 'level', label: text('Level', 'Nivel'), type: { type: 'choice', options: organizationLevels } },
    { field: 'city', label: text('City', 'Ciudad'), type: { type: 'text', maxLength: LINE } },
    { field: 'website', label: text('Website', 'Sitio web'), type: { type: 'text', maxLength: LINE } },
    { field: 'phone', label: text('Phone', 'Teléfono'), type: { type: 'text', maxLength: LINE } },
    { field: 'note', label: text('Note', 'Nota'), type: { type: 'text', maxLength: PARAGRAPH } },
    { field: 'standing', label: text('Standing', 'Situación'), type: { type: 'choice', options: organizationStandings } },
    { field: 'joined', label: text('Joined on', 'Fecha de ingreso'), type: { type: 'date' } },
  ],
  titleOf: (state, { language }) => readText(state, 'name').trim() || text('Unnamed organization', 'Organización sin nombre')[language],
}
