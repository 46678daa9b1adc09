import type { BarrierPulse, PulseCounts } from '../barrier-pulse.ts'
import { pulseSteps } from '../barrier-pulse.ts'
import type { Charter } from '../charter.ts'

/** Fewer answers than this are never shown, whatever a charter says ([P2]): a charter may ask for more, not for less. */
export const ANONYMOUS_FLOOR = 5

/** How many answers it takes before any are shown: the charter's number, and never less than five. */
export function anonymousMinimumOf(charter: Pick<Charter, 'anonymousMinimum'>): number {
  return Math.max(ANONYMOUS_FLOOR, charter.anonymousMinimum)
}

/** How many people answered a barrier: the sum of its five counts. */
export function countAnswers(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * Whether the counts of one barrier in one box say nothing of any one person ([P2]): at least `minimum` people answered it, and not all of
 * them alike. An answer that everybody gave is everybody's answer by name, however many they are.
 */
export function isAnonymous(counts: readonly number[], minimum: number): boolean {
  return countAnswers(counts) >= minimum && counts.filter((count) => count > 0).length > 1
}

/** Those counts of a box that may leave its device ([P2]); empty where none may. */
export function publishableCounts(counts: PulseCounts, minimum: number): PulseCounts {
  return new Map([...counts].filter(([, steps]) => isAnonymous(steps, minimum)))
}

/** Why a box cannot be sealed yet; null = it can. */
export type SealProblem = 'too-few' | 'nothing-anonymous'

/** Whether a box may be sealed: it has enough answers, and some barrier of it may be shown. */
export function findSealProblem(box: { readonly answers: number; readonly counts: PulseCounts }, minimum: number): SealProblem | null {
  if (box.answers < minimum) return 'too-few'
  return publishableCounts(box.counts, minimum).size === 0 ? 'nothing-anonymous' : null
}

/** What a group said of one barrier on a day, all sealed boxes together. */
export interface BarrierResult {
  readonly barrier: string
  readonly counts: readonly number[]
  /** How many answered it; at least the minimum. */
  readonly answers: number
  /** How many of them said much or very much (4 or 5). */
  readonly heavy: number
}

/** What may be shown of a pulse. */
export interface PulseResult {
  readonly date: string
  /** How many boxes it is made of. */
  readonly boxes: number
  /** How many answered: in each box as many as answered its most answered barrier that is shown. */
  readonly answers: number
  /** The heaviest barrier first: by the share of 4 and 5, then by the mean, then in the order given. */
  readonly barriers: readonly BarrierResult[]
  /** Barriers without a result: too few answered them, or all of a box alike ([P2]). */
  readonly withheld: readonly string[]
}

/**
 * Adds the sealed boxes of a pulse up; null where nothing may be shown. Every box is judged by itself: what in it is below `minimum`, or
 * unanimous, is left out even where another box would hide it, because boxes come one after the other and the difference would show ([P3]).
 *
 * @param barriers ids in the charter's order
 */
export function addUpPulse(pulse: BarrierPulse, barriers: readonly string[], minimum: number): PulseResult | null {
  const boxes = [...pulse.countsByBox.values()].map((counts) => publishableCounts(counts, minimum)).filter((counts) => counts.size > 0)
  if (boxes.length === 0) return null
  const known = [...barriers, ...boxes.flatMap((counts) => [...counts.keys()].filter((barrier) => !barriers.includes(barrier)))]
  const results = [...new Set(known)].map((barrier) => resultOf(barrier, boxes))
  return {
    date: pulse.date,
    boxes: boxes.length,
    answers: boxes.reduce((sum, counts) => sum + Math.max(...[...counts.values()].map(countAnswers)), 0),
    barriers: results.filter(({ answers }) => answers > 0).sort(compareWeight),
    withheld: results.filter(({ answers }) => answers === 0).map(({ barrier }) => barrier),
  }
}

function resultOf(barrier: string, boxes: readonly PulseCounts[]): BarrierResult {
  const counts = pulseSteps.map((_, index) => boxes.reduce((sum, box) => sum + (box.get(barrier)?.[index] ?? 0), 0))
  return { barrier, counts, answers: countAnswers(counts), heavy: (counts[3] ?? 0) + (counts[4] ?? 0) }
}

/** Heavier first, by whole numbers: shares and means are compared crosswise, never rounded. */
function compareWeight(one: BarrierResult, other: BarrierResult): number {
  const byShare = other.heavy * one.answers - one.heavy * other.answers
  return byShare || weightOf(other) * one.answers - weightOf(one) * other.answers
}

/** The sum of all answers from 1 to 5. */
function weightOf({ counts }: Pick<BarrierResult, 'counts'>): number {
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0)
}

/** The mean answer, from 1 to 5. */
export function meanOf(result: Pick<BarrierResult, 'counts' | 'answers'>): number {
  return weightOf(result) / result.answers
}

/** The share of 4 and 5 in whole percent. */
export function heavyPercentOf({ heavy, answers }: Pick<BarrierResult, 'heavy' | 'answers'>): number {
  return Math.round((100 * heavy) / answers)
}

/** The latest pulse before a day of which something may be shown; null where there is none. `pulses` are of one work group. */
export function findPulseBefore(
  pulses: readonly BarrierPulse[],
  date: string,
  barriers: readonly string[],
  minimum: number,
): PulseResult | null {
  const earlier = pulses.filter((pulse) => pulse.date < date).sort((one, other) => (one.date < other.date ? 1 : -1))
  for (const pulse of earlier) {
    const result = addUpPulse(pulse, barriers, minimum)
    if (result) return result
  }
  return null
}
