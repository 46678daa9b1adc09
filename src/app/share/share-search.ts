import type { PartName } from '../../domain/data-part.ts'

/** The parts that Share offers; a handover has its own page. */
export type SharedPart = Exclude<PartName['sort'], 'handover'>

const sharedParts: readonly SharedPart[] = ['organization', 'work-group', 'meeting', 'project']

/** What the address of Share says: the part to export that is offered first. */
export interface ShareSearch {
  readonly part?: SharedPart
  /** Key of the organization, meeting or project, id of the work group. */
  readonly of?: string
}

/** Reads an address; anything else in it is left out. */
export function readShareSearch(search: Record<string, unknown>): ShareSearch {
  const part = sharedParts.find((one) => one === search['part'])
  const of = typeof search['of'] === 'number' ? String(search['of']) : search['of']
  if (part === undefined) return {}
  return typeof of === 'string' && /^[\w.-]{1,200}$/.test(of) ? { part, of } : { part }
}
