import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import { listIds, readFlag, readText } from './read-field.ts'
import type { Signature } from './signature.ts'
import { readSignatures } from './signature.ts'

/** What a review says about one row: what was found (in the review's own column), and what should become better. */
export interface ReviewAnswer {
  readonly found: string
  readonly improvements: string
  readonly notApplicable: boolean
}

/** A review of an organization for a period: what performance and benefits reviews have in common. */
export interface Review {
  readonly organization: string
  /** A year (`2026`), or a part of one (`2026-1`). */
  readonly period: string
  readonly answerByRow: ReadonlyMap<string, ReviewAnswer>
  readonly signatures: ReadonlyMap<string, Signature>
}

/** Reads a review whose first column is `foundColumn`; wrong types read as empty. Its key is `<organization>.<period>`. */
export function readReview(state: RecordState, foundColumn: string): Review {
  const [organization = '', period = ''] = keyOf(state.record).split('.')
  const rows = listIds(state, 'answers').map((row): [string, ReviewAnswer] => [
    row,
    {
      found: readText(state, `answers.${row}.${foundColumn}`),
      improvements: readText(state, `answers.${row}.improvements`),
      notApplicable: readFlag(state, `answers.${row}.not-applicable`),
    },
  ])
  return { organization, period, answerByRow: new Map(rows), signatures: readSignatures(state) }
}
