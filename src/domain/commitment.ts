import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import { listIds, readDate, readFlag, readReference, readText } from './read-field.ts'
import type { Signature } from './signature.ts'
import { readSignatures } from './signature.ts'

/** What the checklist says about one indicator. Persons are keys of `person` records. */
export interface CommitmentAnswer {
  readonly byWhom: string | null
  readonly date: string | null
  readonly evidence: string
  /** The two acceptances of the operations manual. */
  readonly executive: string | null
  readonly executiveDate: string | null
  readonly representative: string | null
  readonly representativeDate: string | null
  /** Staff have looked at the evidence and confirm it. */
  readonly verified: boolean
}

/** The formal commitment checklist of an organization. */
export interface Commitment {
  readonly organization: string
  readonly answerByIndicator: ReadonlyMap<string, CommitmentAnswer>
  readonly signatures: ReadonlyMap<string, Signature>
}

/** Reads a checklist; indicators that nothing is known of are absent, wrong types read as empty. */
export function readCommitment(state: RecordState): Commitment {
  const indicators = new Set([...listIds(state, 'answers'), ...listIds(state, 'verified')])
  return {
    organization: keyOf(state.record),
    answerByIndicator: new Map([...indicators].map((indicator) => [indicator, readAnswer(state, indicator)])),
    signatures: readSignatures(state),
  }
}

function readAnswer(state: RecordState, indicator: string): CommitmentAnswer {
  const field = (column: string) => `answers.${indicator}.${column}`
  return {
    byWhom: readReference(state, field('by-whom'), 'person'),
    date: readDate(state, field('date')),
    evidence: readText(state, field('evidence')),
    executive: readReference(state, field('executive'), 'person'),
    executiveDate: readDate(state, field('executive-date')),
    representative: readReference(state, field('representative'), 'person'),
    representativeDate: readDate(state, field('representative-date')),
    verified: readFlag(state, `verified.${indicator}`),
  }
}

/** Id of an organization's checklist: one for each organization. */
export function commitmentRecord(organization: string): RecordId {
  return `commitment:${organization}`
}
