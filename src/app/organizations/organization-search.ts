/** What the address of the list of organizations says: what is looked for, and the filters. */
export interface OrganizationSearch {
  readonly q?: string
  readonly level?: 'partner' | 'affiliate'
  readonly standing?: 'active' | 'lapsed' | 'withdrawn'
  /** Id of a work group of the charter, or `none`. */
  readonly group?: string
  /** Asks at once for a new organization. */
  readonly add?: true
}

/** Reads the filters out of an address; anything else in it is left out. */
export function readOrganizationSearch(search: Record<string, unknown>): OrganizationSearch {
  const { level, standing } = search
  const [q, group] = [readWord(search['q']), readWord(search['group'])]
  return {
    ...(q.trim() === '' ? {} : { q: q.slice(0, 200) }),
    ...(level === 'partner' || level === 'affiliate' ? { level } : {}),
    ...(standing === 'active' || standing === 'lapsed' || standing === 'withdrawn' ? { standing } : {}),
    ...(/^[\w-]{1,64}$/.test(group) ? { group } : {}),
    ...(search['add'] === true ? { add: true } : {}),
  }
}

/** What looks like a number comes out of the address as one. */
function readWord(value: unknown): string {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
}
