import type { FieldType } from './field-type.ts'
import type { Kind } from './kind.ts'
import { PAGE } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { performanceReviewName, readPerformanceReview } from './performance-review.ts'
import { organizationScope } from './scope.ts'
import { signatureFields } from './signature.ts'
import { text } from './text.ts'

/** No group meets as often in a year. */
const MOST_MEETINGS = 1000

const FIGURE: FieldType = { type: 'number', min: 0, max: MOST_MEETINGS }

/** The kind `performance-review`. */
export const performanceReviewKind: Kind = {
  kind: 'performance-review',
  singular: performanceReviewName,
  plural: text('Performance reviews', 'Revisiones del desempeño'),
  scopeOf: (key) => organizationScope(key.split('.')[0] ?? key),
  fields: [
    { field: 'answers.*.observations', label: text('Observations', 'Observaciones'), type: { type: 'text', maxLength: PAGE } },
    { field: 'answers.*.improvements', label: text('Desired improvements', 'Mejoras deseadas'), type: { type: 'text', maxLength: PAGE } },
    { field: 'answers.*.not-applicable', label: text('Does not apply', 'No corresponde'), type: { type: 'check' } },
    { field: 'attendance.*.held', label: text('Meetings held', 'Reuniones celebradas'), type: FIGURE },
    { field: 'attendance.*.attended', label: text('Meetings attended', 'Reuniones con asistencia'), type: FIGURE },
    { field: 'attendance.*.required', label: text('Meetings asked for', 'Reuniones exigidas'), type: FIGURE },
    signatureFields,
  ],
  titleOf: (state, context) => {
    const { organization, period } = readPerformanceReview(state)
    return `${performanceReviewKind.singular[context.language]} ${period}: ${nameOrganization(organization, context)}`
  },
}
