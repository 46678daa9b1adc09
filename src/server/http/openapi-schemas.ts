import { MAX_CHANGES, MAX_REPLACES, MAX_REQUEST_EDITS } from '../../change/limits.ts'

/** A JSON Schema (2020-12), as far as this document uses it. */
export type Schema = Readonly<Record<string, unknown>>

/** A schema that stands among the components. */
export function refer(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

/** An object of members that must be there; those whose name ends in `?` need not. More members may come with later versions. */
export function object(members: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(members)
  const required = entries.map(([name]) => name).filter((name) => !name.endsWith('?'))
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
    ...(required.length > 0 && { required }),
  }
}

/** A list of what `items` says. */
export function list(items: Schema, most?: number): Schema {
  return { type: 'array', items, ...(most !== undefined && { maxItems: most }) }
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

const text: Schema = { type: 'string' }
const flag: Schema = { type: 'boolean' }
const count: Schema = { type: 'integer', minimum: 0 }
const position: Schema = { type: 'integer', minimum: 1 }
const grant = refer('Grant')
const cursors: Schema = { type: 'object', additionalProperties: count, description: 'Seqs by scope; a scope that is missing stands at 0.' }

/** The shapes of the wire and of `/api`, by name. */
export const schemas: Readonly<Record<string, Schema>> = {
  Uuid: { type: 'string', pattern: '^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' },
  Scope: { type: 'string', pattern: '^(?:task-force|(?:work-group|organization)/[A-Za-z0-9_.-]{1,200})$' },
  Record: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,63}:[A-Za-z0-9_.-]{1,200}$' },
  Field: { type: 'string', pattern: String.raw`^[A-Za-z0-9_-]{1,64}(?:\.[A-Za-z0-9_-]{1,64}){0,5}$` },
  Instant: { type: 'string', description: 'ISO 8601, in UTC.', pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$` },
  Value: { description: 'Any JSON of at most 64 KiB, nested at most 10 deep; null = cleared.' },
  Problem: {
    description: 'RFC 9457. Decide by the status, never by the words.',
    ...object({ 'type': text, 'title': text, 'status': count, 'detail?': text, 'path?': text, 'code?': text, 'instance?': text }),
  },
  Change: object({ record: refer('Record'), field: refer('Field'), value: refer('Value'), replaces: list(refer('Uuid'), MAX_REPLACES) }),
  Edit: object({
    id: refer('Uuid'),
    scope: refer('Scope'),
    by: text,
    device: text,
    at: refer('Instant'),
    changes: list(refer('Change'), MAX_CHANGES),
  }),
  SyncRequest: object({
    'protocol': { const: 1 },
    'device': refer('Uuid'),
    'epoch': orNull(refer('Uuid')),
    'cursors': cursors,
    'edits': list(refer('Edit'), MAX_REQUEST_EDITS),
    'limit?': { ...position, description: 'Most log entries of each scope that the reply should cover.' },
  }),
  SyncReply: object({
    protocol: { const: 1 },
    taskForce: refer('Uuid'),
    epoch: refer('Uuid'),
    user: text,
    scopes: list(refer('Scope')),
    accepted: list(object({ edit: refer('Uuid'), seq: position })),
    refused: list(refer('Refusal')),
    log: list(refer('LogEntry')),
    states: list(refer('State')),
    redacted: list(object({ edit: refer('Uuid'), record: refer('Record'), field: refer('Field') })),
    cursors,
    more: { ...flag, description: 'Ask again.' },
  }),
  Refusal: object({
    'edit': refer('Uuid'),
    'code': {
      ...text,
      description: 'forbidden, invalid, unsafe-content, too-large, id-reused, unknown-scope, redacted, rule; later servers may have more.',
    },
    'reason': text,
    'record?': refer('Record'),
    'field?': refer('Field'),
  }),
  LogEntry: object({
    'id': refer('Uuid'),
    'scope': refer('Scope'),
    'seq': position,
    'by': text,
    'at': refer('Instant'),
    'carriedBy?': text,
  }),
  State: object({
    scope: refer('Scope'),
    record: refer('Record'),
    fields: {
      type: 'object',
      additionalProperties: list(
        object({ edit: { ...count, description: 'Index into log.' }, value: refer('Value'), replaces: list(refer('Uuid')) }),
      ),
    },
  }),
  History: object({ entries: list(refer('HistoryEntry')), next: orNull(text) }),
  HistoryEntry: object({
    'edit': refer('Uuid'),
    'value': refer('Value'),
    'by': text,
    'carriedBy?': text,
    'at': refer('Instant'),
    'received': refer('Instant'),
    'seq': position,
    'current': flag,
    'redacted?': flag,
  }),
  Grant: object({ role: { enum: ['staff', 'observer', 'chair', 'member', 'represents', 'executive'] }, target: text }),
  Rights: object({
    user: text,
    staff: flag,
    observer: flag,
    chairs: list(text),
    groups: list(text),
    represents: list(text),
    executiveOf: list(text),
  }),
  Session: object({
    user: object({ id: text, name: text, email: text }),
    rights: refer('Rights'),
    scopes: list(refer('Scope')),
    taskForce: refer('Uuid'),
    epoch: refer('Uuid'),
    via: { enum: ['session', 'token'] },
    methods: object({ passkeys: count, password: flag }),
    device: orNull(object({ id: text, lastSeen: refer('Instant'), unsent: count })),
  }),
  Device: object({ device: refer('Uuid'), label: text, unsent: count, refused: count }),
  InvitationOffer: object({ email: text, name: text, roles: list(grant), expires: refer('Instant') }),
  Invitation: object({
    id: text,
    email: text,
    name: text,
    roles: list(grant),
    bringsOrganization: flag,
    state: { enum: ['open', 'used', 'expired', 'withdrawn'] },
    created: refer('Instant'),
    createdBy: orNull(text),
    expires: refer('Instant'),
  }),
  NewInvitation: object({ 'email': text, 'name': text, 'roles': list(grant), 'bringsOrganization?': flag, 'days?': position }),
  Link: object({ id: text, link: text, expires: refer('Instant'), mailed: flag }),
  Person: object({
    id: text,
    name: text,
    email: text,
    roles: list(object({ role: text, target: text, source: { enum: ['granted', 'record'] } })),
    lastSeen: orNull(refer('Instant')),
    passkeys: count,
    password: flag,
    tokens: count,
    revokedAt: orNull(refer('Instant')),
    created: refer('Instant'),
  }),
  RoleChange: object({ 'add?': list(grant), 'remove?': list(grant) }),
  SeenDevice: object({ device: text, user: text, label: text, lastSeen: orNull(refer('Instant')), unsent: count, refused: count }),
  AuditEntry: object({ id: text, at: refer('Instant'), actor: orNull(text), action: text, target: text, detail: { type: 'object' } }),
  RedactionOrder: object({ edit: refer('Uuid'), record: refer('Record'), field: refer('Field'), reason: text }),
  Redaction: object({
    edit: refer('Uuid'),
    record: refer('Record'),
    field: refer('Field'),
    scope: refer('Scope'),
    by: text,
    at: refer('Instant'),
    reason: text,
  }),
}
