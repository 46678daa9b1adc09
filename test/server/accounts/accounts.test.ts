import { randomBytes, randomUUID } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { passkey } from '@better-auth/passkey'
import { getAuthTables } from 'better-auth/db'
import type { KyselyPlugin } from 'kysely'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createAccounts } from '../../../src/server/accounts/accounts.ts'
import { invite, listUsers, revokeUser } from '../../../src/server/accounts/commands.ts'
import { loadSecret } from '../../../src/server/accounts/secret.ts'
import { engines, openPlace, preparePlaces } from '../operations/places.ts'
import { openSampleServer, sampleOrigin, type SampleServer } from './sample-server.ts'
import { readJson, sendJson } from './send-json.ts'

const places = preparePlaces()
const password = 'a long sample password'

describe.each(engines)('a token on %s', (engine) => {
  it('costs one query, and one more for its last use every ten minutes', async () => {
    const place = await places.makePlace(engine)
    const server = await openSampleServer(place)
    const { token, user } = await server.add({ email: 'sample-a@example.org' })
    let queries = 0
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        queries++
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }
    const storage = { ...server.storage, db: server.storage.db.withPlugin(counting) }
    const settings = { publicUrl: null, host: 'localhost', secret: 's'.repeat(40), dataFolder: place.dataFolder }
    const now = (): number => Date.now() + server.ahead
    const accounts = await createAccounts({ ...server, now, storage, settings, mail: null, version: '1' })
    queries = 0
    const headers = new Headers({ authorization: `Bearer ${token}` })
    expect(await accounts.authenticate(headers)).toMatchObject({ user: { id: user, email: 'sample-a@example.org' }, via: 'token' })
    expect(queries).toBe(2)
    await accounts.authenticate(headers)
    expect(queries).toBe(3)
    server.ahead = 10 * 60_000
    await accounts.authenticate(headers)
    expect(queries).toBe(5)
  })

  it('is nobody when it is wrong, whatever cookie comes along', async () => {
    const server = await openSampleServer(await places.makePlace(engine))
    const { token } = await server.add({ email: 'sample-a@example.org' })
    const link = (await server.accounts.firstStaffLink(sampleOrigin)) ?? ''
    const browser = server.browse()
    await browser.post(`/api/auth/invitation/${link.slice(-43)}/accept`, { name: 'Sample B', email: 'sample-b@example.org', password })
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    for (const authorization of ['Bearer', 'Bearer pgt_', `Bearer ${token}x`, `Basic ${token}`, `bearer  ${token}`]) {
      expect([authorization, await server.accounts.authenticate(new Headers({ authorization, cookie }))]).toEqual([authorization, null])
    }
    expect(await server.accounts.authenticate(new Headers({ cookie }))).toMatchObject({ user: { name: 'Sample B' }, via: 'session' })
    expect(await server.accounts.authenticate(new Headers({ cookie: '__Host-partners-guide.session_token=nonsense' }))).toBeNull()
    expect(await server.accounts.authenticate(new Headers())).toBeNull()
  })
})

describe.each(engines)('an organization of one’s own on %s', (engine) => {
  /** Somebody whose invitation says that the device brings an organization. */
  async function openBringer(bringsOrganization = true) {
    const server = await openSampleServer(await places.makePlace(engine))
    const staff = await server.add({ email: 'sample-staff@example.org', staff: true })
    const body = { email: 'sample-rep@example.org', name: 'Sample Rep', roles: [], bringsOrganization }
    const { link } = await readJson<{ link: string }>(sendJson(server, staff.token, 'POST', '/api/admin/invitations', body))
    const browser = server.browse()
    await browser.post(`/api/auth/invitation/${link.slice(-43)}/accept`, { password })
    const claim = (organization: string) => browser.post('/api/session/claim', { organization })
    return { server, staff, browser, claim }
  }

  async function pushOrganization({ log }: SampleServer, user: string, organization: string): Promise<void> {
    const change = { record: `organization:${organization}`, field: 'name', value: 'Sample Org A', replaces: [] }
    const edit = {
      id: randomUUID(),
      scope: 'task-force',
      by: user,
      device: randomUUID(),
      at: '2026-01-01T00:00:00.000Z',
      changes: [change],
    }
    expect(await log.push(user, [{ ok: true, edit }])).toMatchObject({ refused: [] })
  }

  it('is claimed once, and a lost answer may be asked for again', async () => {
    const { browser, claim } = await openBringer()
    expect((await claim('sample-own')).status).toBe(204)
    expect((await claim('sample-own')).status).toBe(204)
    expect(await readJson(browser.get('/api/session'))).toMatchObject({ rights: { represents: ['sample-own'] } })
    const second = await claim('sample-other')
    expect([second.status, await second.json()]).toMatchObject([409, { code: 'claimed-before' }])
    expect((await claim('no key!')).status).toBe(400)
  })

  it('is refused without an invitation for it, and where anybody knows the organization', async () => {
    const plain = await openBringer(false)
    const uninvited = await plain.claim('sample-own')
    expect([uninvited.status, await uninvited.json()]).toMatchObject([403, { code: 'no-claim' }])
    const { server, staff, claim } = await openBringer()
    await server.add({ email: 'sample-x@example.org', represents: ['sample-granted'] })
    await pushOrganization(server, staff.user, 'sample-recorded')
    for (const organization of ['sample-granted', 'sample-recorded']) {
      const refused = await claim(organization)
      expect([organization, refused.status, await refused.json()]).toMatchObject([organization, 409, { code: 'organization-known' }])
    }
    expect((await claim('sample-own')).status).toBe(204)
  })
})

describe.each(engines)('a device on %s', (engine) => {
  it('is known again by its cookie though its database be gone, by its owner only', async () => {
    const server = await openSampleServer(await places.makePlace(engine))
    const link = (await server.accounts.firstStaffLink(sampleOrigin)) ?? ''
    const browser = server.browse()
    await browser.post(`/api/auth/invitation/${link.slice(-43)}/accept`, { name: 'Sample A', email: 'sample-a@example.org', password })
    expect(await readJson(browser.get('/api/session'))).toMatchObject({ device: null })
    const device = randomUUID()
    const report = await browser.send('PUT', '/api/session/device', { device, label: 'Sample laptop', unsent: 7, refused: 0 })
    expect(report.status).toBe(204)
    expect(browser.setCookies.at(-1)).toMatch(/^__Host-partners-guide\.device\.[0-9a-f]{16}=.*HttpOnly; Secure; SameSite=Strict/)
    expect(await readJson(browser.get('/api/session'))).toMatchObject({ device: { id: device, unsent: 7, lastSeen: expect.any(String) } })
    const { token } = await server.add({ email: 'sample-b@example.org' })
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect(await readJson(server.ask(token, '/api/session', { headers: { cookie } }))).toMatchObject({ device: null })
    for (const wrong of [
      { device: 'x', label: '', unsent: 0, refused: 0 },
      { device, label: '', unsent: -1, refused: 0 },
      { device, label: '', unsent: 0 },
    ])
      expect((await browser.send('PUT', '/api/session/device', wrong)).status).toBe(400)
  })

  it('is seen when it syncs, at most once a minute, and stays its owner’s', async () => {
    const server = await openSampleServer(await places.makePlace(engine))
    const { user } = await server.add({ email: 'sample-a@example.org' })
    const caller = { user: { id: user, name: '', email: '' }, via: 'token', session: 's' } as const
    const device = randomUUID()
    const lastSeen = async () => (await server.storage.db.selectFrom('devices').selectAll().executeTakeFirstOrThrow()).last_seen
    await server.accounts.touchDevice(caller, device)
    const first = await lastSeen()
    await server.accounts.touchDevice(caller, device)
    expect(await lastSeen()).toBe(first)
    server.ahead = 60_000
    await server.accounts.touchDevice({ ...caller, user: { ...caller.user, id: 'somebody else' } }, device)
    expect(await lastSeen()).toBe(first)
    await server.accounts.touchDevice(caller, device)
    expect(Date.parse(await lastSeen())).toBeGreaterThanOrEqual(Date.parse(first) + 60_000)
  })
})

describe.each(engines)('the key that signs cookies on %s', (engine) => {
  it('is made once, and the same for everybody who opens the data', async () => {
    const place = await places.makePlace(engine)
    const { storage } = await openPlace(place)
    const settings = { secret: null, dataFolder: place.dataFolder }
    const load = () => loadSecret({ storage, settings, random: (bytes) => randomBytes(bytes) })
    const [one, two] = await Promise.all([load(), load()])
    expect(one).toMatch(/^[\w-]{43}$/)
    expect([two, await load()]).toEqual([one, one])
    expect(await loadSecret({ storage, settings: { ...settings, secret: 'a key that was set' }, random: randomBytes })).toBe(
      'a key that was set',
    )
    if (engine === 'postgres') return
    const path = join(place.dataFolder, 'secret')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readFile(path, 'utf8')).toBe(one)
    await writeFile(path, 'torn')
    await expect(load()).rejects.toThrow('is damaged. Remove the file')
  })
})

describe.each(engines)('the tables of accounts on %s', (engine) => {
  it('have every column that the library writes', async () => {
    const { storage } = await openPlace(await places.makePlace(engine))
    const known = new Map(
      (await storage.db.introspection.getTables()).map(({ name, columns }) => [name, columns.map((column) => column.name)]),
    )
    for (const { modelName, fields } of Object.values(getAuthTables({ rateLimit: { storage: 'database' }, plugins: [passkey()] }))) {
      const columns = Object.entries(fields).map(([name, { fieldName }]) => fieldName ?? name)
      expect(known.get(modelName)).toEqual(expect.arrayContaining(['id', ...columns]))
    }
  })
})

describe.each(engines)('a start on %s', (engine) => {
  it('removes sessions and challenges that have expired, and nothing else', async () => {
    const place = await places.makePlace(engine)
    const server = await openSampleServer(place)
    const { user } = await server.add({ email: 'sample-a@example.org' })
    const at = new Date().toISOString()
    for (const [id, hours] of [
      ['old', -1],
      ['new', 1],
    ] as const) {
      const times = { createdAt: at, updatedAt: at, expiresAt: new Date(Date.now() + hours * 3_600_000).toISOString() }
      await server.storage.db
        .insertInto('session')
        .values({ id, token: id, userId: user, ...times })
        .execute()
      await server.storage.db
        .insertInto('verification')
        .values({ id, identifier: id, value: id, ...times })
        .execute()
    }
    const again = await openSampleServer(place)
    for (const table of ['session', 'verification'] as const)
      expect(await again.storage.db.selectFrom(table).select('id').execute()).toEqual([{ id: 'new' }])
  })
})

describe.each(engines)('commands on %s', (engine) => {
  const nobody = { staff: false, observer: false, chairs: [], members: [], represents: [], executive: [] }

  it('make an account once, add roles and a fresh token to it, and end it', async () => {
    const server = await openSampleServer(await places.makePlace(engine))
    const first = await server.add({ email: 'Sample-A@example.org', name: 'Sample A', chairs: ['1'] })
    const again = await server.add({ email: 'sample-a@EXAMPLE.org', name: 'Another name', staff: true, chairs: ['1'] })
    expect(again.user).toBe(first.user)
    expect(again.token).not.toBe(first.token)
    expect(await listUsers(server.storage)).toEqual([
      { user: first.user, email: 'sample-a@example.org', name: 'Sample A', roles: ['chair 1', 'staff'], revokedAt: null },
    ])
    for (const { token } of [first, again])
      expect(await readJson(server.ask(token, '/api/session'))).toMatchObject({ rights: { staff: true, chairs: ['1'] }, via: 'token' })
    const end = () => revokeUser(server.storage, server.ledger, { email: 'sample-a@example.org' }, server)
    await expect(end()).rejects.toThrow('This is the last staff account.')
    await server.add({ email: 'sample-b@example.org', staff: true })
    expect(await end()).toEqual({ user: first.user })
    expect((await server.ask(first.token, '/api/session')).status).toBe(401)
    await expect(server.add({ email: 'sample-a@example.org' })).rejects.toThrow('This account is revoked')
    await expect(revokeUser(server.storage, server.ledger, { email: 'sample-z@example.org' }, server)).rejects.toThrow(
      'There is no account',
    )
    expect((await server.ledger.entries()).map(({ what }) => what)).toEqual(expect.arrayContaining(['user-revoked', 'token-revoked']))
  })

  it('invite by a link', async () => {
    const server = await openSampleServer(await places.makePlace(engine))
    const wish = {
      ...nobody,
      observer: true,
      email: 'sample-c@example.org',
      name: 'Sample C',
      bringsOrganization: false,
      days: 2,
      baseUrl: `${sampleOrigin}/`,
    }
    const { link } = await invite(server.storage, server.ledger, wish, server)
    expect(link).toMatch(/^http:\/\/localhost:8080\/invitation\/[\w-]{43}$/)
    const offer = await readJson(server.browse().get(`/api/auth/invitation/${link.slice(-43)}`))
    expect(offer).toMatchObject({ email: 'sample-c@example.org', roles: [{ role: 'observer', target: '' }] })
  })
})

describe.each(engines)('the server’s log on %s', (engine) => {
  it('names nobody and holds no secret, whatever happens to accounts', async () => {
    const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    )
    onTestFinished(() => consoles.forEach((spy) => spy.mockRestore()))
    const server = await openSampleServer(await places.makePlace(engine), { mailFails: true })
    const staff = await server.add({ email: 'sample-staff@example.org', staff: true })
    const body = { email: 'sample-c@example.org', name: 'Sample C', roles: [] }
    const { link } = await readJson<{ link: string }>(sendJson(server, staff.token, 'POST', '/api/admin/invitations', body))
    const browser = server.browse()
    await browser.post(`/api/auth/invitation/${link.slice(-43)}/accept`, { password })
    await browser.post('/api/auth/sign-in/email', { email: 'sample-c@example.org', password: 'a wrong one, as it happens' })
    await browser.post('/api/auth/sign-in/email', { email: ['no', 'text'], password: 1 })
    await browser.post('/api/auth/passkey/verify-authentication', { response: { id: 'x' } })
    // A fault in the middle of a sign-in: the database's own words would name the account.
    await server.storage.db.schema.dropTable('passkey').execute()
    expect((await browser.get('/api/auth/passkey/list-user-passkeys')).status).toBe(500)
    expect(consoles.flatMap((spy) => spy.mock.calls)).toEqual([])
    const told = server.events.join('\n')
    expect(told).toContain('fault')
    for (const secret of ['sample-c@', 'sample-staff@', password, 'a wrong one', link.slice(-43), staff.token])
      expect(told).not.toContain(secret)
  })
})
