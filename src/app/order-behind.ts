/** Orders are written so far apart that an entry fits between two others without moving them. */
const STEP = 10

/** Order of an entry added behind all others of its list. */
export function orderBehind(entries: readonly { readonly order: number }[]): number {
  return Math.max(0, ...entries.map(({ order }) => order)) + STEP
}
