import type { Project } from '../../domain/project.ts'
import { judgeSupport, type FactorSupport } from '../../domain/rules/support-gaps.ts'
import { readSupportRating, type SupportRating } from '../../domain/support-rating.ts'
import { useCharter } from '../charter.ts'
import { useRecords } from '../live.ts'
import { useParticipantsOf, type Participant } from '../use-participants.ts'

/** Somebody who is asked, and how far the own rating is. */
export interface Rated extends Participant {
  /** How many factors are rated. */
  readonly count: number
  readonly rating: SupportRating | undefined
}

/** What the representatives of a project say of their contributions. */
export interface Support {
  /** Whoever is asked, one's own organization first. */
  readonly people: readonly Rated[]
  /** The factors, gaps first. */
  readonly factors: readonly FactorSupport[]
}

/** What all who take part in a project contribute to its success, live; hook. */
export function useSupport(project: Project): Support {
  const charter = useCharter()
  const participants = useParticipantsOf()(project)
  const ratings = useRecords('support-rating')
    .map(readSupportRating)
    .filter((one) => one.project === project.key)
  const known = new Set(charter.successFactors.items.map(({ id }) => id))
  return {
    people: participants.map((one) => {
      const rating = ratings.find(({ representation }) => representation === one.representation)
      return { ...one, rating, count: [...(rating?.levelByFactor.keys() ?? [])].filter((factor) => known.has(factor)).length }
    }),
    factors: judgeSupport(
      ratings,
      participants.map(({ representation }) => representation),
      charter,
    ),
  }
}
