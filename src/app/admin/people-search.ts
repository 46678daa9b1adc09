import { roles, type Role } from '../../sync/admin-shapes.ts'

/** What the address of the list of people says: what is looked for, and the filters. */
export interface PeopleSearch {
  readonly q?: string
  /** A role, or `none` for people without any. */
  readonly role?: Role | 'none'
  readonly state?: 'active' | 'revoked'
}

/** Reads the filters out of an address; anything else in it is left out. */
export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const { role, state } = search
  const q = typeof search['q'] === 'number' ? String(search['q']) : search['q']
  const known = [...roles, 'none' as const].find((one) => one === role)
  return {
    ...(typeof q === 'string' && q.trim() !== '' ? { q: q.slice(0, 200) } : {}),
    ...(known === undefined ? {} : { role: known }),
    ...(state === 'active' || state === 'revoked' ? { state } : {}),
  }
}
