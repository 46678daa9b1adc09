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

/** Keys of records with which the screens of projects are looked at. */
export interface ProjectKeys {
  readonly project: string
  /** `<project>.<day>` */
  readonly update: string
  /** `<project>.<day>` */
  readonly review: string
  /** `<project>.<representation>` */
  readonly rating: string
}

/** The address of every screen of projects. */
export function listProjectScreens({ project, update, review, rating }: ProjectKeys): string[] {
  const lists = ['/projects', '/projects?view=board', '/chain', '/chain?group=1', '/groups/1?part=projects', '/admin/sectors']
  const parts = ['', '/start-up', '/tasks', '/chain', '/resources', '/updates', '/support', '/reviews', '/transition']
  const guides = [update.replace('.', '/updates/'), review.replace('.', '/reviews/'), rating.replace('.', '/support/')]
  const screens = [...parts.map((part) => `${project}${part}`), ...guides].map((screen) => `/projects/${screen}`)
  return [
    ...lists,
    ...screens,
    `/projects/${update.replace('.', '/updates/')}?step=tasks`,
    `/handover/${rating.split('.')[1]}`,
    '/handover/nobody',
  ]
}

/** The address of every paper of projects and meetings. */
export function listProjectPapers({ project, update, review, rating }: ProjectKeys, meeting: string): string[] {
  const wholes = ['project', 'timeline', 'updates', 'support', 'transition', 'memorandum'].map((paper) => `${paper}/${project}`)
  const guides = [`update/${update}`, `review/${review}`, `rating/${rating}`].map((paper) => paper.replace('.', '/'))
  return [...wholes, ...guides, `minutes/${meeting}`, `handover/${rating.split('.')[1]}`].map((paper) => `/print/${paper}`)
}

/** The address of every screen of staff. */
export function listStaffScreens(): string[] {
  const people = ['', '/people', '/invitations', '/devices', '/audit', '/redactions', '/organizations', '/sectors']
  const charter = ['/charter', '/charter/workGroups', '/charter/resources', '/charter/read', '/charter/group/3']
  return [...people, ...charter].map((part) => `/admin${part}`)
}

/** The routes that tests of their own look at, each where the way to it is walked. */
export const lookedAtElsewhere: Readonly<Record<string, string>> = {
  '/welcome': 'axe.e2e.ts',
  '/invitation/$token': 'axe-account.e2e.ts',
  '/admin/people/$person': 'axe-account.e2e.ts',
  '/meetings/$meeting/attendance': 'meeting.e2e.ts',
  '/meetings/$meeting/minutes': 'agenda.e2e.ts',
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
