import { brotliCompressSync, deflateSync, gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseSyncReply } from '../../../src/change/wire.ts'
import { sampleBundle, sampleId } from '../../change/sample-bundle.ts'
import { createSampleApi, sampleEpoch, sampleTaskForce } from './sample-api.ts'
import type { SampleApi } from './sample-api.ts'

const json = { 'content-type': 'application/json' }
const good = sampleBundle().pending[0]!

function request(members: Record<string, unknown> = {}): Record<string, unknown> {
  return { protocol: 1, device: sampleId(1), epoch: sampleEpoch, cursors: { 'task-force': 4 }, edits: [], ...members }
}

function post(api: SampleApi, body: unknown, headers: Record<string, string> = json, token = 'ada'): Promise<Response> {
  const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  return api.ask('/api/sync', { method: 'POST', headers, body: bytes as BodyInit, token })
}

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const problem = (await response.json()) as Record<string, unknown>
  expect(problem).toMatchObject({ type: 'about:blank', status: response.status, title: expect.any(String) })
  return problem
}

describe('POST /api/sync', () => {
  it('[S3] answers with every member of the contract, in its order', async () => {
    const api = createSampleApi()
    const response = await post(api, request({ edits: [good] }))
    expect(response.status).toBe(200)
    const reply: unknown = await response.json()
    expect(parseSyncReply(reply).ok).toBe(true)
    expect(Object.keys(reply as object)).toEqual([
      'protocol',
      'taskForce',
      'epoch',
      'user',
      'scopes',
      'accepted',
      'refused',
      'log',
      'states',
      'redacted',
      'cursors',
      'more',
    ])
    expect(reply).toMatchObject({ taskForce: sampleTaskForce, user: 'ada', scopes: ['task-force'], accepted: [{ edit: good.id, seq: 1 }] })
    expect(api.pushes).toEqual([{ user: 'ada', edits: [{ ok: true, edit: good }] }])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('[S11] takes nothing that belongs to another account than the one that is signed in', async () => {
    const api = createSampleApi()
    const body = request({ edits: [good] })
    const problem = await problemOf(await post(api, body, { ...json, 'sync-user': 'bob' }))
    expect(problem).toMatchObject({ status: 409, code: 'other-user' })
    expect(api.pushes).toEqual([])
    expect((await post(api, body, { ...json, 'sync-user': 'ada' })).status).toBe(200)
  })

  it('[S4] reads rights after the push, which may have changed them', async () => {
    const api = createSampleApi()
    api.onPush = (user) => void api.scopesByUser.set(user, ['task-force', 'work-group/3'])
    expect(await (await post(api, request({ edits: [good] }))).json()).toMatchObject({ scopes: ['task-force', 'work-group/3'] })
    expect(api.pulls[0]?.scopes).toEqual(['task-force', 'work-group/3'])
  })

  it('[S14] reads the cursors of another epoch, or of none, as 0', async () => {
    const api = createSampleApi()
    await post(api, request({ epoch: sampleId(77), limit: 3 }))
    await post(api, request({ epoch: null }))
    await post(api, request())
    expect(api.pulls.map(({ cursors, limit }) => [cursors, limit])).toEqual([
      [{}, 3],
      [{}, undefined],
      [{ 'task-force': 4 }, undefined],
    ])
  })

  it('[S10] says 401 to nobody and 401 to a token that is none', async () => {
    const api = createSampleApi()
    for (const token of ['', 'somebody']) {
      const response = await post(api, request(), json, token)
      expect([response.status, (await problemOf(response))['status']]).toEqual([401, 401])
    }
    expect(api.pulls).toEqual([])
  })

  it('[S2] [S7] refuses an edit beyond a limit by itself', async () => {
    const api = createSampleApi()
    const large = { ...good, id: sampleId(50), changes: [{ ...good.changes[0]!, value: 'x'.repeat(70_000) }] }
    expect(await (await post(api, request({ edits: [large, good] }))).json()).toMatchObject({
      accepted: [{ edit: good.id }],
      refused: [{ edit: sampleId(50), code: 'too-large' }],
    })
  })

  it.each([
    ['no JSON', '{"protocol":1', 400, ''],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400, ''],
    ['nothing', '', 400, ''],
    ['a list', '[]', 400, ''],
    ['no device', request({ device: 5 }), 400, 'device'],
    ['an edit without scope', request({ edits: [{ ...good, scope: 'county/1' }] }), 400, 'edits[0].scope'],
    ['a later protocol', request({ protocol: 2 }), 400, 'protocol'],
    ['1,001 edits', request({ edits: Array.from({ length: 1001 }, () => good) }), 413, 'edits'],
  ])('[S7] says where the fault is: %s', async (_, body, status, path) => {
    const response = await post(createSampleApi(), body)
    expect([response.status, (await problemOf(response))['path']]).toEqual([status, path])
  })

  it('[S12] tells an old app with 426 and words for its user', async () => {
    const response = await post(createSampleApi(), { protocol: 0, anything: 'else' })
    expect([response.status, (await problemOf(response))['detail']]).toEqual([426, expect.stringContaining('Nothing is lost')])
  })

  it('[S7] takes 5 MiB and not a byte more, however they come', async () => {
    const api = createSampleApi()
    const text = JSON.stringify(request())
    const full = text.padEnd(5 * 1024 * 1024)
    const stream = (body: string): ReadableStream => new Blob([body]).stream()
    const send = (body: string): Promise<Response> =>
      api.ask('/api/sync', { method: 'POST', headers: json, body: stream(body), duplex: 'half', token: 'ada' } as RequestInit & {
        token: string
      })
    expect([
      (await post(api, full)).status,
      (await send(full)).status,
      (await post(api, gzipSync(full), { 'content-encoding': 'gzip' })).status,
    ]).toEqual([200, 200, 200])
    for (const response of [
      await post(api, `${full} `),
      await send(`${full} `),
      await post(api, gzipSync(`${full} `), { 'content-encoding': 'gzip' }),
    ]) {
      expect([response.status, (await problemOf(response))['code']]).toEqual([413, 'too-large'])
    }
  })

  it('[S7] does not even read what says that it is too large', async () => {
    const response = await post(createSampleApi(), request(), { ...json, 'content-length': String(5 * 1024 * 1024 + 1) })
    expect([response.status, (await problemOf(response))['code']]).toEqual([413, 'too-large'])
  })

  it('[S7] does not take bytes for letters that they are not', async () => {
    const text = JSON.stringify(request({ edits: [{ ...good, by: 'Jos?' }] }))
    const bytes = Buffer.from(text, 'latin1')
    bytes[text.indexOf('?')] = 0xe9
    const response = await post(createSampleApi(), bytes)
    expect([response.status, (await problemOf(response))['code']]).toEqual([400, 'not-json'])
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ] as const)('takes a body compressed by %s, and stops a bomb before it bursts', async (coding, compress) => {
    const api = createSampleApi()
    const headers = { ...json, 'content-encoding': coding }
    expect((await post(api, compress(JSON.stringify(request())), headers)).status).toBe(200)
    // Cut off at its end: whoever unpacked all of it would find it damaged, not too large.
    const bomb = compress(Buffer.alloc(100 * 1024 * 1024)).subarray(0, -9)
    const response = await post(api, bomb, headers)
    expect([response.status, (await problemOf(response))['code']]).toEqual([413, 'too-large'])
    const damaged = await post(api, compress(JSON.stringify(request())).subarray(0, 20), headers)
    expect([damaged.status, (await problemOf(damaged))['title']]).toEqual([400, `The body is no undamaged ${coding}.`])
  })

  it('says 415 to another kind of body or compression', async () => {
    const api = createSampleApi()
    for (const headers of [
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/jsonx' },
      { ...json, 'content-encoding': 'compress' },
      { ...json, 'content-encoding': 'toString' },
    ]) {
      const response = await post(api, request(), headers)
      expect([response.status, (await problemOf(response))['status']]).toEqual([415, 415])
    }
    expect((await post(api, request(), { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200)
  })

  it('compresses a long answer as the client likes best, and leaves a short one', async () => {
    const api = createSampleApi()
    expect((await post(api, request(), { ...json, 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBeNull()
    api.scopesByUser.set(
      'ada',
      Array.from({ length: 200 }, (_, index) => `organization/sample-${index}`),
    )
    const ask = async (accept: string): Promise<[string | null, Buffer]> => {
      const response = await post(api, request(), { ...json, 'accept-encoding': accept })
      expect(response.headers.get('vary')).toBe('Accept-Encoding')
      return [response.headers.get('content-encoding'), Buffer.from(await response.arrayBuffer())]
    }
    const [gzip, gzipped] = await ask('gzip, deflate')
    const [zstd, zstded] = await ask('gzip, deflate, br, zstd')
    expect([gzip, zstd, (await ask('br;q=1.0, zstd;q=0'))[0], (await ask('identity'))[0]]).toEqual(['gzip', 'zstd', 'br', null])
    expect(parseSyncReply(JSON.parse(gunzipSync(gzipped).toString())).ok).toBe(true)
    expect(parseSyncReply(JSON.parse(zstdDecompressSync(zstded).toString())).ok).toBe(true)
  })
})
