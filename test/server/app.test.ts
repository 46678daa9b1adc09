import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { keepAssets } from '../../src/server/kept-assets.ts'
import { listen } from '../../src/server/listen.ts'
import type { RunningServer } from '../../src/server/listen.ts'

const day = 86_400_000

/** A build of one page and one script, as `npm run build` lays it out. */
async function writeBuild(dist: string, script: string): Promise<void> {
  await rm(dist, { recursive: true, force: true })
  await mkdir(join(dist, 'assets'), { recursive: true })
  await mkdir(join(dist, '.vite'))
  await writeFile(join(dist, '.vite/manifest.json'), '{}')
  await writeFile(join(dist, 'index.html'), '<title>the app</title>')
  await writeFile(join(dist, 'service-worker.js'), '// worker')
  await writeFile(join(dist, 'assets', script), `// ${script}`)
  await writeFile(join(dist, 'assets', `${script}.br`), brotliCompressSync(`// ${script}`))
}

describe('the server of the built app', () => {
  let folder: string
  let server: RunningServer

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-server-'))
    const dist = join(folder, 'dist')
    await writeBuild(dist, 'old-1.js')
    await keepAssets(dist, join(folder, 'data'), 0)
    await writeBuild(dist, 'new-2.js')
    server = await listen(createApp(dist, await keepAssets(dist, join(folder, 'data'), day)), 'localhost', 0)
  })

  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })

  it('answers every address of a screen with the app, checked anew each time', async () => {
    for (const path of [
      '/',
      '/index.html',
      '/guides/formal-commitment?row=1',
      '/organizations/Sample.Organization',
      '/guides/performance-review/7.2026',
    ]) {
      const answer = await fetch(server.url + path)
      expect([path, answer.status, await answer.text()]).toEqual([path, 200, '<title>the app</title>'])
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
  })

  it('answers an unchanged page with 304', async () => {
    const tag = (await fetch(server.url)).headers.get('etag')
    expect(tag).not.toBeNull()
    const again = await fetch(server.url, { headers: { 'If-None-Match': tag ?? '' } })
    expect(again.status).toBe(304)
  })

  it('sends hashed files compressed and for ever', async () => {
    const answer = await fetch(`${server.url}/assets/new-2.js`, { headers: { 'Accept-Encoding': 'br' } })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('content-type')).toContain('javascript')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await answer.text()).toBe('// new-2.js')
    const plain = await fetch(`${server.url}/assets/new-2.js`, { headers: { 'Accept-Encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe('// new-2.js')
  })

  it('checks the service worker anew each time', async () => {
    expect((await fetch(`${server.url}/service-worker.js`)).headers.get('cache-control')).toBe('no-cache')
  })

  it('still sends the files of an older build', async () => {
    const answer = await fetch(`${server.url}/assets/old-1.js`)
    expect([answer.status, await answer.text()]).toEqual([200, '// old-1.js'])
  })

  it('says 404 to missing files, hidden files and unknown endpoints, never with the page', async () => {
    const paths = [
      '/assets/gone-3.js',
      '/logo.png',
      '/.vite/manifest.json',
      '/assets/../.vite/manifest.json',
      '/..%2f..%2fetc/passwd',
      '/api/nothing',
      '/metrics',
    ]
    for (const path of paths) {
      const answer = await fetch(server.url + path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(await answer.text()).not.toContain('the app')
    }
  })

  it('never lists or sends its ledger of older builds', async () => {
    expect((await fetch(`${server.url}/assets/../retired-assets.json`)).status).toBe(404)
    expect((await fetch(`${server.url}/retired-assets.json`)).status).toBe(404)
  })

  it('protects every answer', async () => {
    for (const path of ['/', '/assets/new-2.js', '/api/nothing', '/healthz']) {
      const { headers } = await fetch(server.url + path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=(self)')
      expect(headers.get('permissions-policy')).toContain('microphone=()')
    }
  })

  it('tells that it is healthy', async () => {
    const answer = await fetch(`${server.url}/healthz`)
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }])
  })

  it('leaves /api/, /healthz and /metrics, and nothing else, to the API', async () => {
    const asked: string[] = []
    const api = {
      fetch: (request: Request): Response => {
        asked.push(`${request.method} ${new URL(request.url).pathname}`)
        return new Response('the API')
      },
    }
    const app = createApp(join(folder, 'dist'), null, api)
    for (const path of ['/api/sync', '/api/admin/people/1', '/healthz', '/metrics']) {
      const answer = await app.request(path, { method: 'POST' })
      expect([await answer.text(), answer.headers.get('x-content-type-options')]).toEqual(['the API', 'nosniff'])
    }
    expect(await (await app.request('/apiary')).text()).toBe('<title>the app</title>')
    expect(asked).toEqual(['POST /api/sync', 'POST /api/admin/people/1', 'POST /healthz', 'POST /metrics'])
  })
})
