/** What the address of the sync screen says: the field whose history it shows. */
export interface SyncSearch {
  readonly record?: string
  readonly field?: string
}

/** Reads record and field out of an address; anything that is no id is left out. */
export function readSyncSearch(search: Record<string, unknown>): SyncSearch {
  const { record, field } = search
  return {
    ...(typeof record === 'string' && /^[a-z][a-z-]*:[\w.-]{1,200}$/.test(record) ? { record } : {}),
    ...(typeof field === 'string' && /^[\w-]{1,64}(?:\.[\w-]{1,64}){0,5}$/.test(field) ? { field } : {}),
  }
}
