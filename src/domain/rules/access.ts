import type { Edit, FieldId, RecordId, Scope } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import type { Charter } from '../charter.ts'
import { text, type Text } from '../text.ts'
import type { Rights } from './access/rights.ts'

export type { Rights } from './access/rights.ts'

/** What the rules look at beside the edit itself: the state before it. */
export interface AccessFacts {
  readonly charter: Charter
  /** `YYYY-MM-DD` */
  readonly today: string
  /** A record as it stands before the edit; all of `listRecordsNeeded` can be found where they exist. */
  readonly find: (record: RecordId) => RecordState | undefined
  /** Whether somebody has an account with that id. */
  readonly isAccount: (id: string) => boolean
}

/** Why an edit may not be made. `invalid`: a record of a known kind in a scope where it never belongs, whoever writes it. */
export interface Denial {
  readonly code: 'forbidden' | 'rule' | 'unknown-scope' | 'invalid'
  readonly reason: Text
  readonly record?: RecordId
  readonly field?: FieldId
}

/** Whether an account may read a scope. */
export function mayRead(rights: Rights, _scope: Scope, _charter: Charter): boolean {
  return rights.staff
}

/** Judges an edit as a whole, against the state before it ([S5]); null = it may be made. */
export function judgeEdit(_edit: Pick<Edit, 'scope' | 'changes'>, rights: Rights, _facts: AccessFacts): Denial | null {
  return rights.staff ? null : { code: 'forbidden', reason: text('Only staff may change this.', 'Solo el personal puede cambiar esto.') }
}

/** The records that `judgeEdit` may ask for, so that they can be read at once. */
export function listRecordsNeeded(edit: Pick<Edit, 'scope' | 'changes'>): readonly RecordId[] {
  return [...new Set(edit.changes.map((change) => change.record))]
}

/** Why an account may not write a field, for screens that say so beforehand; null = it may (some value at least). */
export function explainWrite(_rights: Rights, _scope: Scope, _record: RecordId, _field: FieldId, _facts: AccessFacts): Text | null {
  return null
}
