import type { GuideOption } from './guide.ts'
import type { Kind } from './kind.ts'
import { PAGE } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { organizationScope } from './scope.ts'
import { readSupportRequest } from './support-request.ts'
import { text } from './text.ts'

/** The states of a request. */
export const supportRequestStates: readonly GuideOption[] = [
  { id: 'asked', label: text('Asked', 'Solicitada') },
  { id: 'answered', label: text('Answered', 'Respondida') },
  { id: 'done', label: text('Done', 'Cumplida') },
  { id: 'withdrawn', label: text('Withdrawn', 'Retirada') },
]

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
