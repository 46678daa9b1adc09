import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { Review } from './review.ts'
import { readReview } from './review.ts'
import { text } from './text.ts'

/** What such a review is called. */
export const benefitsReviewName = text('Benefits review', 'Revisión de beneficios')

/** Reads a benefits review; wrong types read as empty. */
export function readBenefitsReview(state: RecordState): Review {
  return readReview(state, 'findings')
}

/** Id of a benefits review. One for each organization and period; private to the organization and staff. */
export function benefitsReviewRecord(organization: string, period: string): RecordId {
  return `benefits-review:${organization}.${period}`
}
