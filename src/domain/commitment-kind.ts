import { keyOf } from '../change/edit.ts'
import type { Kind } from './kind.ts'
import { PARAGRAPH } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { organizationScope } from './scope.ts'
import { signatureFields } from './signature.ts'
import { text } from './text.ts'

/** The kind `commitment`. */
export const commitmentKind: Kind = {
  kind: 'commitment',
  singular: text('Formal commitment', 'Compromiso formal'),
  plural: text('Formal commitments', 'Compromisos formales'),
  scopeOf: organizationScope,
  fields: [
    { field: 'answers.*.by-whom', label: text('By whom', 'Por quién'), type: { type: 'reference', kind: 'person' } },
    { field: 'answers.*.date', label: text('Date completed', 'Fecha de cumplimiento'), type: { type: 'date' } },
    { field: 'answers.*.evidence', label: text('Evidence', 'Comprobante'), type: { type: 'text', maxLength: PARAGRAPH } },
    { field: 'answers.*.executive', label: text('Chief executive', 'Dirección ejecutiva'), type: { type: 'reference', kind: 'person' } },
    {
      field: 'answers.*.executive-date',
      label: text('Accepted by the chief executive on', 'Aceptado por la dirección ejecutiva el'),
      type: { type: 'date' },
    },
    {
      field: 'answers.*.representative',
      label: text('Official representative', 'Representante oficial'),
      type: { type: 'reference', kind: 'person' },
    },
    {
      field: 'answers.*.representative-date',
      label: text('Accepted by the official representative on', 'Aceptado por el representante oficial el'),
      type: { type: 'date' },
    },
    { field: 'verified.*', label: text('Verified by staff', 'Verificado por el personal'), type: { type: 'check' } },
    signatureFields,
  ],
  titleOf: (state, context) => `${commitmentKind.singular[context.language]}: ${nameOrganization(keyOf(state.record), context)}`,
}
