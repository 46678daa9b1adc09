import type { RecordId } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import type { Charter } from '../charter.ts'
import type { Rights } from './access/rights.ts'

/** Roles that an account is given by hand. `target`: a work group's id, an organization's key, or '' for staff and observers. */
export interface DirectGrant {
  readonly role: 'staff' | 'observer' | 'chair' | 'member' | 'represents' | 'executive'
  readonly target: string
}

/** What a record of a representation or of a chief executive's time in office grants to the account with an e-mail. */
export interface Office {
  /** Record from which it follows: one office at most for each. */
  readonly record: RecordId
  readonly role: 'represents' | 'executive'
  readonly organization: string
  /** Key of the person. */
  readonly person: string
  /** Lower case, without spaces around it. */
  readonly email: string
  /** First day; null = ever since. */
  readonly from: string | null
  /** Last day; null = still. */
  readonly to: string | null
  /** Users who wrote or carried what the office follows from, sorted: an executive's office does not count for them. */
  readonly writers: readonly string[]
}

/** An organization's membership of a work group. */
export interface Membership {
  readonly organization: string
  readonly group: string
}

/** Kinds whose records decide on rights: after an accepted edit of one of them offices and memberships have to be listed anew. */
export const kindsOfRights: readonly string[] = ['organization', 'person', 'representation', 'executive', 'selection', 'charter']

/**
 * The offices that records of representations and executives grant.
 *
 * @param tenures records of the kinds `representation` and `executive`; others are passed over
 * @param find finds the `person` records that they name
 */
export function listOffices(_tenures: Iterable<RecordState>, _find: (record: RecordId) => RecordState | undefined): readonly Office[] {
  return []
}

/**
 * The memberships that records of selections grant.
 *
 * @param selections records of the kind `selection`; others are passed over
 * @param find finds the `organization` records that they belong to
 */
export function listMemberships(
  _selections: Iterable<RecordState>,
  _find: (record: RecordId) => RecordState | undefined,
  _charter: Charter,
): readonly Membership[] {
  return []
}

/** Keys of the people whom a record of a representation or executive names: when one of their records changes, its office does. */
export function listPeopleNamed(_tenure: RecordState): readonly string[] {
  return []
}

/**
 * An account's rights on a day.
 *
 * @param offices all offices, or those with the account's e-mail
 * @param memberships all memberships, or those of the account's organizations
 */
export function rightsOf(
  user: { readonly id: string; readonly email: string },
  direct: readonly DirectGrant[],
  _offices: readonly Office[],
  _memberships: readonly Membership[],
  _today: string,
  _charter: Charter,
): Rights {
  const targets = (role: DirectGrant['role']) => [...new Set(direct.filter((one) => one.role === role).map((one) => one.target))].sort()
  return {
    user: user.id,
    staff: direct.some((one) => one.role === 'staff'),
    observer: direct.some((one) => one.role === 'observer'),
    chairs: targets('chair'),
    groups: targets('member'),
    represents: targets('represents'),
    executiveOf: targets('executive'),
  }
}
