import type { Guide } from '../../src/domain/guide.ts'
import { benefitsReviewGuide } from '../../src/guides/benefits-review.ts'
import { commitmentGuide } from '../../src/guides/commitment.ts'
import { performanceReviewGuide } from '../../src/guides/performance-review.ts'
import { resourceCommitmentGuide } from '../../src/guides/resource-commitment.ts'
import { workGroupSelectionGuide } from '../../src/guides/work-group-selection.ts'

import { readGuide } from './fill-guide.ts'

/** Every guide of an organization by its place in addresses. */
export function listGuides(organization: string, year: string, group: string): readonly (readonly [place: string, guide: Guide])[] {
  return [
    [`commitment/${organization}`, readGuide(commitmentGuide)],
    [`selection/${organization}`, readGuide(workGroupSelectionGuide)],
    [`resources/${organization}/${group}`, readGuide(resourceCommitmentGuide)],
    [`performance/${organization}/${year}`, readGuide(performanceReviewGuide)],
    [`benefits/${organization}/${year}`, readGuide(benefitsReviewGuide)],
  ]
}

/** The address of every page of every guide. */
export function listGuidePages(...of: Parameters<typeof listGuides>): string[] {
  return listGuides(...of).flatMap(([place, guide]) =>
    [...guide.steps.map(({ id }) => id), 'review'].map((step) => `/guides/${place}?step=${step}`),
  )
}

/** The address of every guide on paper, filled in and empty, and of the list of what is missing. */
export function listPapers(...of: Parameters<typeof listGuides>): string[] {
  const papers = listGuides(...of).flatMap(([place]) => [`/print/${place}`, `/print/${place}?empty=1`])
  return [...papers, `/print/missing/${of[0]}`, '/print/attendance/3/2026']
}

/** The address of every other screen, one that does not exist among them. */
export function listOtherScreens(organization: string): string[] {
  const areas = ['/', '/sign-in', '/organizations', `/organizations/${organization}`, '/guides', '/share', '/sync', '/settings']
  const groups = ['/groups', ...['members', 'calendar', 'attendance', 'about'].map((part) => `/groups/3?part=${part}`), '/groups/none']
  const rooms = ['/check-in', '/pulse/3/2026-11-20', '/meetings/nowhere']
  return [
    ...areas,
    ...groups,
    ...rooms,
    `/guides?org=${organization}`,
    '/organizations/nobody',
    '/guides/commitment/nobody',
    '/no-such-page',
  ]
}
