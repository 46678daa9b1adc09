import { describe, expect, it } from 'vitest'
import { engines, preparePlaces } from '../operations/places.ts'
import { openSampleServer, sampleOrigin, type SampleServer } from './sample-server.ts'

const places = preparePlaces()
const day = 86_400_000
const password = 'a long sample password'

/** The part of a link that only its receiver knows. */
function secretOf(link: string): string {
  return link.slice(link.lastIndexOf('/') + 1)
}

async function inviteSample(
  server: SampleServer,
  staff: string,
  more: object = {},
): Promise<{ id: string; link: string; mailed: boolean; secret: string }> {
  const body = JSON.stringify({ email: 'Sample-New@example.org', name: 'Sample New', roles: [{ role: 'chair', target: '3' }], ...more })
  const response = await server.ask(staff, '/api/admin/invitations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(response.status).toBe(201)
  const made = (await response.json()) as { id: string; link: string; mailed: boolean }
  return { ...made, secret: secretOf(made.link) }
}

describe.each(engines)('invitations on %s', (engine) => {
  const open = async (): Promise<{ server: SampleServer; staff: string }> => {
    const server = await openSampleServer(await places.makePlace(engine))
    return { server, staff: (await server.add({ email: 'sample-staff@example.org', staff: true })).token }
  }

  it('make an account with its roles, signed in, and work only once', async () => {
    const { server, staff } = await open()
    const { link, secret } = await inviteSample(server, staff)
    expect(link).toBe(`${sampleOrigin}/invitation/${secret}`)
    const browser = server.browse()
    const offer = await browser.get(`/api/auth/invitation/${secret}`)
    expect(await offer.json()).toMatchObject({
      kind: 'invitation',
      email: 'sample-new@example.org',
      name: 'Sample New',
      roles: [{ role: 'chair', target: '3' }],
      bringsOrganization: false,
      shortestPassword: 12,
    })
    const accepted = await browser.post(`/api/auth/invitation/${secret}/accept`, { name: 'Sample New Name', password })
    expect(accepted.status).toBe(200)
    const { user } = (await accepted.json()) as { user: { id: string } }
    const session = (await (await browser.get('/api/session')).json()) as { user: object; rights: object; methods: object; via: string }
    expect(session).toMatchObject({
      user: { id: user.id, name: 'Sample New Name', email: 'sample-new@example.org' },
      rights: { staff: false, chairs: ['3'] },
      methods: { passkeys: 0, password: true },
      via: 'session',
    })
    const again = await server.browse().post(`/api/auth/invitation/${secret}/accept`, { name: 'Sample Other', password })
    expect(again.status).toBe(410)
    expect(await again.json()).toMatchObject({ code: 'invitation-used', title: expect.stringContaining('used already') })
    expect((await server.browse().get(`/api/auth/invitation/${secret}`)).status).toBe(410)
  })

  it('make one account where two take one at the same moment', async () => {
    const { server, staff } = await open()
    const { secret } = await inviteSample(server, staff)
    const take = () => server.browse().post(`/api/auth/invitation/${secret}/accept`, { password })
    const statuses = (await Promise.all([take(), take(), take()])).map(({ status }) => status)
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 410, 410])
    expect(await server.storage.db.selectFrom('user').select('id').where('email', '=', 'sample-new@example.org').execute()).toHaveLength(1)
  })

  it('expire after 14 days, and staff see what became of each', async () => {
    const { server, staff } = await open()
    const { secret } = await inviteSample(server, staff)
    server.ahead = 14 * day - 60_000
    expect((await server.browse().get(`/api/auth/invitation/${secret}`)).status).toBe(200)
    server.ahead = 14 * day
    const late = await server.browse().post(`/api/auth/invitation/${secret}/accept`, { password })
    expect(late.status).toBe(410)
    expect(await late.json()).toMatchObject({ code: 'invitation-expired' })
    const { invitations } = (await (await server.ask(staff, '/api/admin/invitations')).json()) as { invitations: object[] }
    expect(invitations).toMatchObject([{ email: 'sample-new@example.org', state: 'expired' }])
    expect(JSON.stringify(invitations)).not.toContain(secret)
  })

  it('stop working when they are withdrawn, and when a new one goes to the same address', async () => {
    const { server, staff } = await open()
    const first = await inviteSample(server, staff)
    const second = await inviteSample(server, staff)
    expect((await server.browse().get(`/api/auth/invitation/${first.secret}`)).status).toBe(410)
    expect((await server.browse().get(`/api/auth/invitation/${second.secret}`)).status).toBe(200)
    expect((await server.ask(staff, `/api/admin/invitations/${second.id}`, { method: 'DELETE' })).status).toBe(204)
    const refused = await server.browse().post(`/api/auth/invitation/${second.secret}/accept`, { password })
    expect([refused.status, await refused.json()]).toMatchObject([410, { code: 'invitation-withdrawn' }])
    const closed = (await server.ledger.entries()).filter(({ what }) => what === 'invitation-closed')
    expect(closed.map((entry) => 'invitation' in entry && entry.invitation)).toEqual([first.id, second.id])
  })

  it('of somebody who is no longer of the staff stop working', async () => {
    const { server, staff } = await open()
    const other = await server.add({ email: 'sample-leaving@example.org', staff: true })
    const { secret } = await inviteSample(server, other.token, { roles: [{ role: 'staff' }] })
    const body = JSON.stringify({ remove: [{ role: 'staff' }] })
    const taken = await server.ask(staff, `/api/admin/people/${other.user}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(taken.status).toBe(204)
    expect((await server.browse().post(`/api/auth/invitation/${secret}/accept`, { password })).status).toBe(410)
  })

  it('are mailed in both languages with nothing but the link, and told to staff when they could not be', async () => {
    const { server, staff } = await open()
    const { link, mailed } = await inviteSample(server, staff)
    expect(mailed).toBe(true)
    expect(server.mails).toHaveLength(1)
    expect(server.mails[0]).toMatchObject({ to: 'sample-new@example.org', subject: expect.stringContaining('Su invitación') })
    expect(server.mails[0]?.text.split(link)).toHaveLength(3)
    const silent = await openSampleServer(await places.makePlace(engine), { mailFails: true })
    const made = await inviteSample(silent, (await silent.add({ email: 'sample-staff@example.org', staff: true })).token)
    expect(made.mailed).toBe(false)
  })

  it('are refused for an address that has an account, for short passwords and for unknown groups, each with its place', async () => {
    const { server, staff } = await open()
    const post = (body: object) =>
      server.ask(staff, '/api/admin/invitations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const sample = { email: 'sample-b@example.org', name: 'Sample B', roles: [] as object[] }
    const answers = await Promise.all(
      [
        { ...sample, email: 'SAMPLE-staff@example.org' },
        { ...sample, email: 'nobody' },
        { ...sample, roles: [{ role: 'observer' }, { role: 'chair', target: '99' }] },
        { ...sample, roles: [{ role: 'king' }] },
        { ...sample, days: 0 },
        { ...sample, power: 1 },
      ].map(async (body) => {
        const response = await post(body)
        return [response.status, ((await response.json()) as { path?: string }).path, response.headers.get('content-type')]
      }),
    )
    const json = 'application/problem+json'
    expect(answers).toEqual([
      [409, 'email', json],
      [400, 'email', json],
      [400, 'roles[1].target', json],
      [400, 'roles[0].role', json],
      [400, 'days', json],
      [400, '', json],
    ])
    const { secret } = await inviteSample(server, staff)
    const short = await server.browse().post(`/api/auth/invitation/${secret}/accept`, { password: 'elevenchars' })
    expect([short.status, await short.json()]).toMatchObject([400, { code: 'password-too-short', path: 'password' }])
    expect((await server.browse().get('/api/auth/invitation/abcdefghijabcdefghijabcdefghijabcdefghijabc')).status).toBe(404)
  })
})

describe.each(engines)('the first staff account on %s', (engine) => {
  it('is made by one link, the same at every start and on every node until it is used', async () => {
    const place = await places.makePlace(engine)
    const one = await openSampleServer(place)
    const other = await openSampleServer(place)
    const link = await one.accounts.firstStaffLink(sampleOrigin)
    expect(link).toMatch(/^http:\/\/localhost:8080\/invitation\/[\w-]{43}$/)
    expect(await other.accounts.firstStaffLink(sampleOrigin)).toBe(link)
    const secret = secretOf(link ?? '')
    const browser = one.browse()
    expect(await (await browser.get(`/api/auth/invitation/${secret}`)).json()).toMatchObject({
      kind: 'first-staff',
      email: null,
      expires: null,
    })
    const nameless = await browser.post(`/api/auth/invitation/${secret}/accept`, { name: 'Sample Staff', password })
    expect([nameless.status, await nameless.json()]).toMatchObject([400, { path: 'email' }])
    const answer = { email: 'sample-first@example.org', name: 'Sample Staff', password }
    expect((await browser.post(`/api/auth/invitation/${secret}/accept`, answer)).status).toBe(200)
    expect((await (await browser.get('/api/session')).json()) as object).toMatchObject({ rights: { staff: true } })
    expect(
      (await other.browse().post(`/api/auth/invitation/${secret}/accept`, { ...answer, email: 'sample-second@example.org' })).status,
    ).toBe(410)
    expect(await one.accounts.firstStaffLink(sampleOrigin)).toBeNull()
  })

  it('closes the link also when a command has made it', async () => {
    const server = await openSampleServer(await places.makePlace(engine))
    const secret = secretOf((await server.accounts.firstStaffLink(sampleOrigin)) ?? '')
    await server.add({ email: 'sample-staff@example.org', staff: true })
    const refused = await server
      .browse()
      .post(`/api/auth/invitation/${secret}/accept`, { email: 'sample-b@example.org', name: 'Sample B', password })
    expect(refused.status).toBe(410)
    expect(await server.accounts.firstStaffLink(sampleOrigin)).toBeNull()
  })
})
