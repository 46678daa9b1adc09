import type { Head } from './head.ts'
import { mergeHeads } from './merge.ts'

/**
 * What a device shows of a field: its confirmed heads merged with all pending changes of the field ([M3]). Leave a refused change
 * out, and what it had replaced comes back.
 *
 * @param pending also those that another pending change has replaced, in any order
 */
export function replay(base: readonly Head[], pending: readonly Head[]): readonly Head[] {
  return pending.length === 0 ? base : mergeHeads({ heads: base, cursor: null }, { heads: pending, cursor: null })
}
