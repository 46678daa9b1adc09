import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Guide } from '../../domain/guide.ts'
import { judgeAttendance, type AttendanceStanding } from '../../domain/rules/attendance/judge-attendance.ts'
import type { Review } from '../../domain/review.ts'
import type { GuidePlace } from './guide-place.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'

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
  const attendance = listAttendanceNotes(place, guide, facts)
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

/** The figures of attendance alone, by row, as the paper prints them too. */
export function listAttendanceNotes(place: GuidePlace, guide: Guide, facts: OrganizationFacts): Readonly<Record<string, ReactNode>> {
  // No kind of records holds meetings yet, so none was held.
  const standing = judgeAttendance(0, 0, facts.charter.attendance)
  const rows = guide.rows.filter((row) => row.fromData === 'attendance')
  return Object.fromEntries(rows.map((row) => [row.id, <AttendanceNote key={row.id} standing={standing} period={place.part ?? ''} />]))
}

function AttendanceNote({ standing, period }: { readonly standing: AttendanceStanding; readonly period: string }) {
  if (standing.kind === 'no-meetings') {
    return (
      <p>
        <Trans>Attendance {period}: no meetings yet.</Trans>
      </p>
    )
  }
  const { attended, held, required } = standing
  return (
    <p>
      <Trans>
        Attendance {period}: {attended} of {held} meetings; at least {required} are asked for.
      </Trans>
    </p>
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
