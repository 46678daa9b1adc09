import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import type { GuideOption } from './guide.ts'
import type { Kind } from './kind.ts'
import { PAGE } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { readText, readWord } from './read-field.ts'
import { organizationScope } from './scope.ts'
import { text } from './text.ts'

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

/** The states of a request. */
export const supportRequestStates: readonly GuideOption[] = [
  { id: 'asked', label: text('Asked', 'Solicitada') },
  { id: 'answered', label: text('Answered', 'Respondida') },
  { id: 'done', label: text('Done', 'Cumplida') },
  { id: 'withdrawn', label: text('Withdrawn', 'Retirada') },
]

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

/** The kind `support-request`. */
export const supportRequestKind: Kind = {
  kind: 'support-request',
  singular: text('Support request', 'Solicitud de apoyo'),
  plural: text('Support requests', 'Solicitudes de apoyo'),
  scopeOf: (key) => organizationScope(key.split('.')[0] ?? key),
  fields: [
    { field: 'wish', label: text('Wish', 'Deseo'), type: { type: 'text', maxLength: PAGE } },
    { field: 'state', label: text('State', 'Estado'), type: { type: 'choice', options: supportRequestStates } },
    { field: 'response', label: text('Response', 'Respuesta'), type: { type: 'text', maxLength: PAGE } },
  ],
  titleOf: (state, context) => {
    const { organization, benefit } = readSupportRequest(state)
    const item = context.charter.benefits.items.find((one) => one.id === benefit)
    const { singular } = supportRequestKind
    return `${singular[context.language]}: ${nameOrganization(organization, context)}, ${item?.label[context.language] ?? benefit}`
  },
}
