import { keyOf, kindOf, type Change, type FieldId, type Json, type RecordId, type Scope } from '../../change/edit.ts'
import { organizationRecord } from '../organization.ts'
import { projectRecord } from '../project.ts'
import { reviewNamed } from '../project-review.ts'
import { representationRecord } from '../representation.ts'
import { scopeOfNew } from '../registry.ts'
import { selectionRecord } from '../selection.ts'
import type { Text } from '../text.ts'
import { findWorkGroup } from '../charter.ts'
import { transitionRecord } from '../transition.ts'
import { findCharterFault } from '../charter-version.ts'
import { findGate, isOwnPledge } from './access/gates.ts'
import { mayRead } from './access/may-read.ts'
import { refuseObserver, refusePlace, refuseReader, refuseUnknownGroup } from './access/refusals.ts'
import type { Rights } from './access/rights.ts'
import { splitScope, type ScopeParts } from './access/scope-parts.ts'
import { findRule, refuseEverybody } from './access/table.ts'
import type { AccessFacts, WriteCase } from './access/write-case.ts'
import { isWriter, firstPartOf } from './access/writers.ts'

export { mayRead } from './access/may-read.ts'
export type { Rights } from './access/rights.ts'
export type { AccessFacts } from './access/write-case.ts'

/** Why an edit may not be made. `invalid`: a record of a known kind in a scope where it never belongs, whoever writes it. */
export interface Denial {
  readonly code: 'forbidden' | 'rule' | 'unknown-scope' | 'invalid'
  readonly reason: Text
  readonly record?: RecordId
  readonly field?: FieldId
}

/** The part of an edit that the rules look at: `replaces` says nothing about rights. */
export interface JudgedEdit {
  readonly scope: Scope
  readonly changes: readonly Pick<Change, 'record' | 'field' | 'value'>[]
}

/**
 * Judges an edit as a whole, as made by the account that brings it, against the state before it ([S5]); null = it may be made. The same
 * edit gets the same answer whatever the order of its changes. Rights that the edit's own effects give (a membership) count from the next
 * edit on.
 */
export function judgeEdit(edit: JudgedEdit, rights: Rights, facts: AccessFacts): Denial | null {
  const scope = splitScope(edit.scope)
  const misplaced = scope && judgePlace(edit, scope, facts)
  if (scope === null || misplaced) return misplaced ?? { code: 'unknown-scope', reason: refuseUnknownGroup(edit.scope) }
  const valueByField = new Map(edit.changes.map(({ record, field, value }) => [`${record} ${field}`, value]))
  const sets = (record: RecordId, field: FieldId) => valueByField.get(`${record} ${field}`)
  const cases = edit.changes.map(({ record, field, value }) => ({ rights, scope, record, field, value, facts, sets })).sort(compareCases)
  for (const one of cases) {
    const reason = refuse(one, edit.scope)
    if (reason) return { code: 'forbidden', reason, record: one.record, field: one.field }
  }
  for (const one of cases) {
    const reason = findGate(one)
    if (reason) return { code: 'rule', reason, record: one.record, field: one.field }
  }
  return judgeCharter(edit)
}

/**
 * Why an account may not write a field, for screens that say so beforehand; null = it may, at least some value. The gates that look at the
 * value (a work group for government only) are explained where the value is chosen.
 */
export function explainWrite(rights: Rights, scope: Scope, record: RecordId, field: FieldId, facts: AccessFacts): Text | null {
  const parts = splitScope(scope)
  if (parts === null) return refuseUnknownGroup(scope)
  const misplaced = judgePlace({ scope, changes: [{ record, field, value: null }] }, parts, facts)
  if (misplaced) return misplaced.reason
  const one: WriteCase = { rights, scope: parts, record, field, value: undefined, facts, sets: () => undefined }
  return refuse(one, scope) ?? findGate(one)
}

/** The records that `judgeEdit` may ask for, so that they can be read at once. */
export function listRecordsNeeded(edit: JudgedEdit): readonly RecordId[] {
  const needed = new Set<RecordId>()
  for (const { record, field, value } of edit.changes) {
    needed.add(record)
    const kind = kindOf(record)
    if (kind === 'meeting' && field.startsWith('attendance.')) needed.add(representationRecord(field.split('.')[1] ?? ''))
    for (const one of listRecordsOfProject({ record, field, value })) needed.add(one)
    if (kind !== 'selection' && kind !== 'resource-commitment') continue
    const organization = firstPartOf(record)
    needed.add(organizationRecord(organization))
    needed.add(selectionRecord(organization))
  }
  return [...needed]
}

/** What the rules of projects ask for: the project of what belongs to it, its transition, the review that it names, whose rating it is. */
function listRecordsOfProject({ record, field, value }: JudgedEdit['changes'][number]): readonly RecordId[] {
  switch (kindOf(record)) {
    case 'project':
      return [transitionRecord(keyOf(record)), ...(field === 'recommended-by' && typeof value === 'string' ? [reviewNamed(value)] : [])]
    case 'project-update':
    case 'project-review':
    case 'transition':
      return [projectRecord(firstPartOf(record))]
    case 'support-rating':
      return [projectRecord(firstPartOf(record)), representationRecord(keyOf(record).split('.')[1] ?? '')]
    default:
      return []
  }
}

/** Faults of place, the same for everybody: a group that the charter does not have, a known kind in another scope than its own. */
function judgePlace(edit: JudgedEdit, scope: ScopeParts, { charter }: AccessFacts): Denial | null {
  if (scope.sort === 'work-group' && findWorkGroup(charter, scope.target) === undefined) {
    return { code: 'unknown-scope', reason: refuseUnknownGroup(scope.target) }
  }
  const misplaced = edit.changes
    .map(({ record }) => record)
    .filter((record) => (scopeOfNew(record) ?? edit.scope) !== edit.scope)
    .sort()[0]
  return misplaced === undefined ? null : { code: 'invalid', reason: refusePlace, record: misplaced }
}

/** Why the roles of an account do not let it make a change; null = they do. */
function refuse(one: WriteCase, scope: Scope): Text | null {
  const { rights, facts, value } = one
  if (rights.staff) return null
  const unread = refuseReader(rights, one.scope, facts.charter, mayRead(rights, scope, facts.charter) || isOwnPledge(one))
  if (unread) return unread
  const rule = findRule(kindOf(one.record), one.scope.sort, one.field, facts.charter)
  const isAllowed = rule?.writers.some((writer) => isWriter(writer, one)) ?? false
  if (isAllowed && (value === undefined || !rule?.values || rule.values.includes(value))) return null
  return refuseObserver(rights, facts.charter) ?? (rule?.refusal ?? refuseEverybody)(one)
}

/** A version of the charter is published whole and sound, or not at all. */
function judgeCharter(edit: JudgedEdit): Denial | null {
  const valuesByRecord = new Map<RecordId, Record<FieldId, Json>>()
  for (const { record, field, value } of edit.changes) {
    if (kindOf(record) !== 'charter') continue
    valuesByRecord.set(record, { ...valuesByRecord.get(record), [field]: value })
  }
  for (const record of [...valuesByRecord.keys()].sort()) {
    const reason = findCharterFault(keyOf(record), valuesByRecord.get(record)!)
    if (reason) return { code: 'rule', reason, record }
  }
  return null
}

function compareCases(a: WriteCase, b: WriteCase): number {
  const [left, right] = [`${a.record} ${a.field}`, `${b.record} ${b.field}`]
  return left < right ? -1 : left > right ? 1 : 0
}
