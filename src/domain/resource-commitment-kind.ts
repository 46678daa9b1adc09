import { findWorkGroup, workGroupLabel } from './charter.ts'
import type { Kind } from './kind.ts'
import { LINE, PARAGRAPH } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { MAX_HOURS, readResourceCommitment, splitResourceKey } from './resource-commitment.ts'
import { workGroupScope } from './scope.ts'
import { signatureFields } from './signature.ts'
import { text } from './text.ts'

/** The kind `resource-commitment`. */
export const resourceCommitmentKind: Kind = {
  kind: 'resource-commitment',
  singular: text('Resource commitment', 'Compromiso de recursos'),
  plural: text('Resource commitments', 'Compromisos de recursos'),
  scopeOf: (key) => workGroupScope(splitResourceKey(key)[1]),
  fields: [
    { field: 'hours', label: text('Hours per month', 'Horas al mes'), type: { type: 'number', min: 0, max: MAX_HOURS } },
    { field: 'answers.*.have', label: text('We have it', 'Lo tenemos'), type: { type: 'check' } },
    { field: 'answers.*.can-get', label: text('We can get it', 'Podemos conseguirlo'), type: { type: 'check' } },
    { field: 'answers.*.amount', label: text('How much', 'Cuánto'), type: { type: 'text', maxLength: LINE } },
    { field: 'answers.*.note', label: text('Note', 'Nota'), type: { type: 'text', maxLength: PARAGRAPH } },
    { field: 'own.*.label', label: text('Name of the resource', 'Nombre del recurso'), type: { type: 'text', maxLength: LINE } },
    { field: 'own.*.removed', label: text('Row removed', 'Fila eliminada'), type: { type: 'check' } },
    signatureFields,
  ],
  titleOf: (state, context) => {
    const { organization, group } = readResourceCommitment(state)
    const found = findWorkGroup(context.charter, group)
    const name = found ? workGroupLabel(context.charter, found)[context.language] : group
    return `${resourceCommitmentKind.singular[context.language]}: ${nameOrganization(organization, context)}, ${name}`
  },
}
