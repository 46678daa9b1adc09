import { benefitsReviewRecord } from '../../domain/benefits-review.ts'
import { commitmentRecord } from '../../domain/commitment.ts'
import { performanceReviewRecord } from '../../domain/performance-review.ts'
import type { ProjectUpdate } from '../../domain/project-update.ts'
import type { Project } from '../../domain/project.ts'
import { judgeCommitment } from '../../domain/rules/commitment.ts'
import { judgeBenefitsDue, judgePerformanceDue } from '../../domain/rules/review-due.ts'
import { judgeUpdateDue } from '../../domain/rules/update-due.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/** A guide of an organization that waits to be filled in, or an update of a project in which it takes part. */
export type OpenGuide =
  | { readonly sort: 'commitment'; readonly record: string; readonly done: number; readonly of: number }
  | { readonly sort: 'performance' | 'benefits'; readonly record: string; readonly dueBy: string; readonly isOverdue: boolean }
  | { readonly sort: 'update'; readonly project: Project; readonly dueBy: string | null; readonly isOverdue: boolean }

/** Lists what waits: the commitment that does not hold yet, reviews of the period that are not signed, updates that are due. */
export function listOpenGuides(
  facts: OrganizationFacts,
  projects: readonly Project[],
  updatesOf: (project: string) => readonly ProjectUpdate[],
): readonly OpenGuide[] {
  const { organization, today, charter } = facts
  const updates = projects
    .filter(({ partners }) => partners.includes(organization.key))
    .map((project) => ({ project, standing: judgeUpdateDue(project, updatesOf(project.key), charter, today) }))
    .filter(({ standing }) => standing.state === 'due' || standing.state === 'overdue')
    .map(({ project, standing }): OpenGuide => {
      return { sort: 'update', project, dueBy: standing.dueBy, isOverdue: standing.state === 'overdue' }
    })
  return [...listOwnGuides(facts), ...updates]
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
