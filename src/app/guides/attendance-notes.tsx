import type { ReactNode } from 'react'
import type { Guide } from '../../domain/guide.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { byAttendanceRow } from './by-attendance-row.ts'
import type { GuidePlace } from './guide-place.ts'
import { ReviewAttendance } from './review-attendance.tsx'

/** The figures of attendance alone, by row, as the paper prints them: no screen but theirs reads the meetings. */
export function listAttendanceNotes(place: GuidePlace, guide: Guide, facts: OrganizationFacts): Readonly<Record<string, ReactNode>> {
  return byAttendanceRow(guide, <ReviewAttendance place={place} facts={facts} onPaper />)
}
