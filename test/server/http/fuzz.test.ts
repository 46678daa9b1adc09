import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseSyncReply } from '../../../src/change/wire.ts'
import { kinds } from '../../../src/domain/registry.ts'
import { addUser } from '../../../src/server/accounts/commands.ts'
import { operations } from '../../../src/server/http/openapi-operations.ts'
import { openLedger } from '../../../src/server/operations/open-ledger.ts'
import { readSettings } from '../../../src/server/settings.ts'
import { startServer } from '../../../src/server/start-server.ts'
import type { StartedServer } from '../../../src/server/start-server.ts'
import { openStorage } from '../../../src/server/storage/open-storage.ts'

/** `FUZZ_REQUESTS=10000` sends more, `SEED=random` others. */
const runs = Number(process.env['FUZZ_REQUESTS'] ?? '600')
const patience = 60_000 + runs * 100

const none = { staff: false, observer: false, chairs: [], members: [], represents: [], executive: [] }
const roles = {
  staff: { ...none, staff: true },
  observer: { ...none, observer: true },
  chair: { ...none, chairs: ['1'] },
  representative: { ...none, members: ['1'], represents: ['sample-one'] },
  executive: { ...none, executive: ['sample-one'] },
} as const

const callers = ['nobody', 'a wrong token', 'a wrong cookie', ...(Object.keys(roles) as (keyof typeof roles)[])] as const

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

const uuid = fc.integer({ min: 0, max: 30 }).map((count) => `018f0000-0000-7000-8000-${String(count).padStart(12, '0')}`)
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
  fc.constantFrom<unknown>('1', '5', 'sample-one', '2026-01-01', 'sample-a@example.org', true, { epoch: null, cursor: 0, pending: [] }),
)

const change = fc.record({ record, field, value, replaces: fc.array(uuid, { maxLength: 3 }) })
const edit = fc.record({
  id: uuid,
  scope,
  by: fc.constantFrom('sample-user', '\u0000'),
  device: fc.constant('sample'),
  at: fc.constant('2026-01-01T00:00:00Z'),
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
})
const sound = fc.record({
  protocol: fc.constant(1),
  device: uuid,
  epoch: fc.option(uuid),
  cursors: fc.dictionary(scope, fc.nat(9), { maxKeys: 3 }),
  edits: fc.array(edit, { maxLength: 4 }),
  limit: fc.integer({ min: 1, max: 5 }),
})

/** A request of which some members, wherever they lie, are something else. */
const spoilt = fc
  .tuple(sound, fc.array(fc.tuple(fc.nat(40), junk), { maxLength: 2 }))
  .map(([request, faults]) => faults.reduce<unknown>((json, [place, thing]) => spoil(json, { left: place }, thing), request))

function spoil(json: unknown, count: { left: number }, thing: unknown): unknown {
  if (count.left-- === 0) return thing
  if (Array.isArray(json)) return json.map((item) => spoil(item, count, thing))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([name, item]) => [name, spoil(item, count, thing)]))
}

const words = fc.oneof(
  target,
  uuid,
  record,
  field,
  fc.string({ maxLength: 20 }),
  fc.constantFrom('%00', '..', '-1', '99999999999', 'x'.repeat(3000)),
)
const asked = fc.constantFrom(...operations, ...Array.from({ length: 20 }, () => operations[0]!))

const question = fc.record({
  caller: fc.constantFrom(...callers),
  operation: asked,
  method: fc.option(fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'), { freq: 6 }),
  path: fc.option(
    fc.webPath().map((path) => `/api${path}`),
    { freq: 12 },
  ),
  word: words,
  query: fc.dictionary(fc.constantFrom('record', 'field', 'before', 'limit', 'actor', 'action'), words, { maxKeys: 4 }),
  body: fc.oneof(
    { weight: 6, arbitrary: spoilt },
    { weight: 2, arbitrary: junk },
    { weight: 1, arbitrary: fc.record({ email: words, password: words, name: words, token: words }) },
  ),
  shape: fc.constantFrom('json', 'json', 'json', 'json', 'gzip', 'gzip', 'cut off', 'not gzip', 'bytes', 'nothing'),
  headers: fc.dictionary(
    fc.constantFrom(
      'accept-encoding',
      'content-type',
      'origin',
      'sec-fetch-site',
      'x-forwarded-for',
      'last-event-id',
      'range',
      'if-none-match',
    ),
    fc.constantFrom(
      '',
      'gzip',
      'zstd;q=0.1',
      'null',
      'same-origin',
      'cross-site',
      'text/plain',
      'application/json',
      ',,,',
      'bytes=0-1',
      '*',
    ),
    { maxKeys: 2 },
  ),
})
type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never

describe('the API, asked anything by anybody', () => {
  let folder: string
  let server: StartedServer
  const tokenByCaller = new Map<string, string>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-fuzz-'))
    await mkdir(join(folder, 'dist/assets'), { recursive: true })
    await writeFile(join(folder, 'dist/index.html'), '<title>the app</title>')
    const settings = readSettings({ PORT: '0', DATA_DIR: join(folder, 'data'), RATE_LIMIT: '0' })
    const world = { now: () => Date.now(), newId: () => v7(), random: (bytes: number) => randomBytes(bytes) }
    const quiet = {
      info: () => undefined,
      warn: () => undefined,
      error: (event: object, text: string) => faults.push(`${text} ${JSON.stringify(event)}`),
    }
    server = await startServer({ settings, dist: join(folder, 'dist'), keptAssets: null, eventLog: quiet, version: '1', ...world })
    const [storage, ledger] = [await openStorage(settings), await openLedger(settings)]
    for (const [name, role] of Object.entries(roles)) {
      const { token } = await addUser(
        storage,
        ledger,
        { email: `sample-${name}@example.org`, name: `Sample ${name}`, token: true, ...role },
        world,
      )
      tokenByCaller.set(name, token ?? '')
    }
    await storage.close()
    await ledger.close()
  })

  afterAll(async () => {
    await server?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const faults: string[] = []

  function write({ body, shape }: Question): BodyInit | undefined {
    const text = JSON.stringify(body)
    if (shape === 'nothing') return undefined
    if (shape === 'json' || shape === 'not gzip') return text
    const packed = gzipSync(text)
    return new Uint8Array(shape === 'gzip' ? packed : packed.subarray(0, packed.length >> 1))
  }

  function sign(caller: string): Record<string, string> {
    const token = tokenByCaller.get(caller)
    if (token !== undefined) return { authorization: `Bearer ${token}` }
    if (caller === 'a wrong token') return { authorization: 'Bearer x' }
    return caller === 'a wrong cookie' ? { cookie: '__Host-partners-guide.session_token=x.y' } : {}
  }

  async function ask(asked: Question): Promise<Response> {
    const method = asked.method ?? asked.operation.method.toUpperCase()
    const path = asked.path ?? asked.operation.path.replace(/\{\w+\}/, encodeURIComponent(asked.word.toWellFormed()))
    const search = new URLSearchParams(asked.query).toString()
    const packed = ['gzip', 'cut off', 'not gzip'].includes(asked.shape)
    const body = method === 'GET' || method === 'HEAD' ? undefined : write(asked)
    const headers = {
      'content-type': 'application/json',
      ...(packed && { 'content-encoding': 'gzip' }),
      ...sign(asked.caller),
      ...asked.headers,
    }
    const stop = new AbortController()
    const response = await fetch(`${server.url}${path}${search === '' ? '' : `?${search}`}`, {
      method,
      headers,
      redirect: 'manual',
      signal: stop.signal,
      ...(body !== undefined && { body }),
    })
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) stop.abort()
    return response
  }

  it(`answers ${runs} requests: never by breaking, and what it refuses with a problem`, { timeout: patience }, async () => {
    const statuses = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const response = await ask(asked)
        const { status } = response
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        expect(status).toBeLessThan(500)
        const method = asked.method ?? asked.operation.method.toUpperCase()
        if (status >= 400 && method !== 'HEAD') {
          expect(response.headers.get('content-type')).toBe('application/problem+json')
          expect(await response.json()).toMatchObject({ type: 'about:blank', status, title: expect.stringMatching(/./) })
        } else if (status === 200 && asked.path === null && asked.operation.path === '/api/sync' && method === 'POST') {
          expect(parseSyncReply(await response.json())).toMatchObject({ ok: true })
        }
      }),
      { numRuns: runs },
    )
    expect(faults).toEqual([])
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    // A fuzz that is always refused at the first door shows nothing.
    for (const status of [200, 400, 401, 403, 404, 405]) expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0])
  })
})
