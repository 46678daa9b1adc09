import type { RecordId } from '../change/edit.ts'
import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { Kind } from './kind.ts'
import { readText } from './read-field.ts'
import { workGroupScope } from './scope.ts'
import { text } from './text.ts'

/** The steps of the scale, from not at all to very much. */
export const pulseSteps = [1, 2, 3, 4, 5] as const

/** How many answers each barrier got on each step from 1 to 5: five counts, the first for 1. Nothing else of an answer is ever kept. */
export type PulseCounts = ReadonlyMap<string, readonly number[]>

/** The barriers pulse of a work group on a day. */
export interface BarrierPulse {
  readonly group: string
  readonly date: string
  /** One for each sealed box, by its id. */
  readonly countsByBox: ReadonlyMap<string, PulseCounts>
}

/** Reads a pulse; counts that are not five whole numbers are left out. */
export function readBarrierPulse(state: RecordState): BarrierPulse {
  const key = keyOf(state.record)
  const dot = key.lastIndexOf('.')
  const countsByBox = new Map<string, Map<string, readonly number[]>>()
  for (const field of Object.keys(state.fields)) {
    const [first, box, barrier] = field.split('.')
    if (first !== 'boxes' || box === undefined || barrier === undefined) continue
    const counts = parseCounts(readText(state, field))
    if (counts === null) continue
    const known = countsByBox.get(box) ?? new Map<string, readonly number[]>()
    countsByBox.set(box, known.set(barrier, counts))
  }
  return { group: key.slice(0, dot), date: key.slice(dot + 1), countsByBox }
}

/** Writes five counts as they stand in a field: `0 2 3 1 0`. */
export function writeCounts(counts: readonly number[]): string {
  return counts.join(' ')
}

/** Reads what `writeCounts` wrote; null where it is something else. */
export function parseCounts(value: string): readonly number[] | null {
  return /^\d{1,5}(?: \d{1,5}){4}$/.test(value) ? value.split(' ').map(Number) : null
}

/** Id of the pulse of a work group on a day: one, wherever a box was opened. */
export function barrierPulseRecord(group: string, date: string): RecordId {
  return `barrier-pulse:${group}.${date}`
}

/** The kind `barrier-pulse`. */
export const barrierPulseKind: Kind = {
  kind: 'barrier-pulse',
  singular: text('Barriers pulse', 'Sondeo de barreras'),
  plural: text('Barriers pulses', 'Sondeos de barreras'),
  scopeOf: (key) => workGroupScope(key.slice(0, key.lastIndexOf('.'))),
  fields: [{ field: 'boxes.*.*', label: text('Answers from 1 to 5', 'Respuestas del 1 al 5'), type: { type: 'text', maxLength: 29 } }],
  titleOf: (state, { language }) => `${barrierPulseKind.singular[language]} ${readBarrierPulse(state).date}`,
}
