/** What the address of the audit log says: whose acts, and which. */
export interface AuditSearch {
  /** An account's id. */
  readonly actor?: string
  readonly action?: string
}

/** Reads the filters out of an address; anything else in it is left out. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const { actor, action } = search
  return {
    ...(typeof actor === 'string' && /^[\w.-]{1,200}$/.test(actor) ? { actor } : {}),
    ...(typeof action === 'string' && /^[a-z][a-z.-]{0,63}$/.test(action) ? { action } : {}),
  }
}
