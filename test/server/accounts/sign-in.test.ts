import { describe, expect, it } from 'vitest'
import { engines, preparePlaces, type Engine } from '../operations/places.ts'
import type { SampleBrowser } from './sample-browser.ts'
import { openSampleServer, sampleOrigin, type SampleOptions, type SampleServer } from './sample-server.ts'
import { readJson, sendJson } from './send-json.ts'
import { createSoftwareAuthenticator, type SoftwareAuthenticator } from './software-authenticator.ts'

const places = preparePlaces()
const password = 'a long sample password'
const email = 'sample-person@example.org'

interface Person {
  readonly server: SampleServer
  readonly staff: string
  readonly user: string
  /** Where the invitation was accepted. */
  readonly browser: SampleBrowser
}

/** A server with a staff token, and somebody who has come by an invitation with a password. */
async function openWithPerson(engine: Engine, options: SampleOptions = {}): Promise<Person> {
  const server = await openSampleServer(await places.makePlace(engine), options)
  const staff = (await server.add({ email: 'sample-staff@example.org', staff: true })).token
  const { link } = await readJson<{ link: string }>(
    sendJson(server, staff, 'POST', '/api/admin/invitations', { email, name: 'Sample Person', roles: [] }),
  )
  const browser = server.browse()
  const accepted = await browser.post(`/api/auth/invitation/${link.slice(-43)}/accept`, { password })
  const { user } = await readJson<{ user: { id: string } }>(accepted)
  return { server, staff, user: user.id, browser }
}

async function signIn(browser: SampleBrowser, secret = password, address = email): Promise<number> {
  return (await browser.post('/api/auth/sign-in/email', { email: address, password: secret })).status
}

async function whoAmI(browser: SampleBrowser): Promise<number> {
  return (await browser.get('/api/session')).status
}

async function addPasskey(browser: SampleBrowser, key: SoftwareAuthenticator, name = 'Sample laptop'): Promise<Response> {
  const options = await readJson<Parameters<SoftwareAuthenticator['register']>[0]>(
    browser.get(`/api/auth/passkey/generate-register-options?name=${encodeURIComponent(name)}`),
  )
  return browser.post('/api/auth/passkey/verify-registration', { response: key.register(options, browser.origin), name })
}

async function usePasskey(browser: SampleBrowser, key: SoftwareAuthenticator): Promise<Response> {
  const options = await readJson<Parameters<SoftwareAuthenticator['sign']>[0]>(
    browser.get('/api/auth/passkey/generate-authenticate-options'),
  )
  return browser.post('/api/auth/passkey/verify-authentication', { response: key.sign(options, browser.origin) })
}

describe.each(engines)('signing in on %s', (engine) => {
  it('by password gives a session that no page and no other site can read or use', async () => {
    const { server } = await openWithPerson(engine)
    const browser = server.browse()
    const response = await browser.post('/api/auth/sign-in/email', { email: email.toUpperCase(), password })
    expect(response.status).toBe(200)
    const body = await readJson<object>(response)
    expect(Object.keys(body)).toEqual(['user'])
    const cookie = browser.setCookies[0] ?? ''
    expect(cookie).toMatch(/^__Host-partners-guide\.session_token=/)
    for (const guard of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/', `Max-Age=${90 * 86_400}`])
      expect(cookie.toLowerCase()).toContain(guard.toLowerCase())
    expect(cookie.toLowerCase()).not.toContain('domain=')
    expect(JSON.stringify(body)).not.toContain(browser.cookies.get('__Host-partners-guide.session_token')?.split('.')[0])
    expect(await whoAmI(browser)).toBe(200)
  })

  it('has plain cookies over plain HTTP elsewhere, where a browser would drop guarded ones', async () => {
    const { server, browser } = await openWithPerson(engine, { settings: { publicUrl: 'http://guide.example.org' } })
    expect(browser.setCookies[0]).toMatch(/^partners-guide\.session_token=/)
    expect(browser.setCookies[0]).not.toMatch(/secure/i)
    expect(await whoAmI(browser)).toBe(200)
    expect(server.mails[0]?.text).toContain('http://guide.example.org/invitation/')
  })

  it('is refused with a wrong password, an unknown address, and by a door that is not open', async () => {
    const { server } = await openWithPerson(engine)
    const wrong = await server.browse().post('/api/auth/sign-in/email', { email, password: 'another long password' })
    expect([wrong.status, await wrong.json()]).toMatchObject([
      401,
      { code: 'invalid-email-or-password', title: expect.stringContaining('do not belong together') },
    ])
    expect(wrong.headers.get('content-type')).toBe('application/problem+json')
    const unknown = await server.browse().post('/api/auth/sign-in/email', { email: 'sample-nobody@example.org', password })
    expect([unknown.status, await unknown.json()]).toMatchObject([401, { code: 'invalid-email-or-password' }])
    const doors = [
      'sign-up/email',
      'update-user',
      'delete-user',
      'change-email',
      'request-password-reset',
      'reset-password',
      'link-social',
      'sign-in/social',
      'update-session',
    ]
    for (const door of doors) {
      const closed = await server
        .browse()
        .post(`/api/auth/${door}`, { email: 'sample-x@example.org', name: 'Sample X', password, newPassword: password })
      expect([door, closed.status]).toEqual([door, 404])
    }
    expect((await server.browse().get('/api/auth/get-session')).status).toBe(404)
    expect((await server.browse().get('/api/auth/sign-in/email')).status).toBe(405)
  })

  it('is refused to pages of other sites and of other programs on the same machine', async () => {
    const { server, browser } = await openWithPerson(engine)
    for (const origin of ['https://evil.example', 'http://localhost:3000', 'null']) {
      const headers = {
        'content-type': 'application/json',
        origin,
        'cookie': [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      }
      const request = new Request(`${sampleOrigin}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' })
      expect([origin, (await server.accounts.handleAuth(request)).status]).toEqual([origin, 403])
    }
    expect(await whoAmI(browser)).toBe(200)
    const strange = new Request('http://evil.example/api/auth/sign-out', {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
      body: '{}',
    })
    expect((await server.accounts.handleAuth(strange)).status).toBe(421)
  })

  it('slows down who guesses at one account from many addresses, and lets its owner in later', async () => {
    const { server } = await openWithPerson(engine)
    for (let guess = 0; guess < 10; guess++) expect(await signIn(server.browse(), `a wrong password ${guess}`)).toBe(401)
    const refused = await server.browse().post('/api/auth/sign-in/email', { email, password })
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { code: 'too-many-failures', title: expect.stringContaining('15 minutes') },
    ])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800)
    expect(JSON.stringify(await server.storage.db.selectFrom('rateLimit').selectAll().execute())).not.toContain('sample-person')
    server.ahead = 15 * 60_000
    expect(await signIn(server.browse())).toBe(200)
    server.ahead = 0
    expect(await signIn(server.browse(), 'a wrong password again')).toBe(401)
  })

  it('slows down an address that tries many accounts, on every node', async () => {
    const place = await places.makePlace(engine)
    const nodes = [await openSampleServer(place), await openSampleServer(place)]
    const browsers = nodes.map((node) => node.browse())
    const statuses: number[] = []
    // No mail addresses, so that no password is hashed: the attempts count all the same.
    for (let attempt = 0; attempt < 21; attempt++) statuses.push(await signIn(browsers[attempt % 2]!, password, `sample-${attempt}`))
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 400), 429])
    expect(await signIn(nodes[0]!.browse(), password, 'sample-99')).toBe(400)
  })

  it('by passkey needs no address and no password', async () => {
    const { server, browser, user } = await openWithPerson(engine)
    const key = createSoftwareAuthenticator()
    const made = await addPasskey(browser, key)
    expect(made.status).toBe(200)
    expect(await readJson(browser.get('/api/auth/passkey/list-user-passkeys'))).toMatchObject([{ name: 'Sample laptop', userId: user }])
    const other = server.browse()
    const response = await usePasskey(other, key)
    expect([response.status, await response.json()]).toEqual([200, { user: { id: user, name: 'Sample Person', email } }])
    expect(await readJson(other.get('/api/session'))).toMatchObject({ user: { id: user }, methods: { passkeys: 1, password: true } })
    const acts = await server.storage.db.selectFrom('audit').select('target').where('action', '=', 'passkey.added').execute()
    expect(acts).toEqual([{ target: user }])
    for (const cookie of [...browser.setCookies, ...other.setCookies])
      expect(cookie).toMatch(/^__Host-.*; HttpOnly; Secure; SameSite=Strict/)
  })

  it('by a passkey is refused for another site, for a used challenge and for an unknown key', async () => {
    const { server, browser } = await openWithPerson(engine)
    const key = createSoftwareAuthenticator()
    await addPasskey(browser, key)
    const other = server.browse()
    const options = await readJson<Parameters<SoftwareAuthenticator['sign']>[0]>(
      other.get('/api/auth/passkey/generate-authenticate-options'),
    )
    const phished = await other.post('/api/auth/passkey/verify-authentication', { response: key.sign(options, 'http://localhost:3000') })
    expect(phished.status).toBe(400)
    const late = await other.post('/api/auth/passkey/verify-authentication', { response: key.sign(options, other.origin) })
    expect([late.status, await late.json()]).toMatchObject([400, { code: 'challenge-not-found' }])
    expect((await usePasskey(other, createSoftwareAuthenticator())).status).toBe(401)
    expect(await whoAmI(other)).toBe(401)
  })

  it('loses a passkey when it is deleted, never the last way in, never somebody else’s', async () => {
    const { server, staff, browser } = await openWithPerson(engine)
    const { link } = await readJson<{ link: string }>(
      sendJson(server, staff, 'POST', '/api/admin/invitations', { email: 'sample-b@example.org', name: 'Sample B', roles: [] }),
    )
    const other = server.browse()
    await other.post(`/api/auth/invitation/${link.slice(-43)}/accept`, {})
    const key = createSoftwareAuthenticator()
    const { id } = await readJson<{ id: string }>(addPasskey(other, key))
    expect((await browser.post('/api/auth/passkey/delete-passkey', { id })).status).not.toBe(200)
    const last = await other.post('/api/auth/passkey/delete-passkey', { id })
    expect([last.status, await last.json()]).toMatchObject([409, { code: 'last-way-in' }])
    expect((await other.post('/api/auth/set-password', { newPassword: password })).status).toBe(200)
    expect((await other.post('/api/auth/set-password', { newPassword: `${password} two` })).status).toBe(409)
    expect((await other.post('/api/auth/passkey/delete-passkey', { id })).status).toBe(200)
    expect((await usePasskey(server.browse(), key)).status).toBe(401)
    expect(await server.ledger.entries()).toContainEqual(expect.objectContaining({ what: 'passkey-removed', passkey: id }))
    expect(await signIn(server.browse(), password, 'sample-b@example.org')).toBe(200)
  })
})

describe.each(engines)('a session on %s', (engine) => {
  it('ends by signing out, here or everywhere, and the ledger knows', async () => {
    const { server, browser, user } = await openWithPerson(engine)
    const [second, third] = [server.browse(), server.browse()]
    await signIn(second)
    await signIn(third)
    const copy = new Map(second.cookies)
    expect((await second.post('/api/auth/sign-out')).status).toBe(200)
    expect(second.cookies.size).toBe(0)
    for (const [name, value] of copy) second.cookies.set(name, value)
    expect(await whoAmI(second)).toBe(401)
    expect([await whoAmI(browser), await whoAmI(third)]).toEqual([200, 200])
    expect((await third.post('/api/auth/revoke-sessions')).status).toBe(200)
    expect([await whoAmI(browser), await whoAmI(third)]).toEqual([401, 401])
    const ended = (await server.ledger.entries()).filter(({ what }) => what === 'session-ended')
    expect(ended).toHaveLength(3)
    expect(await server.storage.db.selectFrom('session').selectAll().where('userId', '=', user).execute()).toEqual([])
  })

  it('goes on for 90 days from its last use, and its cookie with it', async () => {
    const { server, browser } = await openWithPerson(engine)
    const day = 86_400_000
    const twoDaysOld = new Date(Date.now() + 88 * day).toISOString()
    await server.storage.db.updateTable('session').set({ expiresAt: twoDaysOld }).execute()
    const before = browser.setCookies.length
    expect(await whoAmI(browser)).toBe(200)
    expect(browser.setCookies.slice(before)).toEqual([expect.stringContaining(`Max-Age=${90 * 86_400}`)])
    const [row] = await server.storage.db.selectFrom('session').select('expiresAt').execute()
    expect(new Date(row!.expiresAt).getTime()).toBeGreaterThan(Date.now() + 89 * day)
    await server.storage.db
      .updateTable('session')
      .set({ expiresAt: new Date(Date.now() - 1).toISOString() })
      .execute()
    expect(await whoAmI(browser)).toBe(401)
  })

  it('of a revoked account is nobody at the next request, also on another node, as are its tokens', async () => {
    const place = await places.makePlace(engine)
    const one = await openSampleServer(place)
    const two = await openSampleServer(place)
    const staff = await one.add({ email: 'sample-staff@example.org', staff: true })
    const { link } = await readJson<{ link: string }>(
      sendJson(one, staff.token, 'POST', '/api/admin/invitations', { email, name: 'Sample Person', roles: [] }),
    )
    const browser = two.browse()
    await browser.post(`/api/auth/invitation/${link.slice(-43)}/accept`, { password })
    const { user, token } = await one.add({ email })
    expect([await whoAmI(browser), (await two.ask(token, '/api/session')).status]).toEqual([200, 200])
    expect((await sendJson(one, staff.token, 'POST', `/api/admin/people/${user}/revoke`)).status).toBe(204)
    expect([await whoAmI(browser), (await two.ask(token, '/api/session')).status]).toEqual([401, 401])
    const refused = await two.browse().post('/api/auth/sign-in/email', { email, password })
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'account-revoked' }])
    const noted = (await one.ledger.entries()).map(({ what }) => what)
    expect(noted).toEqual(expect.arrayContaining(['user-revoked', 'token-revoked']))
    // A session that a sign-in has made in the same moment.
    const at = new Date().toISOString()
    const [late = ''] = decodeURIComponent(browser.cookies.get('__Host-partners-guide.session_token') ?? '').split('.')
    const session = {
      id: 'late',
      token: late,
      userId: user,
      expiresAt: new Date(Date.now() + 1e9).toISOString(),
      createdAt: at,
      updatedAt: at,
    }
    await one.storage.db.insertInto('session').values(session).execute()
    expect(await whoAmI(browser)).toBe(401)
    await one.storage.db.updateTable('user').set({ revoked_at: null }).where('id', '=', user).execute()
    expect(await whoAmI(browser)).toBe(200)
    await one.storage.db.updateTable('user').set({ revoked_at: at }).where('id', '=', user).execute()
    await one.storage.db.deleteFrom('session').execute()
    expect((await sendJson(one, staff.token, 'POST', `/api/admin/people/${user}/reinstate`)).status).toBe(204)
    expect([await whoAmI(browser), (await two.ask(token, '/api/session')).status]).toEqual([401, 401])
    expect(await signIn(two.browse())).toBe(200)
  })

  it('of more than a day adds no way to sign in before one has signed in again', async () => {
    const { server, browser } = await openWithPerson(engine)
    await server.storage.db
      .updateTable('session')
      .set({ createdAt: new Date(Date.now() - 86_400_001).toISOString() })
      .execute()
    const stale = await browser.get('/api/auth/passkey/generate-register-options')
    expect([stale.status, await stale.json()]).toMatchObject([
      403,
      { code: 'session-not-fresh', title: expect.stringContaining('Sign in again') },
    ])
    expect((await browser.post('/api/auth/set-password', { newPassword: password })).status).toBe(403)
    expect(await whoAmI(browser)).toBe(200)
  })
})

describe.each(engines)('a password on %s', (engine) => {
  it('is changed by who knows the old one, and the ledger knows before a backup could bring it back', async () => {
    const { server, browser, user } = await openWithPerson(engine)
    const next = 'another long sample password'
    const wrong = await browser.post('/api/auth/change-password', { currentPassword: 'not the old one', newPassword: next })
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { code: 'invalid-password' }])
    const short = await browser.post('/api/auth/change-password', { currentPassword: password, newPassword: 'elevenchars' })
    expect([short.status, await short.json()]).toMatchObject([400, { code: 'password-too-short' }])
    expect((await server.ledger.entries()).some(({ what }) => what === 'password-changed')).toBe(false)
    const other = server.browse()
    await signIn(other)
    const changed = await browser.post('/api/auth/change-password', {
      currentPassword: password,
      newPassword: next,
      revokeOtherSessions: true,
    })
    expect(changed.status).toBe(200)
    expect([await whoAmI(browser), await whoAmI(other)]).toEqual([200, 401])
    expect([await signIn(server.browse()), await signIn(server.browse(), next)]).toEqual([401, 200])
    const noted = (await server.ledger.entries()).find(({ what }) => what === 'password-changed')
    expect(noted).toMatchObject({ user })
    const account = await server.storage.db.selectFrom('account').select('updatedAt').where('userId', '=', user).executeTakeFirstOrThrow()
    expect(new Date(account.updatedAt).getTime()).toBeGreaterThanOrEqual(Date.parse(noted?.at ?? ''))
  })

  it('is chosen anew by a link of staff’s, which ends all sessions and works once', async () => {
    const { server, staff, browser, user } = await openWithPerson(engine)
    const made = await readJson<{ link: string; mailed: boolean }>(sendJson(server, staff, 'POST', `/api/admin/people/${user}/reset`))
    expect(server.mails.at(-1)).toMatchObject({ to: email, text: expect.stringContaining(made.link) })
    const path = `/api/auth/invitation/${made.link.slice(-43)}`
    const fresh = server.browse()
    expect(await readJson(fresh.get(path))).toMatchObject({ kind: 'reset', email, name: 'Sample Person', roles: [] })
    const next = 'a password chosen anew'
    expect((await fresh.post(`${path}/accept`, { password: next })).status).toBe(200)
    expect([await whoAmI(fresh), await whoAmI(browser)]).toEqual([200, 401])
    expect([await signIn(server.browse()), await signIn(server.browse(), next)]).toEqual([401, 200])
    expect((await server.browse().post(`${path}/accept`, { password: next })).status).toBe(410)
  })

  it('is nowhere in the clear, nor is any token or link', async () => {
    const { server, browser } = await openWithPerson(engine)
    const { token } = await server.add({ email })
    const tables = ['account', 'session', 'invitations', 'tokens', 'audit', 'rateLimit', 'verification'] as const
    const rows = await Promise.all(tables.map((table) => server.storage.db.selectFrom(table).selectAll().execute()))
    const kept = JSON.stringify(rows)
    expect(kept).not.toContain(password)
    expect(kept).not.toContain(token)
    for (const { text } of server.mails) expect(kept).not.toContain(/invitation\/([\w-]{43})/.exec(text)?.[1])
    // A session's cookie is signed: what the database holds of it opens nothing.
    const unsigned = server.browse()
    unsigned.cookies.set(
      '__Host-partners-guide.session_token',
      browser.cookies.get('__Host-partners-guide.session_token')?.split('.')[0] ?? '',
    )
    expect(await whoAmI(unsigned)).toBe(401)
  })
})
