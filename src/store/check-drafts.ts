import { checkTree } from '../change/check-json.ts'
import type { Edit, Json, RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { MAX_DEPTH } from '../change/limits.ts'
import { takeEdit } from '../change/parse-edit.ts'
import { parseSafely } from '../change/problem.ts'
import { findUnsafeChange } from '../domain/rules/safe-text.ts'
import { WriteProblem } from './write-problem.ts'

/**
 * Refuses an edit that no server or other device would take, by the very parser that they use ([S7]): one bad edit in the log would
 * spoil every later bundle. Refuses what must never be collected, too: a device does not even store it. Throws `WriteProblem` before
 * anything is changed.
 */
export function checkDrafts(edit: Edit, stateOf: (record: RecordId) => RecordState | undefined): void {
  const parsed = parseSafely(() => {
    checkTree(edit, MAX_DEPTH)
    takeEdit(edit, null)
  })
  if (!parsed.ok) throw new WriteProblem(parsed.problem.code === 'too-large' ? 'too-large' : 'invalid', parsed.problem.message)
  for (const { record, field, value } of edit.changes) {
    const scope = stateOf(record)?.scope
    if (scope !== undefined && scope !== edit.scope) throw new WriteProblem('invalid', `${record} is in ${scope}, not in ${edit.scope}`)
    if (!isJson(value)) throw new WriteProblem('invalid', `${field} is not JSON`)
    const unsafe = findUnsafeChange({ record, field, value })
    if (unsafe) throw new WriteProblem('unsafe-content', unsafe.pattern, unsafe)
  }
}

/** True for what JSON gives back as it was: no NaN, no date, nothing undefined. */
function isJson(value: Json | undefined): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return false
  if (Array.isArray(value)) return (value as readonly Json[]).every(isJson)
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && Object.values(value as { [key: string]: Json }).every(isJson)
}
