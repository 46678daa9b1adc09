import { keyOf, kindOf, type Json, type RecordId } from '../../change/edit.ts'
import { headsOf, type Head, type RecordState } from '../../change/head.ts'
import { distinctHeads } from '../../change/merge.ts'
import { findWorkGroup, type Charter } from '../charter.ts'
import { organizationRecord } from '../organization.ts'
import { personRecord } from '../person.ts'
import type { Rights } from './access/rights.ts'
import { isDate, isWithin } from './date.ts'
import { mayJoin } from './selection.ts'

/*
 * Rights that follow from records. Wherever values stand side by side (a conflict), all of them have to grant a right, or nobody has it
 * until somebody decides: what is in doubt opens nothing. A record that bears a deletion grants nothing either, even where something was
 * changed beside the deletion and it waits for a decision.
 */

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
 * The offices that records of representations (alternates too) and executives grant. One counts only where its person is recorded as of
 * the same organization: else whoever keeps that person's e-mail elsewhere could give himself the office.
 *
 * @param tenures records of the kinds `representation` and `executive`; others are passed over
 * @param find finds the `person` records that they name
 */
export function listOffices(tenures: Iterable<RecordState>, find: (record: RecordId) => RecordState | undefined): readonly Office[] {
  return [...tenures].flatMap((tenure) => findOffice(tenure, find) ?? [])
}

function findOffice(tenure: RecordState, find: (record: RecordId) => RecordState | undefined): Office | null {
  const role = roleByKind.get(kindOf(tenure.record))
  const organization = readOne(tenure, 'organization', keyOfReference('organization'))
  const person = readOne(tenure, 'person', keyOfReference('person'))
  const holder = person === null ? undefined : find(personRecord(person))
  if (!role || organization === null || person === null || !holder || isDeleted(tenure) || isDeleted(holder)) return null
  const email = readOne(holder, 'email', normalizeEmail)
  const days = readDays(tenure)
  if (email === null || days === null || readOne(holder, 'organization', keyOfReference('organization')) !== organization) return null
  return { record: tenure.record, role, organization, person, email, ...days, writers: listWriters(headsOfOffice(tenure, holder)) }
}

/** The values from which an office follows. */
function headsOfOffice(tenure: RecordState, holder: RecordState | undefined): readonly Head[] {
  return [
    ...['person', 'organization', 'from', 'to', 'deleted'].flatMap((field) => headsOf(tenure.fields, field)),
    ...['organization', 'email', 'deleted'].flatMap((field) => headsOf(holder?.fields, field)),
  ]
}

/** When somebody last wrote what an office follows from, by the authors' clocks; '' where nobody did. */
export function latestOfOffice(tenure: RecordState, find: (record: RecordId) => RecordState | undefined): string {
  const holders = listPeopleNamed(tenure).map((person) => find(personRecord(person)))
  return latestOf(holders.flatMap((holder) => headsOfOffice(tenure, holder)))
}

/** The same for the membership that a selection grants. */
export function latestOfMembership(selection: RecordState, find: (record: RecordId) => RecordState | undefined): string {
  const organization = find(organizationRecord(keyOf(selection.record)))
  return latestOf([
    ...['primary', 'deleted'].flatMap((field) => headsOf(selection.fields, field)),
    ...['government', 'deleted'].flatMap((field) => headsOf(organization?.fields, field)),
  ])
}

function latestOf(heads: readonly Head[]): string {
  return heads.reduce((latest, { at }) => (at > latest ? at : latest), '')
}

const roleByKind: ReadonlyMap<string, Office['role']> = new Map([
  ['representation', 'represents'],
  ['executive', 'executive'],
])

/** The narrowest span of all values that stand side by side; null where one of them is no day. */
function readDays(tenure: RecordState): { readonly from: string | null; readonly to: string | null } | null {
  const read = (field: string) => distinctHeads(headsOf(tenure.fields, field)).flatMap(({ value }) => value ?? [])
  const [begins, ends] = [read('from'), read('to')]
  if (![...begins, ...ends].every(isDate)) return null
  return { from: (begins as string[]).sort().at(-1) ?? null, to: (ends as string[]).sort()[0] ?? null }
}

/** Authors of values, and those who brought them: either may have wanted what they grant. */
function listWriters(heads: readonly Head[]): readonly string[] {
  return [...new Set(heads.flatMap(({ by, carriedBy }) => (carriedBy === undefined ? [by] : [by, carriedBy])))].sort()
}

/**
 * The memberships that selections grant: the primary group, where the organization may join it.
 *
 * @param selections records of the kind `selection`; others are passed over
 * @param find finds the `organization` records that they belong to
 */
export function listMemberships(
  selections: Iterable<RecordState>,
  find: (record: RecordId) => RecordState | undefined,
  charter: Charter,
): readonly Membership[] {
  return [...selections].flatMap((selection): readonly Membership[] => {
    const organization = keyOf(selection.record)
    const group = findWorkGroup(charter, readOne(selection, 'primary', trimmed))
    const state = find(organizationRecord(organization))
    if (kindOf(selection.record) !== 'selection' || !group || isDeleted(selection) || (state && isDeleted(state))) return []
    const government = state !== undefined && readOne(state, 'government', (value) => (value === true ? 'yes' : null)) !== null
    return mayJoin(group, { government }) ? [{ organization, group: group.id }] : []
  })
}

/** Keys of the people whom a record of a representation or executive names: when one of their records changes, its office does. */
export function listPeopleNamed(tenure: RecordState): readonly string[] {
  const keys = headsOf(tenure.fields, 'person').flatMap(({ value }) => keyOfReference('person')(value) ?? [])
  return [...new Set(keys)].sort()
}

/**
 * An account's rights on a day. An executive's office does not count for an account that wrote or brought any part of what it follows
 * from: nobody makes himself chief executive. (Staff need no office.)
 *
 * @param offices all offices, or those with the account's e-mail
 * @param memberships all memberships, or those of the account's organizations
 * @param today `YYYY-MM-DD`
 */
export function rightsOf(
  user: { readonly id: string; readonly email: string },
  direct: readonly DirectGrant[],
  offices: readonly Office[],
  memberships: readonly Membership[],
  today: string,
  charter: Charter,
): Rights {
  const granted = (role: DirectGrant['role']) => direct.filter((one) => one.role === role).map((one) => one.target)
  const email = normalizeEmail(user.email)
  const held = offices.filter((one) => one.email === email && isWithin(today, one))
  const represents = sortOnce([...granted('represents'), ...held.filter(isRepresents).map(organizationOf)])
  const leads = held.filter((one) => one.role === 'executive' && !one.writers.includes(user.id))
  const executiveOf = sortOnce([...granted('executive'), ...leads.map(organizationOf)])
  const own = memberships.filter(({ organization }) => represents.includes(organization) || executiveOf.includes(organization))
  const selected = own.map(({ group }) => group).filter((group) => findWorkGroup(charter, group) !== undefined)
  return {
    user: user.id,
    staff: direct.some((one) => one.role === 'staff'),
    observer: direct.some((one) => one.role === 'observer'),
    chairs: sortOnce(granted('chair')),
    groups: sortOnce([...granted('member'), ...selected]),
    represents,
    executiveOf,
  }
}

function isRepresents(office: Office): boolean {
  return office.role === 'represents'
}

function organizationOf(office: Office): string {
  return office.organization
}

/** An e-mail as accounts and records are compared by it; null where there is none. */
export function normalizeEmail(value: Json): string | null {
  return trimmed(value)?.toLowerCase() ?? null
}

/** A text that says something. One with a NUL names nothing: no key and no address has one, and PostgreSQL can keep none in a text. */
function trimmed(value: Json): string | null {
  return typeof value === 'string' && !value.includes('\0') ? value.trim() || null : null
}

/** Reads a reference, written with its kind or without. */
function keyOfReference(kind: string): (value: Json) => string | null {
  return (value) => {
    const name = trimmed(value)
    return name?.startsWith(`${kind}:`) ? name.slice(kind.length + 1) || null : name
  }
}

/** What all values of a field that stand side by side say alike; null where they differ or say nothing. */
function readOne(state: RecordState, field: string, read: (value: Json) => string | null): string | null {
  const [first, ...others] = headsOf(state.fields, field).map((head) => read(head.value))
  return first !== undefined && others.every((other) => other === first) ? first : null
}

function isDeleted(state: RecordState): boolean {
  return headsOf(state.fields, 'deleted').some((head) => head.value !== null)
}

function sortOnce(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort()
}
