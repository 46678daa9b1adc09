import type { Edit, RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { WriteProblem } from './write-problem.ts'

/** A value's limit in bytes of UTF-8 ([S7]). */
export const MAX_VALUE_BYTES = 64 * 1024
const MAX_EDIT_BYTES = 1024 * 1024
const MAX_CHANGES = 500
const FIELD = /^[A-Za-z0-9_-]{1,64}(\.[A-Za-z0-9_-]{1,64}){0,5}$/
const REFUSED = new Set(['__proto__', 'prototype', 'constructor'])

/** Refuses an edit that no server or other device would take: throws `WriteProblem` before anything is changed. */
export function checkDrafts(edit: Edit, stateOf: (record: RecordId) => RecordState | undefined): void {
  if (edit.changes.length === 0) throw new WriteProblem('invalid', 'an edit without changes')
  if (edit.changes.length > MAX_CHANGES) throw new WriteProblem('too-large')
  const fields = new Set<string>()
  for (const { record, field, value } of edit.changes) {
    const scope = stateOf(record)?.scope
    if (scope !== undefined && scope !== edit.scope) throw new WriteProblem('invalid', `${record} is in ${scope}, not in ${edit.scope}`)
    if (!FIELD.test(field) || field.split('.').some((segment) => REFUSED.has(segment))) throw new WriteProblem('invalid', field)
    if (fields.size === fields.add(`${record} ${field}`).size) throw new WriteProblem('invalid', `${field} stands twice in one edit`)
    if (bytesOf(value) > MAX_VALUE_BYTES) throw new WriteProblem('too-large')
  }
  if (edit.changes.length > 1 && bytesOf(edit) > MAX_EDIT_BYTES) throw new WriteProblem('too-large')
}

const encoder = new TextEncoder()

function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length
}
