import type { Charter } from '../charter.ts'
import type { SupportLevel, SupportRating } from '../support-rating.ts'
import type { Text } from '../text.ts'

/** How a group's representatives support one success factor of a project. */
export interface FactorSupport {
  /** Id of the factor in the charter. */
  readonly factor: string
  readonly label: Text
  readonly low: number
  readonly medium: number
  readonly high: number
  /** Representatives who have not rated it. */
  readonly unrated: number
  /** Nobody contributes much to it. */
  readonly isGap: boolean
  /** Levels by representation; those who have not rated it are left out. */
  readonly levelByRepresentation: ReadonlyMap<string, SupportLevel>
}

/**
 * Brings together what representatives say of their own contribution to a project (Project Support Guide), gaps first: the factors to which
 * nobody contributes much, then by how little all contribute together, then in the charter's order.
 *
 * @param participants keys of the representations that are asked; ratings of others, as of those who left, do not count
 */
export function judgeSupport(
  ratings: readonly SupportRating[],
  participants: readonly string[],
  charter: Charter,
): readonly FactorSupport[] {
  const asked = [...new Set(participants)]
  const ratingOf = new Map(ratings.map((rating) => [rating.representation, rating]))
  const factors = charter.successFactors.items.map(({ id, label }): FactorSupport => {
    const levels = new Map(
      asked.flatMap((key) => {
        const level = ratingOf.get(key)?.levelByFactor.get(id)
        return level ? [[key, level] as const] : []
      }),
    )
    const count = (wanted: SupportLevel) => [...levels.values()].filter((level) => level === wanted).length
    const [low, medium, high] = [count('low'), count('medium'), count('high')]
    const unrated = asked.length - levels.size
    return { factor: id, label, low, medium, high, unrated, isGap: high === 0, levelByRepresentation: levels }
  })
  return factors.sort((a, b) => Number(b.isGap) - Number(a.isGap) || weigh(a) - weigh(b))
}

function weigh({ low, medium, high }: FactorSupport): number {
  return low + 2 * medium + 3 * high
}
