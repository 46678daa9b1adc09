import { findWorkGroup } from '../../domain/charter.ts'
import type { Meeting } from '../../domain/meeting.ts'
import type { AttendanceFigures } from '../../domain/performance-review.ts'
import { judgeMembership, type MembershipStanding } from '../../domain/rules/attendance/judge-membership.ts'
import { surveyYear } from '../../domain/rules/attendance/survey-year.ts'
import { zoneOf } from '../../domain/rules/clock.ts'
import { periodOfYear } from '../../domain/rules/review-due.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/**
 * Judges an organization's attendance in its own work group in a year of review, whatever its standing is by now; null where it has chosen
 * no group.
 *
 * @param meetings of any group
 * @param now ISO 8601 UTC
 */
export function judgeReviewYear(
  facts: OrganizationFacts,
  meetings: readonly Meeting[],
  year: string,
  now: string,
): MembershipStanding | null {
  const { charter, organization, selection, representations } = facts
  const group = findWorkGroup(charter, selection.primary)
  if (!group) return null
  const period = periodOfYear(year, charter)
  return judgeMembership({
    year: surveyYear({ meetings, group: group.id, period, timeZone: zoneOf(charter), now }),
    member: { organization, joined: selection.joined, representations: representations.filter((one) => one.person !== null) },
    policy: charter.attendance,
  })
}

/** The figures of a standing that a review keeps; none held where there is no standing. */
export function figuresOf(standing: MembershipStanding | null): AttendanceFigures {
  return { held: standing?.held ?? 0, attended: standing?.attended ?? 0, required: standing?.required ?? 0 }
}

/** The name of the year before. */
export function yearBefore(year: string): string {
  return String(Number(year) - 1)
}
