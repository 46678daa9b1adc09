import { describe, expect, it } from 'vitest'
import { sampleId } from '../../change/sample-bundle.ts'
import { createSampleApi, sampleCaller } from './sample-api.ts'

const foreign = 'https://elsewhere.example.org'

describe('the doors of the API', () => {
  it('answer whatever is no success with a problem', async () => {
    const api = createSampleApi()
    for (const [method, path, status] of [
      ['GET', '/api/nothing', 404],
      ['GET', '/api/', 404],
      ['DELETE', '/api/nothing/at/all', 404],
      ['GET', '/api/sync', 405],
      ['POST', '/api/history', 405],
      ['PUT', '/healthz', 405],
      ['GET', '/api/history', 401],
      ['GET', '/api/changes', 401],
    ] as const) {
      const response = await api.ask(path, { method })
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, status, 'application/problem+json'])
      expect(await response.json()).toMatchObject({ type: 'about:blank', status, title: expect.any(String) })
    }
  })

  it('tell which methods an address knows', async () => {
    const api = createSampleApi()
    expect((await api.ask('/api/sync', { method: 'DELETE', token: 'ada' })).headers.get('allow')).toBe('POST')
    expect((await api.ask('/api/history', { method: 'DELETE', token: 'ada' })).headers.get('allow')).toBe('GET, HEAD')
  })

  it('tell nothing of what went wrong inside, but note it under an id, without what databases quote', async () => {
    const api = createSampleApi()
    const response = await api.ask('/api/session')
    expect([response.status, await response.json()]).toEqual([
      500,
      {
        type: 'about:blank',
        status: 500,
        title: 'Something went wrong on the server. Try again later.',
        instance: `urn:uuid:${sampleId(1)}`,
      },
    ])
    const fault = api.events.find((event) => event.startsWith('error fault')) ?? ''
    expect(fault).toContain(sampleId(1))
    expect(fault).toContain('database at … of … does not answer')
    expect(fault).not.toMatch(/secret place|example\.org/)
  })

  it('log of a request who asked by id, the pattern of its route and its status, and nothing else', async () => {
    const api = createSampleApi()
    await api.ask('/api/history?record=organization:one&field=name', {
      token: 'ada',
      headers: { 'cookie': 'secret=1', 'x-forwarded-for': '192.0.2.7' },
    })
    await api.ask('/api/auth/invitation/a-secret-of-an-invitation')
    expect(api.events).toEqual([
      `info request {"request":"${sampleId(1)}","method":"GET","route":"/api/history","status":200,"milliseconds":0,"user":"ada"}`,
      `info request {"request":"${sampleId(2)}","method":"GET","route":"/api/auth/*","status":200,"milliseconds":0}`,
    ])
  })

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', 'cookie': 'ada' }, 403],
    ['another host of the same site', { 'sec-fetch-site': 'same-site', 'cookie': 'ada' }, 403],
    ['another site, before anybody is signed in', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of an old browser on another site', { origin: foreign, cookie: 'ada' }, 403],
    ['a sandboxed page', { origin: 'null', cookie: 'ada' }, 403],
    ['nobody knows where, with a cookie', { cookie: 'ada' }, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin', 'cookie': 'ada' }, 200],
    ['our own page in an old browser', { origin: 'https://guide.example.org', cookie: 'ada' }, 200],
    ['the address that was asked', { origin: 'http://localhost', host: 'localhost', cookie: 'ada' }, 200],
    ['a program with a token', { 'origin': foreign, 'sec-fetch-site': 'cross-site', 'authorization': 'Bearer ada' }, 200],
  ])('let change something only from where it should: %s', async (_, headers, status) => {
    const api = createSampleApi()
    api.callerByToken.set('ada', sampleCaller('ada'))
    const body = JSON.stringify({ protocol: 1, device: sampleId(1), epoch: null, cursors: {}, edits: [] })
    const response = await api.ask('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers } as Record<string, string>,
      body,
    })
    expect(response.status).toBe(status)
  })

  it('let anybody read from anywhere: no page of another site can see the answer', async () => {
    const api = createSampleApi()
    const response = await api.ask('/api/history?record=organization:one&field=name', {
      headers: { 'cookie': 'ada', 'sec-fetch-site': 'cross-site' },
    })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, null])
  })

  it('slow a caller down who asks too often, and nobody else', async () => {
    const api = createSampleApi({ rateLimit: 60 })
    api.callerByToken.set('bob', sampleCaller('ada', 'another session'))
    const ask = (token: string): Promise<Response> => api.ask('/api/history?record=organization:one&field=name', { token })
    for (let count = 0; count < 60; count++) expect((await ask('ada')).status).toBe(200)
    const refused = await ask('ada')
    expect([refused.status, refused.headers.get('retry-after'), (await ask('bob')).status]).toEqual([429, '1', 200])
    api.time += 1000
    expect([(await ask('ada')).status, (await ask('ada')).status]).toEqual([200, 429])
  })

  it('slow a network down behind a trusted proxy, by the address that the proxy saw', async () => {
    const api = createSampleApi({ rateLimit: 1, trustProxy: 1 })
    const ask = (from: string): Promise<Response> => api.ask('/api/openapi.json', { headers: { 'x-forwarded-for': from } })
    for (let count = 0; count < 20; count++) expect((await ask(`203.0.113.${count}, 192.0.2.7`)).status).toBe(200)
    expect([(await ask('203.0.113.99, 192.0.2.7')).status, (await ask('192.0.2.7, 192.0.2.8')).status]).toEqual([429, 200])
  })

  it('are stricter with attempts to sign in', async () => {
    const api = createSampleApi({ trustProxy: 1 })
    const headers = { 'x-forwarded-for': '2001:db8:0:1::7', 'content-type': 'application/json' }
    const attempt = (): Promise<Response> => api.ask('/api/auth/sign-in/email', { method: 'POST', headers, body: '{}' })
    for (let count = 0; count < 300; count++) expect((await attempt()).status).toBe(200)
    const neighbour = { ...headers, 'x-forwarded-for': '2001:db8:0:1:ffff::1' }
    expect([(await attempt()).status, (await api.ask('/api/auth/x', { method: 'POST', headers: neighbour })).status]).toEqual([429, 429])
  })

  it('refuse a body that is too large, also where only a sync could be as large', async () => {
    const api = createSampleApi()
    const response = await api.ask('/api/auth/sign-in/email', {
      method: 'POST',
      body: 'x'.repeat(300_000),
      headers: { 'content-length': '300000' },
    })
    expect([response.status, response.headers.get('content-type')]).toEqual([413, 'application/problem+json'])
  })

  it('say whether the server is well, and that it is about to end', async () => {
    const api = createSampleApi()
    const well = await api.ask('/healthz')
    expect([well.status, await well.json()]).toEqual([200, { status: 'ok' }])
    api.close()
    expect((await api.ask('/healthz')).status).toBe(503)
  })
})

describe('GET /api/history', () => {
  const ask = (query: string): Promise<Response> => createSampleApi().ask(`/api/history?${query}`, { token: 'ada' })

  it('[S9] gives pages of at most 200', async () => {
    expect(await (await ask('record=organization:one&field=name')).json()).toEqual({ entries: [], next: 'limit-50' })
    expect(await (await ask('record=organization:one&field=name&limit=9999&before=7')).json()).toEqual({ entries: [], next: 'limit-200' })
  })

  it('[S9] answers what one may not read like what does not exist', async () => {
    const answers = await Promise.all(
      ['secret', 'gone', 'one'].map(async (key) => (await ask(`record=organization:${key}&field=other`)).text()),
    )
    expect(JSON.parse(answers[0]!)).toMatchObject({ status: 404 })
    expect(new Set(answers).size).toBe(1)
  })

  it.each([
    ['record', 'field=name'],
    ['record', 'record=Organization:one&field=name'],
    ['field', 'record=organization:one&field=a..b'],
    ['limit', 'record=organization:one&field=name&limit=0'],
    ['before', 'record=organization:one&field=name&before=%00'],
  ])('says that "%s" is wrong', async (path, query) => {
    const response = await ask(query)
    expect([response.status, await response.json()]).toMatchObject([400, { path }])
  })
})
