import { benefitsReviewRecord } from '../../domain/benefits-review.ts'
import { commitmentRecord } from '../../domain/commitment.ts'
import { performanceReviewRecord } from '../../domain/performance-review.ts'
import type { ProjectReview } from '../../domain/project-review.ts'
import type { ProjectUpdate } from '../../domain/project-update.ts'
import type { Project } from '../../domain/project.ts'
import { judgeCommitment } from '../../domain/rules/commitment.ts'
import { isOpen } from '../../domain/rules/handover.ts'
import { judgeBenefitsDue, judgePerformanceDue } from '../../domain/rules/review-due.ts'
import { judgeUpdateDue } from '../../domain/rules/update-due.ts'
import type { SupportRating } from '../../domain/support-rating.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/**
 * A guide of an organization that waits to be filled in; of a project in which it takes part, an update that is due, the latest review, and
 * what the one who leaves said about the own support.
 */
export type OpenGuide =
  | { readonly sort: 'commitment'; readonly record: string; readonly done: number; readonly of: number }
  | { readonly sort: 'support'; readonly record: string; readonly done: number; readonly of: number }
  | { readonly sort: 'review'; readonly record: string; readonly needsMemorandum: boolean | null }
  | { readonly sort: 'performance' | 'benefits'; readonly record: string; readonly dueBy: string; readonly isOverdue: boolean }
  | { readonly sort: 'update'; readonly project: Project; readonly dueBy: string | null; readonly isOverdue: boolean }

/** What the device knows of the projects of a task force. */
export interface ProjectGuides {
  readonly projects: readonly Project[]
  readonly updatesOf: (project: string) => readonly ProjectUpdate[]
  readonly reviews: readonly ProjectReview[]
  readonly ratings: readonly SupportRating[]
}

/**
 * Lists what waits and what was said: the commitment that does not hold yet, reviews of the period that are not signed; of open projects in
 * which the organization takes part the updates that are due, the latest review and the support rating of the representation.
 */
export function listOpenGuides(facts: OrganizationFacts, representation: string, guides: ProjectGuides): readonly OpenGuide[] {
  const { organization } = facts
  const projects = guides.projects.filter((project) => isOpen(project) && project.partners.includes(organization.key))
  return [
    ...listOwnGuides(facts),
    ...listUpdates(facts, projects, guides.updatesOf),
    ...projects.flatMap((project) => listSaid(facts, project, representation, guides)),
  ]
}

/** The latest review of a project, and the rating of a representation with how many factors it tells. */
function listSaid(
  { charter }: OrganizationFacts,
  { key }: Project,
  representation: string,
  { reviews, ratings }: ProjectGuides,
): readonly OpenGuide[] {
  const review = reviews
    .filter(({ project }) => project === key)
    .reduce<ProjectReview | null>((a, b) => (a && a.date > b.date ? a : b), null)
  const rating = ratings.find((one) => one.project === key && one.representation === representation)
  const factors = charter.successFactors.items
  const done = factors.filter(({ id }) => rating?.levelByFactor.has(id)).length
  return [
    ...(review ? [{ sort: 'review' as const, record: review.record, needsMemorandum: review.needsMemorandum }] : []),
    ...(rating && done > 0 ? [{ sort: 'support' as const, record: rating.record, done, of: factors.length }] : []),
  ]
}

function listUpdates(
  { charter, today }: OrganizationFacts,
  projects: readonly Project[],
  updatesOf: ProjectGuides['updatesOf'],
): readonly OpenGuide[] {
  return projects
    .map((project) => ({ project, standing: judgeUpdateDue(project, updatesOf(project.key), charter, today) }))
    .filter(({ standing }) => standing.state === 'due' || standing.state === 'overdue')
    .map(({ project, standing }): OpenGuide => {
      return { sort: 'update', project, dueBy: standing.dueBy, isOverdue: standing.state === 'overdue' }
    })
}

/** Affiliates make no commitment and review nothing; those who left need nothing. */
function listOwnGuides(facts: OrganizationFacts): readonly OpenGuide[] {
  const { organization, today, charter } = facts
  if (organization.level !== 'partner' || organization.standing !== 'active') return []
  const { key, joined } = organization
  const { done, of } = judgeCommitment(facts)
  const performance = judgePerformanceDue(facts.performanceReviews, joined, today, charter)
  const benefits = judgeBenefitsDue(facts.benefitsReviews, today, charter)
  const reviews = [
    { sort: 'performance', record: performanceReviewRecord(key, performance.period.id), standing: performance },
    { sort: 'benefits', record: benefitsReviewRecord(key, benefits.period.id), standing: benefits },
  ] as const
  const commitment: readonly OpenGuide[] = done < of ? [{ sort: 'commitment', record: commitmentRecord(key), done, of }] : []
  return [
    ...commitment,
    ...reviews
      .filter(({ standing }) => standing.state !== 'done')
      .map(({ sort, record, standing }): OpenGuide => {
        return { sort, record, dueBy: standing.dueBy, isOverdue: standing.state === 'overdue' }
      }),
  ]
}
