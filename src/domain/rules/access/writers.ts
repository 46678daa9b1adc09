import { keyOf, type Json } from '../../../change/edit.ts'
import { findWorkGroup } from '../../charter.ts'
import { organizationRecord } from '../../organization.ts'
import { representationRecord } from '../../representation.ts'
import { selectionRecord } from '../../selection.ts'
import { mayJoin } from '../selection.ts'
import { valuesAfter, valuesBefore, type WriteCase } from './write-case.ts'

/** Roles that the rules of writing speak of. Staff may write everything and stand in no rule. */
export type Writer =
  /** The chair of the work group in whose scope the record is. */
  | 'chair'
  /** The representative of the organization whose key is the record's. */
  | 'representative-by-key'
  /** The representative of the organization with whose key that of the record begins (`<organization>.<group>`). */
  | 'representative-by-first-part'
  /** The representative of the organization in whose scope the record is. */
  | 'representative-of-scope'
  /** The representative of the organization that the record names, before and after the edit. */
  | 'representative-by-name'
  /** The chief executive of the organization in whose scope the record is. */
  | 'executive-of-scope'
  /** Whoever represents the organization of the representation whose attendance is marked, as taking part. */
  | 'representative-of-mark'
  /** The account that the key names. */
  | 'owner'
  /** Anybody with a role, where the key names no account. */
  | 'anyone-without-owner'

/** Whether a change is made by somebody in that role. */
export function isWriter(writer: Writer, one: WriteCase): boolean {
  const { rights, scope, record, facts } = one
  switch (writer) {
    case 'chair':
      return scope.sort === 'work-group' && rights.chairs.includes(scope.target)
    case 'representative-by-key':
      return rights.represents.includes(keyOf(record))
    case 'representative-by-first-part':
      return rights.represents.includes(organizationOfKey(record))
    case 'representative-of-scope':
      return scope.sort === 'organization' && rights.represents.includes(scope.target)
    case 'representative-by-name':
      return representsNamed(one)
    case 'executive-of-scope':
      return scope.sort === 'organization' && rights.executiveOf.includes(scope.target)
    case 'representative-of-mark':
      return marksOwn(one)
    case 'owner':
      return keyOf(record) === rights.user
    case 'anyone-without-owner':
      return !facts.isAccount(keyOf(record))
  }
}

/** Key of the organization with which the keys of its records begin (`<organization>.<group>`). */
export function organizationOfKey(record: string): string {
  return keyOf(record).split('.', 1)[0]!
}

/** Whether a record names no organization yet, so that an edit has to name one. */
export function namesNobody(one: Pick<WriteCase, 'facts' | 'record'>): boolean {
  return keysNamed(valuesBefore(one.facts, one.record, 'organization')).every((key) => key === null)
}

function representsNamed(one: WriteCase): boolean {
  const { rights, record, facts, value } = one
  const isOwn = (key: string | null) => key !== null && rights.represents.includes(key)
  const before = keysNamed(valuesBefore(facts, record, 'organization'))
  if (!before.every((key) => key === null || isOwn(key))) return false
  // A screen that asks beforehand will name the organization when it writes.
  if (value === undefined && namesNobody(one)) return rights.represents.length > 0
  const after = keysNamed(valuesAfter(one, record, 'organization'))
  return after.length > 0 && after.every(isOwn)
}

/** Values by which the people of an organization mark themselves; null takes the mark back. */
const TAKING_PART: readonly Json[] = ['in-person', 'teleconference', null]

function marksOwn({ rights, field, facts, value }: WriteCase): boolean {
  const representation = representationRecord(field.split('.')[1] ?? '')
  const keys = keysNamed(valuesBefore(facts, representation, 'organization'))
  if (value !== undefined && !TAKING_PART.includes(value)) return false
  return keys.length > 0 && keys.every((key) => key !== null && rights.represents.includes(key))
}

/** Keys of organizations as fields name them, with or without the kind; null for a value that names none. */
function keysNamed(values: readonly Json[]): readonly (string | null)[] {
  return values.map((value) => {
    const name = typeof value === 'string' ? value.trim() : ''
    return (name.startsWith('organization:') ? name.slice('organization:'.length) : name) || null
  })
}

/**
 * Whether the scope's work group is the one that the organization of the record's key has selected and may join. Looked up in the records
 * and not in the account's memberships: those may come from another organization, and the selection may have come in just before.
 */
export function isInGroup(one: WriteCase): boolean {
  const { scope, record, facts } = one
  const organization = organizationOfKey(record)
  const group = scope.sort === 'work-group' ? findWorkGroup(facts.charter, scope.target) : undefined
  const selection = selectionRecord(organization)
  if (!group || isDeleted(one, selection) || isDeleted(one, organizationRecord(organization))) return false
  if (!isAll(valuesAfter(one, selection, 'primary'), group.id)) return false
  return mayJoin(group, { government: isGovernment(one, organization) })
}

/** Whether an organization is part of government after an edit: staff have said so and nothing says otherwise. */
export function isGovernment(one: Pick<WriteCase, 'facts' | 'sets'>, organization: string): boolean {
  return isAll(valuesAfter(one, organizationRecord(organization), 'government'), true)
}

function isDeleted(one: WriteCase, record: string): boolean {
  return valuesAfter(one, record, 'deleted').some((value) => value !== null)
}

function isAll(values: readonly Json[], wanted: Json): boolean {
  return values.length > 0 && values.every((value) => value === wanted)
}
