import { PROJECT_STATES, type ProjectState } from '../../domain/project.ts'

/** By what the columns of the board are made. */
export const boardColumns = ['state', 'group', 'partner', 'due'] as const

/** What wants a look: tasks that are late, an update that is due, a project off track. */
export const dueSorts = ['overdue', 'update', 'off-track'] as const

/** What the address of the list of projects says: what is looked for, the filters, and how it is shown. */
export interface ProjectSearch {
  readonly q?: string
  /** Id of a work group of the charter. */
  readonly group?: string
  /** `open` = neither closed nor a program; `parked` = ideas that wait. */
  readonly state?: ProjectState | 'open' | 'parked'
  /** Key of an organization that takes part. */
  readonly partner?: string
  readonly due?: (typeof dueSorts)[number]
  readonly view?: 'board'
  readonly by?: Exclude<(typeof boardColumns)[number], 'state'>
  /** Asks at once for a new idea. */
  readonly add?: true
}

/** Reads the filters out of an address; anything else in it is left out. */
export function readProjectSearch(search: Record<string, unknown>): ProjectSearch {
  const [q, group, partner] = [readWord(search['q']), readWord(search['group']), readWord(search['partner'])]
  const state = [...PROJECT_STATES, 'open' as const, 'parked' as const].find((one) => one === search['state'])
  const due = dueSorts.find((one) => one === search['due'])
  const by = boardColumns.find((one) => one === search['by'])
  return {
    ...(q.trim() === '' ? {} : { q: q.slice(0, 200) }),
    ...(/^[\w-]{1,64}$/.test(group) ? { group } : {}),
    ...(state === undefined ? {} : { state }),
    ...(/^[\w-]{1,64}$/.test(partner) ? { partner } : {}),
    ...(due === undefined ? {} : { due }),
    ...(search['view'] === 'board' ? { view: 'board' } : {}),
    ...(by === undefined || by === 'state' ? {} : { by }),
    ...(search['add'] === true ? { add: true } : {}),
  }
}

/** What looks like a number comes out of the address as one. */
function readWord(value: unknown): string {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
}

/** The part of the address that leaves some projects out. */
export function filtersOf({ q, group, state, partner, due }: ProjectSearch): ProjectSearch {
  return readProjectSearch({ q, group, state, partner, due })
}
