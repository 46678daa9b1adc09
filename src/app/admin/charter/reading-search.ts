/** What the address of the reading view says: which version, and in which languages. */
export interface ReadingSearch {
  /** A published version's number, the draft, or the one that came with the app; left out = the one in force. */
  readonly version?: number | 'draft' | 'shipped'
  /** English and Spanish side by side. */
  readonly both?: true
}

/** Reads the version out of an address; anything else in it is left out. */
export function readReadingSearch(search: Record<string, unknown>): ReadingSearch {
  const { version, both } = search
  const isNumber = typeof version === 'number' && Number.isInteger(version) && version > 0
  return {
    ...(isNumber || version === 'draft' || version === 'shipped' ? { version } : {}),
    ...(both === true ? { both } : {}),
  }
}
