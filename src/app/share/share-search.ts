import type { PartName } from '../../domain/data-part.ts'

/** What the address of Share says: the part to export that is offered first. */
export interface ShareSearch {
  readonly part?: PartName['sort']
  /** Key of the organization or meeting, id of the work group. */
  readonly of?: string
}

/** Reads an address; anything else in it is left out. */
export function readShareSearch(search: Record<string, unknown>): ShareSearch {
  const { part } = search
  const of = typeof search['of'] === 'number' ? String(search['of']) : search['of']
  if (part !== 'organization' && part !== 'work-group' && part !== 'meeting') return {}
  return typeof of === 'string' && /^[\w.-]{1,200}$/.test(of) ? { part, of } : { part }
}
