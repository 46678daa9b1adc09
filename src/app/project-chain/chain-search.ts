/** What the address of the chain says: the work group; left out = the whole task force. */
export interface ChainSearch {
  readonly group?: string
}

/** Reads the work group out of an address; anything but a plain id is left out. Numbers are ids, too: the router reads `?group=1` as one. */
export function readChainSearch({ group }: Record<string, unknown>): ChainSearch {
  const id = typeof group === 'number' ? String(group) : group
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? { group: id } : {}
}
