import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseSyncReply } from '../../../src/change/wire.ts'
import { addUser } from '../../../src/server/accounts/commands.ts'
import { openLedger } from '../../../src/server/operations/open-ledger.ts'
import { readSettings } from '../../../src/server/settings.ts'
import { startServer } from '../../../src/server/start-server.ts'
import type { StartedServer } from '../../../src/server/start-server.ts'
import { openStorage } from '../../../src/server/storage/open-storage.ts'
import { startPostgres } from '../../harness/postgres.ts'
import type { TestPostgres } from '../../harness/postgres.ts'
import { question, roles } from './odd-requests.ts'
import type { Question } from './odd-requests.ts'

/** `FUZZ_REQUESTS=10000` sends more, `SEED=random` others. */
const runs = Number(process.env['FUZZ_REQUESTS'] ?? '600')
const patience = 60_000 + runs * 100

describe.each(['SQLite', 'PostgreSQL'])('the API on %s, asked anything by anybody', (engine) => {
  let postgres: TestPostgres | null = null
  let folder: string
  let server: StartedServer
  const tokenByCaller = new Map<string, string>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-fuzz-'))
    await mkdir(join(folder, 'dist/assets'), { recursive: true })
    await writeFile(join(folder, 'dist/index.html'), '<title>the app</title>')
    postgres = engine === 'PostgreSQL' ? await startPostgres() : null
    const database = postgres && { DATABASE_URL: await postgres.createDatabase() }
    const settings = readSettings({ PORT: '0', DATA_DIR: join(folder, 'data'), RATE_LIMIT: '0', ...database })
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
  }, patience)

  afterAll(async () => {
    await server?.close()
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  }, patience)

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
        expect(status < 500 ? null : (faults.at(-1) ?? status)).toBeNull()
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
    for (const status of [200, 204, 400, 401, 403, 404, 405, 415]) expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0])
    const figures = await (await fetch(`${server.url}/metrics`)).text()
    for (const outcome of ['accepted', 'forbidden', 'invalid', 'too-large']) {
      expect(figures).toContain(`partners_guide_edits_total{outcome="${outcome}"}`)
    }
  })
})
