import { Trans } from '@lingui/react/macro'
import { lazy, Suspense, type ReactNode } from 'react'
import type { Guide } from '../../domain/guide.ts'
import type { Review } from '../../domain/review.ts'
import type { GuidePlace } from './guide-place.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { byAttendanceRow } from './by-attendance-row.ts'

// Only the performance review has figures of attendance, and the form does not wait for them.
const ReviewAttendance = lazy(async () => ({ default: (await import('./review-attendance.tsx')).ReviewAttendance }))

/** The last review of an earlier period; undefined where there is none. */
function findBefore(reviews: readonly Review[], period: string): Review | undefined {
  return reviews
    .filter((review) => review.period < period)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .at(-1)
}

/** Beside the rows of a review: the figures of attendance, and what the review before wished for. */
export function listReviewNotes(place: GuidePlace, guide: Guide, facts: OrganizationFacts): Readonly<Record<string, ReactNode>> {
  const { part = '' } = place
  const before = findBefore(place.guide === 'performance' ? facts.performanceReviews : facts.benefitsReviews, part)
  const attendance = byAttendanceRow(
    guide,
    // the form can be filled in while the meetings are being read
    <Suspense fallback={<Trans>Reading the meetings…</Trans>}>
      <ReviewAttendance place={place} facts={facts} />
    </Suspense>,
  )
  return Object.fromEntries(
    guide.rows.flatMap((row) => {
      const wish = before?.answerByRow.get(row.id)?.improvements.trim() ?? ''
      const figures = attendance[row.id]
      if (figures === undefined && wish === '') return []
      const note = (
        <div key={row.id} className="guides-note">
          {figures}
          {wish !== '' && <EarlierWish period={before?.period ?? ''} wish={wish} />}
        </div>
      )
      return [[row.id, note]]
    }),
  )
}

function EarlierWish({ period, wish }: { readonly period: string; readonly wish: string }) {
  return (
    <p className="guides-earlier">
      <b>
        <Trans>Wished for in {period}:</Trans>
      </b>{' '}
      {wish}
    </p>
  )
}
