import fc from 'fast-check'
import { kinds } from '../../../src/domain/registry.ts'
import { operations } from '../../../src/server/http/openapi-operations.ts'

const none = { staff: false, observer: false, chairs: [], members: [], represents: [], executive: [] }
/** Who may ask with a token, and as what. */
export const roles = {
  staff: { ...none, staff: true },
  observer: { ...none, observer: true },
  chair: { ...none, chairs: ['1'] },
  representative: { ...none, members: ['1'], represents: ['sample-one'] },
  executive: { ...none, executive: ['sample-one'] },
} as const

const signedIn = Object.keys(roles)
const callers = ['nobody', 'a wrong token', 'a wrong cookie', ...signedIn]

/** Whatever somebody may put where something else belongs. */
const junk = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1.5,
      1e21,
      '',
      'x',
      [],
      {},
      [[]],
      '\u0000',
      '\ud800',
      '__proto__',
      'task-force',
      'x'.repeat(2000),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constant(JSON.parse('{"__proto__":{"a":1},"constructor":1}')) },
  { weight: 1, arbitrary: fc.integer({ min: 9, max: 40 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown) },
)

const uuid = fc.integer({ min: 0, max: 60 }).map((count) => `018f0000-0000-7000-8000-${String(count).padStart(12, '0')}`)
const target = fc.constantFrom('sample-one', 'sample-two', '1', '5', '99')
const scope = fc.oneof(
  fc.constant('task-force'),
  target.map((id) => `organization/${id}`),
  target.map((id) => `work-group/${id}`),
)
const key = fc.oneof(
  target,
  fc.tuple(target, target).map((both) => both.join('.')),
  fc.constantFrom('sample-one.2026', '2014', 'v1'),
)
const record = fc.tuple(fc.constantFrom(...kinds.map(({ kind }) => kind), 'sample-note'), key).map(([kind, id]) => `${kind}:${id}`)
const field = fc.constantFrom(
  'name',
  'text',
  'deleted',
  'primary',
  'organization',
  'person',
  'from',
  'to',
  'email',
  'answers.manual.completed',
  'answers.manual.by',
  'government',
  'groups.1.name',
  'state',
)
const value = fc.oneof(
  junk,
  fc.constantFrom<unknown>('a word', 'another word', 3),
  fc.constantFrom<unknown>('1', '5', 'sample-one', '2026-01-01', 'sample-a@example.org', true, { epoch: null, cursor: 0, pending: [] }),
)

/** A scope, and a record that may well belong there. */
const place = fc.oneof(
  fc.tuple(scope, record),
  target.map((id) => [`organization/${id}`, `performance-review:${id}.2026`] as const),
  target.map((id) => [`organization/${id}`, `sample-note:${id}`] as const),
  fc.constant(['organization/sample-one', 'sample-note:one'] as const),
  fc.constant(['task-force', 'sample-note:all'] as const),
  target.map((id) => ['task-force', `organization:${id}`] as const),
)
const change = (at: string): fc.Arbitrary<unknown> =>
  fc.record({
    record: fc.oneof({ weight: 12, arbitrary: fc.constant(at) }, record),
    field,
    value,
    replaces: fc.array(uuid, { maxLength: 3 }),
  })
const edit = place.chain(([home, at]) =>
  fc.record({
    id: uuid,
    scope: fc.constant(home),
    by: fc.constantFrom(...Array.from({ length: 9 }, () => 'sample-user'), '\u0000'),
    device: fc.constant('sample'),
    at: fc.constant('2026-01-01T00:00:00Z'),
    changes: fc.array(change(at), { minLength: 1, maxLength: 3 }),
  }),
)
const sound = fc.record({
  protocol: fc.constant(1),
  device: uuid,
  epoch: fc.option(uuid),
  cursors: fc.dictionary(scope, fc.nat(9), { maxKeys: 3 }),
  edits: fc.array(edit, { maxLength: 4 }),
  limit: fc.integer({ min: 1, max: 5 }),
})

function spoil(json: unknown, count: { left: number }, thing: unknown): unknown {
  if (count.left-- === 0) return thing
  if (Array.isArray(json)) return json.map((item) => spoil(item, count, thing))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([name, item]) => [name, spoil(item, count, thing)]))
}

const oddHeaders = [
  'accept-encoding',
  'content-type',
  'origin',
  'sec-fetch-site',
  'x-forwarded-for',
  'last-event-id',
  'range',
  'if-none-match',
]
const oddWords = ['', 'gzip', 'zstd;q=0.1', 'null', 'same-origin', 'cross-site', 'text/plain', 'application/json', ',,,', 'bytes=0-1', '*']
const words = fc.oneof(
  target,
  uuid,
  record,
  field,
  fc.string({ maxLength: 20 }),
  fc.constantFrom('%00', '..', '-1', '99999999999', 'x'.repeat(3000)),
)
/** Mostly null. */
function seldom<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })
}

const grant = fc.record({ role: fc.constantFrom('chair', 'member', 'represents', 'observer'), target })

/** What an operation takes, by its path; anything else takes words. */
const bodyByPath: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  '/api/sync': sound,
  '/api/session/device': fc.record({ device: uuid, label: words, unsent: fc.nat(9), refused: fc.nat(9) }),
  '/api/session/claim': fc.record({ organization: target }),
  '/api/admin/invitations': fc.record({
    email: fc.constantFrom('sample-new@example.org', 'sample-staff@example.org'),
    name: fc.constant('Sample New'),
    roles: fc.array(grant),
  }),
  '/api/admin/people/{id}': fc.record({ add: fc.array(grant), remove: fc.array(grant) }),
  '/api/admin/redactions': fc.record({ edit: uuid, record, field, reason: words }),
}
const anyBody = fc.oneof(junk, fc.record({ email: words, password: words, newPassword: words, name: words, token: words, id: words }))

/** What an operation takes, mostly sound; else with something else in some place of it. */
function bodyOf(path: string): fc.Arbitrary<unknown> {
  const own = bodyByPath[path]
  if (own === undefined) return anyBody
  const spoilt = fc.tuple(own, fc.nat(30), junk).map(([body, left, thing]) => spoil(body, { left }, thing))
  return fc.oneof({ weight: 6, arbitrary: own }, { weight: 3, arbitrary: spoilt }, { weight: 1, arbitrary: junk })
}

/** Something that somebody asks: `operation` as the API describes it, or `method` and `path` of the asker's own. */
export const question = fc
  .oneof({ weight: 2, arbitrary: fc.constant(operations[0]!) }, { weight: 3, arbitrary: fc.constantFrom(...operations) })
  .chain((operation) =>
    fc.record({
      caller: fc.constantFrom(...callers, ...signedIn, ...signedIn),
      operation: fc.constant(operation),
      method: seldom(fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD')),
      path: seldom(fc.webPath().map((path) => `/api${path}`)),
      word: words,
      query: fc.oneof(
        fc.record({ record, field }),
        fc.dictionary(fc.constantFrom('record', 'field', 'before', 'limit', 'actor', 'action'), words, { maxKeys: 4 }),
      ),
      body: bodyOf(operation.path),
      shape: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom('json', 'gzip') },
        { weight: 2, arbitrary: fc.constantFrom('cut off', 'not gzip', 'bytes', 'nothing') },
      ),
      headers: fc.oneof(
        { weight: 4, arbitrary: fc.constant<Record<string, string>>({}) },
        { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...oddHeaders), fc.constantFrom(...oddWords), { maxKeys: 2 }) },
      ),
    }),
  )

/** One such question. */
export type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never
