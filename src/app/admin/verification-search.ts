/** What the address of the verification says: what is looked for, and what is still to be done. */
export interface VerificationSearch {
  readonly q?: string
  /** `unverified`: a step holds that staff have not verified; `government`: nobody has said whether it is part of government. */
  readonly todo?: 'unverified' | 'government'
}

/** Reads the filters out of an address; anything else in it is left out. */
export function readVerificationSearch(search: Record<string, unknown>): VerificationSearch {
  const { todo } = search
  const q = typeof search['q'] === 'number' ? String(search['q']) : search['q']
  return {
    ...(typeof q === 'string' && q.trim() !== '' ? { q: q.slice(0, 200) } : {}),
    ...(todo === 'unverified' || todo === 'government' ? { todo } : {}),
  }
}
