/** What the address of a guide on paper says beyond its record: whether the form is empty, to be filled in by hand. */
export interface PaperSearch {
  readonly empty?: 1
}

/** Reads the choice of an empty form out of an address (`?empty=1`). */
export function readPaperSearch(search: Record<string, unknown>): PaperSearch {
  return search['empty'] === 1 || search['empty'] === '1' ? { empty: 1 } : {}
}
