import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { Kind } from './kind.ts'
import { PAGE } from './kind.ts'
import { nameOrganization } from './organization.ts'
import type { Review } from './review.ts'
import { readReview } from './review.ts'
import { organizationScope } from './scope.ts'
import { signatureFields } from './signature.ts'
import { text } from './text.ts'

/** Reads a benefits review; wrong types read as empty. */
export function readBenefitsReview(state: RecordState): Review {
  return readReview(state, 'findings')
}

/** Id of a benefits review. One for each organization and period; private to the organization and staff. */
export function benefitsReviewRecord(organization: string, period: string): RecordId {
  return `benefits-review:${organization}.${period}`
}

/** The kind `benefits-review`. */
export const benefitsReviewKind: Kind = {
  kind: 'benefits-review',
  singular: text('Benefits review', 'Revisión de beneficios'),
  plural: text('Benefits reviews', 'Revisiones de beneficios'),
  scopeOf: (key) => organizationScope(key.split('.')[0] ?? key),
  fields: [
    { field: 'answers.*.findings', label: text('Findings', 'Resultados'), type: { type: 'text', maxLength: PAGE } },
    { field: 'answers.*.improvements', label: text('Desired improvements', 'Mejoras deseadas'), type: { type: 'text', maxLength: PAGE } },
    { field: 'answers.*.not-applicable', label: text('Does not apply', 'No corresponde'), type: { type: 'check' } },
    signatureFields,
  ],
  titleOf: (state, context) => {
    const { organization, period } = readBenefitsReview(state)
    return `${benefitsReviewKind.singular[context.language]} ${period}: ${nameOrganization(organization, context)}`
  },
}
