import type { Charter } from '../charter.ts'
import type { ProjectReview } from '../project-review.ts'
import type { Project } from '../project.ts'
import type { Transition } from '../transition.ts'
import { isReadyToStart, judgeStartUp } from './start-up.ts'

/**
 * What a project waits for from the chair of its work group. `approval`: its start-up is complete; `way-on`: it is in review; `transition`:
 * its latest review asks for a memorandum to make it permanent; `program`: it was handed over.
 */
export type AwaitedDecision = 'approval' | 'way-on' | 'transition' | 'program'

/** What is looked at besides the project. */
export interface DecisionFacts {
  readonly charter: Charter
  /** The reviews of the project, in any order. */
  readonly reviews: readonly Pick<ProjectReview, 'date' | 'needsMemorandum'>[]
  readonly transition: Pick<Transition, 'state'> | undefined
}

/**
 * Tells which decision of the chair a project waits for; null = none (Partners Guide, "Work Group Projects Guidelines"). What is parked waits
 * for nothing, and of several reviews the latest speaks.
 */
export function judgeAwaitedDecision(project: Project, { charter, reviews, transition }: DecisionFacts): AwaitedDecision | null {
  if (project.parked) return null
  switch (project.state) {
    case 'start-up':
      return isReadyToStart(judgeStartUp(project, charter)) ? 'approval' : null
    case 'active':
      return asksForMemorandum(reviews) ? 'transition' : null
    case 'in-review':
      return asksForMemorandum(reviews) ? 'transition' : 'way-on'
    case 'transitioning':
      return transition?.state === 'handed-over' ? 'program' : null
    default:
      return null
  }
}

function asksForMemorandum(reviews: DecisionFacts['reviews']): boolean {
  const latest = reviews.reduce<DecisionFacts['reviews'][number] | undefined>(
    (found, review) => (found === undefined || review.date > found.date ? review : found),
    undefined,
  )
  return latest?.needsMemorandum === true
}
