import type { FieldId, Json, RecordId } from '../../../change/edit.ts'
import { headsOf, type RecordState } from '../../../change/head.ts'
import { distinctHeads } from '../../../change/merge.ts'
import type { Charter } from '../../charter.ts'
import type { Rights } from './rights.ts'
import type { ScopeParts } from './scope-parts.ts'

/** What the rules look at beside the edit itself: the state before it. */
export interface AccessFacts {
  readonly charter: Charter
  /** `YYYY-MM-DD` */
  readonly today: string
  /** A record as it stands before the edit; undefined where there is none. */
  readonly find: (record: RecordId) => RecordState | undefined
  /** Whether somebody has an account with that id. */
  readonly isAccount: (id: string) => boolean
}

/** One change, as the rules judge it. */
export interface WriteCase {
  readonly rights: Rights
  readonly scope: ScopeParts
  readonly record: RecordId
  readonly field: FieldId
  /** The new value; undefined = any, where a screen asks beforehand. */
  readonly value: Json | undefined
  readonly facts: AccessFacts
  /** What the same edit writes into a field; undefined where it leaves it alone. */
  readonly sets: (record: RecordId, field: FieldId) => Json | undefined
}

/**
 * The values that a field has after an edit, differing ones only: what the edit writes, else all that stand side by side before it. Rights
 * go by all of them: a conflict gives nothing to anybody until it is decided.
 */
export function valuesAfter({ facts, sets }: Pick<WriteCase, 'facts' | 'sets'>, record: RecordId, field: FieldId): readonly Json[] {
  const set = sets(record, field)
  return set === undefined ? valuesBefore(facts, record, field) : [set]
}

/** The differing values of a field before an edit; none where it was never written. */
export function valuesBefore(facts: Pick<AccessFacts, 'find'>, record: RecordId, field: FieldId): readonly Json[] {
  return distinctHeads(headsOf(facts.find(record)?.fields, field)).map((head) => head.value)
}
