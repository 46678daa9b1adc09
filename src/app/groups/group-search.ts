/** The parts of a work group's page. */
export const groupParts = ['members', 'calendar', 'projects', 'attendance', 'barriers', 'about'] as const

/** A part of a work group's page. */
export type GroupPart = (typeof groupParts)[number]

/** What the address of a work group says: the part shown, which meetings, which year of attendance. */
export interface GroupSearch {
  readonly part?: GroupPart
  readonly show?: 'coming' | 'held'
  readonly year?: number
}

/** Reads the address of a work group's page; anything else in it is left out. */
export function readGroupSearch(search: Record<string, unknown>): GroupSearch {
  const { show, year } = search
  const part = groupParts.find((one) => one === search['part'])
  const isYear = typeof year === 'number' && Number.isInteger(year) && year >= 1900 && year <= 2100
  return {
    ...(part === undefined ? {} : { part }),
    ...(show === 'coming' || show === 'held' ? { show } : {}),
    ...(isYear ? { year } : {}),
  }
}
