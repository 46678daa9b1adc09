import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import { readText, readWord } from './read-field.ts'

const STATES = ['asked', 'answered', 'done', 'withdrawn'] as const

/** A wish of a benefits review that was sent to the task force's staff. */
export interface SupportRequest {
  readonly organization: string
  readonly period: string
  /** Id of the benefit. */
  readonly benefit: string
  readonly wish: string
  readonly state: (typeof STATES)[number]
  /** What staff answer. */
  readonly response: string
}

/** Reads a support request; wrong types read as empty, an unknown state as asked. */
export function readSupportRequest(state: RecordState): SupportRequest {
  const [organization = '', period = '', benefit = ''] = keyOf(state.record).split('.')
  return {
    organization,
    period,
    benefit,
    wish: readText(state, 'wish'),
    state: readWord(state, 'state', STATES),
    response: readText(state, 'response'),
  }
}

/** Id of the request that comes from one benefit of a review: one for each. */
export function supportRequestRecord(organization: string, period: string, benefit: string): RecordId {
  return `support-request:${organization}.${period}.${benefit}`
}
