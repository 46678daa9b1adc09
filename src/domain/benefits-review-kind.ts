import { benefitsReviewName, readBenefitsReview } from './benefits-review.ts'
import type { Kind } from './kind.ts'
import { PAGE } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { organizationScope } from './scope.ts'
import { signatureFields } from './signature.ts'
import { text } from './text.ts'

/** The kind `benefits-review`. */
export const benefitsReviewKind: Kind = {
  kind: 'benefits-review',
  singular: benefitsReviewName,
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
