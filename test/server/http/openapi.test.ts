import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAccounts } from '../../../src/server/accounts/accounts.ts'
import { createApi } from '../../../src/server/http/api.ts'
import type { Api } from '../../../src/server/http/api.ts'
import { operations } from '../../../src/server/http/openapi-operations.ts'
import { schemas } from '../../../src/server/http/openapi-schemas.ts'
import { writeOpenApi } from '../../../src/server/http/openapi.ts'
import type { Log } from '../../../src/server/log/log.ts'
import { openStorage } from '../../../src/server/storage/open-storage.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { usualSettings } from './sample-api.ts'

/** What is asked of better-auth's own routes, none of which stands in our router. */
const throughTheLibrary = '/api/auth/'

describe('/api/openapi.json', () => {
  let folder: string
  let storage: Storage
  let api: Api

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-openapi-'))
    storage = await openStorage({ databaseUrl: null, dataFolder: folder })
    let id = 0
    const world = { storage, now: () => 0, newId: () => String(++id), random: (bytes: number) => randomBytes(bytes), version: '1' }
    const log = {} as Log
    const settings = { ...usualSettings, host: 'localhost', secret: 'x'.repeat(32), dataFolder: folder }
    const ledger = { note: () => Promise.resolve(), entries: () => Promise.resolve([]) }
    const accounts = await createAccounts({ ...world, log, ledger, settings, mail: null })
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
    api = createApi({ ...world, log, accounts, settings, eventLog: quiet })
  })

  afterAll(async () => {
    api.close()
    await storage.close()
    await rm(folder, { recursive: true })
  })

  it('describes every route that there is, and none that there is not', () => {
    const routes = api.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    expect(described.filter((operation) => !operation.includes(throughTheLibrary)).toSorted()).toEqual([...new Set(routes)].toSorted())
    expect(new Set(described).size).toBe(described.length)
  })

  it.each(operations.filter(({ path }) => path.startsWith(throughTheLibrary)))(
    'describes what the library answers: $method $path',
    async ({ method, path }) => {
      const url = `https://guide.example.org${path.replace('{token}', 'x'.repeat(43))}`
      const ask = (as: string): Promise<Response> =>
        Promise.resolve(
          api.app.request(url, {
            method: as.toUpperCase(),
            headers: { 'origin': 'https://guide.example.org', 'content-type': 'application/json' },
            ...(as === 'post' && { body: '{}' }),
          }),
        )
      // An invitation that nobody made is not found; whatever else there is, is there.
      const { status } = await ask(method)
      expect([404, 405].includes(status)).toBe(path.includes('{token}'))
      expect((await ask(method === 'get' ? 'post' : 'get')).status).toBe(405)
    },
  )

  it('is answered to anybody, and every name in it leads somewhere', async () => {
    const response = await api.app.request('/api/openapi.json')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json'])
    const text = await response.text()
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(writeOpenApi('1'))))
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) expect(Object.keys(schemas)).toContain(name)
    const used = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name))
    expect(Object.keys(schemas).filter((name) => !used.has(name))).toEqual([])
  })
})
