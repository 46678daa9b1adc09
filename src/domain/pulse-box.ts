import { pulseSteps, type PulseCounts } from './barrier-pulse.ts'

/** What one person said of each barrier, in the charter's order: 1 (not at all) to 5 (very much), null = skipped. It is held in memory only. */
export type PulseAnswer = readonly (number | null)[]

/**
 * A ballot box: all that the device in the room keeps of answers until it is sealed ([P1]). Counts, and which codes were counted already;
 * nothing of an answer as a whole, no order, no time.
 */
export interface PulseBox {
  /** Random, in capitals (for QR codes); it tells nothing of when or where. */
  readonly id: string
  /** `sealing`: its counts are on their way into the record; `handed-over`: another box has been shown its counts. Both take no answers. */
  readonly state: 'open' | 'sealing' | 'handed-over'
  /** How many people answered. */
  readonly answers: number
  readonly counts: PulseCounts
  /** The random parts of codes counted, and ids of boxes poured in; sorted, so that they keep no order. */
  readonly seen: readonly string[]
}

const STATES = ['open', 'sealing', 'handed-over'] as const

/** A box that nobody has answered yet. */
export function openBox(id: string): PulseBox {
  return { id, state: 'open', answers: 0, counts: new Map(), seen: [] }
}

/** Whether an answer says anything: one that skips every barrier is none. */
export function isAnswered(answer: PulseAnswer): boolean {
  return answer.some((step) => step !== null)
}

/**
 * Counts one person's answer. Of what was said together nothing remains: each barrier has counters of its own.
 *
 * @param barriers ids, in the order of the answer
 * @param nonce the random part of the code by which it came; left out where it was given on this device
 */
export function countAnswer(box: PulseBox, barriers: readonly string[], answer: PulseAnswer, nonce?: string): PulseBox {
  const said = answer.flatMap((step, index) =>
    step === null ? [] : [[barriers[index]!, pulseSteps.map((each) => (each === step ? 1 : 0))] as const],
  )
  return {
    ...box,
    answers: box.answers + 1,
    counts: addCounts(box.counts, new Map(said)),
    seen: nonce === undefined ? box.seen : join(box.seen, [nonce]),
  }
}

/** What of a box another box takes over. */
export type PouredBox = Omit<PulseBox, 'state'>

/** Why a box cannot be poured into another: it is in there already, it is the same, or a code was counted in both. */
export type PourProblem = 'same-box' | 'poured-already' | 'counted-in-both'

/** Why `from` cannot be poured into `box`; null = it can. Nobody is counted twice. */
export function findPourProblem(box: PulseBox, from: PouredBox): PourProblem | null {
  if (from.id === box.id) return 'same-box'
  if (box.seen.includes(from.id)) return 'poured-already'
  return from.seen.some((one) => box.seen.includes(one)) ? 'counted-in-both' : null
}

/** Pours the counts of one box into another; the order in which boxes are poured makes no difference. */
export function pourBox(box: PulseBox, from: PouredBox): PulseBox {
  return {
    ...box,
    answers: box.answers + from.answers,
    counts: addCounts(box.counts, from.counts),
    seen: join(box.seen, [from.id, ...from.seen]),
  }
}

function addCounts(one: PulseCounts, other: PulseCounts): PulseCounts {
  // In the order of ids: which barrier was answered first would tell of the first answer.
  const barriers = [...new Set([...one.keys(), ...other.keys()])].sort()
  return new Map(
    barriers.map((barrier) => [
      barrier,
      pulseSteps.map((_, index) => (one.get(barrier)?.[index] ?? 0) + (other.get(barrier)?.[index] ?? 0)),
    ]),
  )
}

function join(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])].sort()
}

/** Writes a box as the device keeps it: JSON. */
export function writeBox({ id, state, answers, counts, seen }: PulseBox): string {
  return JSON.stringify({ id, state, answers, counts: Object.fromEntries(counts), seen })
}

/** Reads a box as the device keeps it; null where that is none. */
export function readBox(text: string | null): PulseBox | null {
  try {
    const { id, state, answers, counts, seen } = JSON.parse(text ?? 'null') as Record<string, unknown>
    const known = STATES.find((one) => one === state)
    if (typeof id !== 'string' || known === undefined || !isCount(answers) || !isTexts(seen)) return null
    const entries = Object.entries(counts as object)
    if (!entries.every((entry): entry is [string, number[]] => isCounts(entry[1]))) return null
    return { id, state: known, answers, counts: new Map(entries), seen }
  } catch {
    return null
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isCounts(value: unknown): boolean {
  return Array.isArray(value) && value.length === pulseSteps.length && value.every(isCount)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
