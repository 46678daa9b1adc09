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

/** Reads a performance review; wrong types read as empty. */
export function readPerformanceReview(state: RecordState): Review {
  return readReview(state, 'observations')
}

/** Id of a performance review. One for each organization and year of review. */
export function performanceReviewRecord(organization: string, year: string): RecordId {
  return `performance-review:${organization}.${year}`
}

/** The kind `performance-review`. */
export const performanceReviewKind: Kind = {
  kind: 'performance-review',
  singular: text('Performance review', 'Revisión del desempeño'),
  plural: text('Performance reviews', 'Revisiones del desempeño'),
  scopeOf: (key) => organizationScope(key.split('.')[0] ?? key),
  fields: [
    { field: 'answers.*.observations', label: text('Observations', 'Observaciones'), type: { type: 'text', maxLength: PAGE } },
    { field: 'answers.*.improvements', label: text('Desired improvements', 'Mejoras deseadas'), type: { type: 'text', maxLength: PAGE } },
    { field: 'answers.*.not-applicable', label: text('Does not apply', 'No corresponde'), type: { type: 'check' } },
    signatureFields,
  ],
  titleOf: (state, context) => {
    const { organization, period } = readPerformanceReview(state)
    return `${performanceReviewKind.singular[context.language]} ${period}: ${nameOrganization(organization, context)}`
  },
}
