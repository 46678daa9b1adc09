import type { InvitationState } from '../../sync/admin-shapes.ts'

/** What the address of the invitations says. */
export interface InvitationSearch {
  readonly state?: InvitationState
  /** Asks at once for a new invitation. */
  readonly add?: true
}

const states: readonly InvitationState[] = ['open', 'used', 'expired', 'withdrawn']

/** Reads the filter out of an address; anything else in it is left out. */
export function readInvitationSearch(search: Record<string, unknown>): InvitationSearch {
  const state = states.find((one) => one === search['state'])
  return { ...(state === undefined ? {} : { state }), ...(search['add'] === true ? { add: true } : {}) }
}
