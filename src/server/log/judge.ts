import type { Edit, FieldId, RecordId } from '../../change/edit.ts'
import type { AccessFacts, Rights } from '../../domain/rules/access.ts'
import { findValueProblem } from '../../domain/rules/field-value.ts'
import { findUnsafeChange } from '../../domain/rules/safe-text.ts'
import type { Rules } from '../access/rules.ts'

/** Why an edit is refused ([S6]). */
export interface EditFault {
  readonly code: string
  /** English; devices say it in their language by the code and the same rules. */
  readonly reason: string
  readonly record?: RecordId
  readonly field?: FieldId
}

/** What an edit is judged by. */
export interface Judgement {
  readonly rules: Rules
  readonly rights: Rights
  readonly facts: AccessFacts
  /** The scope that a record has already. */
  readonly scopeOf: (record: RecordId) => string | undefined
}

/** Looks for the first reason to refuse an edit of sound shape; null = it is accepted. */
export function findFault(edit: Edit, { rules, rights, facts, scopeOf }: Judgement): EditFault | null {
  if (edit.by.includes('\0') || edit.device.includes('\0')) {
    return { code: 'invalid', reason: 'The author or the device holds a character that no name has (U+0000).' }
  }
  for (const { record } of edit.changes) {
    const scope = scopeOf(record)
    if (scope !== undefined && scope !== edit.scope) {
      return { code: 'invalid', reason: 'This record belongs to another part of the data, and a record never moves.', record }
    }
  }
  const denial = rules.judgeEdit(edit, rights, facts)
  if (denial) return { ...denial, reason: denial.reason.en }
  for (const change of edit.changes) {
    const { record, field, value } = change
    const problem = findValueProblem(record, field, value)
    if (problem) return { code: 'invalid', reason: problem.message.en, record, field }
    const unsafe = findUnsafeChange(change)
    if (unsafe) return { code: 'unsafe-content', reason: unsafe.reason.en, record, field }
  }
  return null
}
