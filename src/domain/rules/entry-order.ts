/** Something in a list that is kept in order by a number. */
export interface Ordered {
  readonly id: string
  readonly order: number
}

/** Orders are written so far apart that an entry fits between two others without moving them. */
const STEP = 10

/** Order of an entry added behind all others of its list. */
export function orderBehind(entries: readonly { readonly order: number }[]): number {
  return Math.max(0, ...entries.map(({ order }) => order)) + STEP
}

/**
 * The orders to write so that an entry comes to another place: one between its new neighbours, or those of the whole list where its
 * neighbours leave no room (two devices gave them the same). Nothing where it stays.
 *
 * @param entries the list, in its order
 * @param to index of the new place in `entries`
 */
export function moveInOrder(entries: readonly Ordered[], id: string, to: number): readonly Ordered[] {
  const from = entries.findIndex((entry) => entry.id === id)
  const target = Math.min(Math.max(to, 0), entries.length - 1)
  if (from < 0 || from === target) return []
  const others = entries.filter((entry) => entry.id !== id)
  const [before, after] = [others[target - 1]?.order, others[target]?.order]
  const order = before === undefined ? after! - STEP : after === undefined ? before + STEP : (before + after) / 2
  const isBetween = (before === undefined || before < order) && (after === undefined || order < after)
  return isBetween ? [{ id, order }] : putInOrder([...others.slice(0, target), entries[from]!, ...others.slice(target)])
}

/** The orders to write so that entries come in the order in which they are given; nothing of those that have theirs already. */
export function putInOrder(entries: readonly Ordered[]): readonly Ordered[] {
  return entries
    .map(({ id, order }, index) => ({ id, order, next: (index + 1) * STEP }))
    .flatMap(({ id, order, next }) => (order === next ? [] : [{ id, order: next }]))
}
