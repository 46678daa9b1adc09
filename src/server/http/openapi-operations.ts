import { list, object, refer } from './openapi-schemas.ts'
import type { Schema } from './openapi-schemas.ts'

/** One thing that a client can ask. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With parameters as OpenAPI writes them: `{id}`. */
  readonly path: string
  readonly summary: string
  /** Nobody needs to be signed in. */
  readonly open?: true
  readonly query?: Readonly<Record<string, { readonly required?: boolean; readonly schema: Schema }>>
  readonly body?: Schema
  /** The usual answer: its status, and its JSON where it has any. */
  readonly answer: readonly [status: number, content?: Schema]
  /** Where the answer is no JSON. */
  readonly type?: string
}

const text: Schema = { type: 'string' }
const whole: Schema = { type: 'integer', minimum: 1 }
const password: Schema = { type: 'string', minLength: 12 }
const anything: Schema = { type: 'object' }
const done: Operation['answer'] = [204]

const sync: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/sync',
    summary: 'Brings edits and fetches what is new. May be sent twice. Body and answer may be compressed (gzip, deflate, br, zstd).',
    body: refer('SyncRequest'),
    answer: [200, refer('SyncReply')],
  },
  {
    method: 'get',
    path: '/api/changes',
    summary: 'Server-sent events: `data: {"scope", "seq"}` whenever a scope grows that the caller may read.',
    answer: [200, text],
    type: 'text/event-stream',
  },
  {
    method: 'get',
    path: '/api/history',
    summary: 'Every value that a field has had, newest first.',
    query: {
      record: { required: true, schema: refer('Record') },
      field: { required: true, schema: refer('Field') },
      before: { schema: text },
      limit: { schema: whole },
    },
    answer: [200, refer('History')],
  },
]

const session: readonly Operation[] = [
  { method: 'get', path: '/api/session', summary: 'Who is signed in, and what he or she may do.', answer: [200, refer('Session')] },
  { method: 'put', path: '/api/session/device', summary: 'What a device says of itself.', body: refer('Device'), answer: done },
  {
    method: 'post',
    path: '/api/session/claim',
    summary: 'The organization that an invited account brings along becomes its own; once.',
    body: object({ organization: text }),
    answer: done,
  },
]

const auth: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/auth/sign-in/email',
    summary: 'Signs in by password; sets the cookie of the session.',
    open: true,
    body: object({ 'email': text, 'password': text, 'rememberMe?': { type: 'boolean' } }),
    answer: [200, anything],
  },
  { method: 'post', path: '/api/auth/sign-out', summary: 'Ends this session.', open: true, answer: [200, anything] },
  { method: 'post', path: '/api/auth/revoke-sessions', summary: 'Signs out everywhere.', answer: [200, anything] },
  {
    method: 'post',
    path: '/api/auth/change-password',
    summary: 'Another password.',
    body: object({ currentPassword: text, newPassword: password }),
    answer: [200, anything],
  },
  {
    method: 'post',
    path: '/api/auth/set-password',
    summary: 'A first password, for an account that has signed in by passkey only.',
    body: object({ newPassword: password }),
    answer: [200, anything],
  },
  {
    method: 'get',
    path: '/api/auth/passkey/generate-authenticate-options',
    summary: 'Begins to sign in by passkey.',
    open: true,
    answer: [200, anything],
  },
  {
    method: 'post',
    path: '/api/auth/passkey/verify-authentication',
    summary: 'Signs in by passkey.',
    open: true,
    body: anything,
    answer: [200, anything],
  },
  { method: 'get', path: '/api/auth/passkey/generate-register-options', summary: 'Begins to add a passkey.', answer: [200, anything] },
  { method: 'post', path: '/api/auth/passkey/verify-registration', summary: 'Adds a passkey.', body: anything, answer: [200, anything] },
  {
    method: 'post',
    path: '/api/auth/passkey/update-passkey',
    summary: 'Another name for a passkey.',
    body: object({ id: text, name: text }),
    answer: [200, anything],
  },
  { method: 'get', path: '/api/auth/passkey/list-user-passkeys', summary: "The account's passkeys.", answer: [200, list(anything)] },
  {
    method: 'post',
    path: '/api/auth/passkey/delete-passkey',
    summary: 'Takes a passkey off the account.',
    body: object({ id: text }),
    answer: [200, anything],
  },
  {
    method: 'get',
    path: '/api/auth/invitation/{token}',
    summary: 'What an invitation offers.',
    open: true,
    answer: [200, refer('InvitationOffer')],
  },
  {
    method: 'post',
    path: '/api/auth/invitation/{token}/accept',
    summary: 'Makes the account and signs it in.',
    open: true,
    body: object({ 'name': text, 'password?': password }),
    answer: [200, anything],
  },
]

const admin: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/admin/people',
    summary: 'Accounts with their roles.',
    answer: [200, object({ people: list(refer('Person')) })],
  },
  {
    method: 'patch',
    path: '/api/admin/people/{id}',
    summary: 'Gives and takes roles, all or none.',
    body: refer('RoleChange'),
    answer: done,
  },
  { method: 'post', path: '/api/admin/people/{id}/revoke', summary: 'The account may do nothing from now on.', answer: done },
  { method: 'post', path: '/api/admin/people/{id}/reinstate', summary: 'Takes that back.', answer: done },
  { method: 'post', path: '/api/admin/people/{id}/revoke-tokens', summary: 'Ends all tokens of an account.', answer: done },
  { method: 'post', path: '/api/admin/people/{id}/reset-link', summary: 'The same as `reset`.', answer: [200, refer('Link')] },
  { method: 'post', path: '/api/admin/people/{id}/sign-out', summary: 'Ends all sessions of an account.', answer: done },
  {
    method: 'post',
    path: '/api/admin/people/{id}/reset',
    summary: 'A one-time link to choose a new password.',
    answer: [200, refer('Link')],
  },
  {
    method: 'get',
    path: '/api/admin/invitations',
    summary: 'Invitations, without their secrets.',
    answer: [200, object({ invitations: list(refer('Invitation')) })],
  },
  {
    method: 'post',
    path: '/api/admin/invitations',
    summary: 'Invites somebody.',
    body: refer('NewInvitation'),
    answer: [201, refer('Link')],
  },
  { method: 'delete', path: '/api/admin/invitations/{id}', summary: 'The link stops working.', answer: done },
  {
    method: 'get',
    path: '/api/admin/devices',
    summary: 'Devices, when they were last seen, and what they have not sent.',
    answer: [200, object({ devices: list(refer('SeenDevice')) })],
  },
  {
    method: 'get',
    path: '/api/admin/audit',
    summary: 'What staff and commands have done, newest first.',
    query: { before: { schema: text }, actor: { schema: text }, action: { schema: text }, limit: { schema: whole } },
    answer: [200, object({ entries: list(refer('AuditEntry')), next: { anyOf: [text, { type: 'null' }] } })],
  },
  {
    method: 'get',
    path: '/api/admin/redactions',
    summary: 'Every redaction; never a value.',
    answer: [200, object({ redactions: list(refer('Redaction')) })],
  },
  {
    method: 'post',
    path: '/api/admin/redactions',
    summary: 'Empties a value everywhere, for good.',
    body: refer('RedactionOrder'),
    answer: done,
  },
  {
    method: 'get',
    path: '/api/admin/server',
    summary: 'Engine, version and counts.',
    answer: [
      200,
      object({ engine: { enum: ['sqlite', 'postgres'] }, version: text, taskForce: refer('Uuid'), epoch: refer('Uuid'), counts: anything }),
    ],
  },
]

const operation: readonly Operation[] = [
  {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the server and its database answer.',
    open: true,
    answer: [200, object({ status: text })],
  },
  { method: 'get', path: '/metrics', summary: 'Figures for Prometheus.', open: true, answer: [200, text], type: 'text/plain' },
  { method: 'get', path: '/api/openapi.json', summary: 'This document.', open: true, answer: [200, anything] },
]

/** Everything that the server answers besides the app's files; a test compares it with the routes that there are. */
export const operations: readonly Operation[] = [...sync, ...session, ...auth, ...admin, ...operation]
