import { keyOf, kindOf, type Json, type RecordId } from '../../../change/edit.ts'
import { findWorkGroup } from '../../charter.ts'
import { organizationRecord } from '../../organization.ts'
import { projectRecord } from '../../project.ts'
import { representationRecord } from '../../representation.ts'
import { workGroupScope } from '../../scope.ts'
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
  /** A representative in the work group in whose scope the record is, where the project is an idea or in start-up and stays so. */
  | 'member-of-draft'
  /** The representative of an organization that takes part in the project: the record, or the one with whose key that of the record begins. */
  | 'participant'
  /** The representative of the organization that the second segment of the field names, where it takes part in the project. */
  | 'participant-of-use'
  /** The representative of the organization that the field names last. */
  | 'representative-of-answer'
  /** Whoever represents the organization of the representation that the key names second. */
  | 'representative-of-rating'
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
      return rights.represents.includes(firstPartOf(record))
    case 'representative-of-scope':
      return scope.sort === 'organization' && rights.represents.includes(scope.target)
    case 'representative-by-name':
      return representsNamed(one)
    case 'executive-of-scope':
      return scope.sort === 'organization' && rights.executiveOf.includes(scope.target)
    case 'representative-of-mark':
      return marksOwn(one)
    case 'member-of-draft':
      return draftsProject(one)
    case 'participant':
      return listPartners(one).some((key) => rights.represents.includes(key))
    case 'participant-of-use':
      return rights.represents.includes(one.field.split('.')[1] ?? '') && listPartners(one).includes(one.field.split('.')[1] ?? '')
    case 'representative-of-answer':
      return rights.represents.includes(one.field.split('.').at(-1) ?? '')
    case 'representative-of-rating':
      return representsAll(one, representationRecord(keyOf(record).split('.')[1] ?? ''))
    case 'owner':
      return keyOf(record) === rights.user
    case 'anyone-without-owner':
      return !facts.isAccount(keyOf(record))
  }
}

/** The first part of a record's key: of its organization (`<organization>.<group>`), or of its project. */
export function firstPartOf(record: string): string {
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

function marksOwn(one: WriteCase): boolean {
  const { field, value } = one
  if (value !== undefined && !TAKING_PART.includes(value)) return false
  return representsAll(one, representationRecord(field.split('.')[1] ?? ''))
}

/** Whether the account represents the organization that a record names; all of them where differing ones stand side by side. */
function representsAll({ rights, facts }: WriteCase, record: RecordId): boolean {
  const keys = keysNamed(valuesBefore(facts, record, 'organization'))
  return keys.length > 0 && keys.every((key) => key !== null && rights.represents.includes(key))
}

/** States of a project in which its group still drafts it; null: it was never said, which is an idea. */
const DRAFT_STATES: readonly Json[] = ['idea', 'start-up', null]

/** Members draft the projects of their group; what has started is the chair's and its partners'. */
function draftsProject({ rights, scope, record, field, facts, value }: WriteCase): boolean {
  // Executives belong to the group of their organization, too: they sign, and draft nothing.
  if (scope.sort !== 'work-group' || !rights.groups.includes(scope.target) || rights.represents.length === 0) return false
  if (field === 'state' && value !== undefined && !DRAFT_STATES.includes(value)) return false
  return valuesBefore(facts, record, 'state').every((state) => DRAFT_STATES.includes(state))
}

/** Keys of the organizations that take part in the project, of which the record is or to which it belongs; those in dispute are left out. */
function listPartners({ record, scope, facts }: WriteCase): readonly string[] {
  const project = facts.find(kindOf(record) === 'project' ? record : projectRecord(firstPartOf(record)))
  if (project === undefined || scope.sort !== 'work-group' || project.scope !== workGroupScope(scope.target)) return []
  return Object.keys(project.fields)
    .filter((field) => field.startsWith('partners.') && isAll(valuesBefore(facts, project.record, field), true))
    .map((field) => field.slice('partners.'.length))
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
  const organization = firstPartOf(record)
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
