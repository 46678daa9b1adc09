import type { FieldId, RecordId } from '../../change/edit.ts'
import { commitmentRecord } from '../../domain/commitment.ts'
import { benefitsReviewName, benefitsReviewRecord } from '../../domain/benefits-review.ts'
import { performanceReviewName, performanceReviewRecord } from '../../domain/performance-review.ts'
import { judgeCommitment, type IndicatorStanding } from '../../domain/rules/commitment.ts'
import { countDaysBetween } from '../../domain/rules/date.ts'
import { judgeBenefitsDue, judgePerformanceDue, type ReviewStanding } from '../../domain/rules/review-due.ts'
import { selectionRecord } from '../../domain/selection.ts'
import type { SupportRequest } from '../../domain/support-request.ts'
import type { Text } from '../../domain/text.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/** A review that is due, and its record. */
export interface DueReview {
  readonly record: RecordId
  /** What such a review is called. */
  readonly name: Text
  readonly standing: ReviewStanding
}

/** A place to go to. */
export interface Target {
  readonly record: RecordId
  readonly field: FieldId | null
}

/** What an organization needs of its representative. */
export interface Needs {
  readonly done: number
  readonly of: number
  /** Indicators of formal commitment that do not hold, each with the place of its first gap. */
  readonly gaps: readonly (IndicatorStanding & { readonly target: Target })[]
  /** The most urgent first. */
  readonly reviews: readonly DueReview[]
  readonly answered: readonly SupportRequest[]
  /** Nobody has begun any guide of this organization. */
  readonly isNew: boolean
}

/** From so many days before its last day on a review is named. */
const NOTICE_DAYS = 60

/** Lists what an organization needs today. Affiliates make no commitment and review nothing; those who left need nothing. */
export function listNeeds(facts: OrganizationFacts): Needs {
  const { organization, today, charter } = facts
  const commitment = judgeCommitment(facts)
  const isPartner = organization.level === 'partner' && organization.standing === 'active'
  const gaps = commitment.indicators.filter((one) => !one.holds).map((one) => ({ ...one, target: targetOf(one, facts) }))
  const performance = judgePerformanceDue(facts.performanceReviews, organization.joined, today, charter)
  const benefits = judgeBenefitsDue(facts.benefitsReviews, today, charter)
  const reviews = [
    { record: performanceReviewRecord(organization.key, performance.period.id), name: performanceReviewName, standing: performance },
    { record: benefitsReviewRecord(organization.key, benefits.period.id), name: benefitsReviewName, standing: benefits },
  ]
  return {
    done: commitment.done,
    of: commitment.of,
    gaps: isPartner ? gaps : [],
    reviews: isPartner ? reviews.filter(({ standing }) => isPressing(standing, today)).sort(compareUrgency) : [],
    answered: facts.supportRequests.filter((request) => request.state === 'answered'),
    isNew: isPartner && isUntouched(facts),
  }
}

function targetOf({ indicator, missing }: IndicatorStanding, { organization }: OrganizationFacts): Target {
  const [first] = missing
  return first ?? { record: commitmentRecord(organization.key), field: `answers.${indicator}.date` }
}

function isPressing({ state, dueBy }: ReviewStanding, today: string): boolean {
  return state === 'overdue' || (state === 'due' && countDaysBetween(today, dueBy) <= NOTICE_DAYS)
}

function compareUrgency(a: DueReview, b: DueReview): number {
  return a.standing.dueBy < b.standing.dueBy ? -1 : 1
}

function isUntouched(facts: OrganizationFacts): boolean {
  const { commitment, selection } = facts
  return (
    commitment.answerByIndicator.size === 0 &&
    selection.primary === null &&
    selection.joined === null &&
    facts.resourceCommitments.length === 0 &&
    facts.performanceReviews.length === 0 &&
    facts.benefitsReviews.length === 0
  )
}

/** The first things to do for an organization that nobody has done anything for, in order, each with whether it is done. */
export interface FirstStep {
  readonly id: 'about' | 'speakers' | 'commitment' | 'selection' | 'share'
  readonly isDone: boolean
  readonly target: Target | null
}

/** Lists the first steps of a new organization. `hasLeft`: something was exported from this device before. */
export function listFirstSteps(facts: OrganizationFacts, hasLeft: boolean): readonly FirstStep[] {
  const { organization, commitment, representations, executives, selection } = facts
  const page = { record: `organization:${organization.key}`, field: null }
  return [
    { id: 'about', isDone: organization.sector !== null, target: page },
    { id: 'speakers', isDone: representations.length > 0 && executives.length > 0, target: page },
    {
      id: 'commitment',
      isDone: commitment.answerByIndicator.size > 0,
      target: { record: commitmentRecord(organization.key), field: null },
    },
    { id: 'selection', isDone: selection.primary !== null, target: { record: selectionRecord(organization.key), field: null } },
    { id: 'share', isDone: hasLeft, target: null },
  ]
}
