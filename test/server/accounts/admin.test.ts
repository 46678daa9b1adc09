import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { writeCharter } from '../../../src/domain/charter-version.ts'
import { addUser } from '../../../src/server/accounts/commands.ts'
import { engines, preparePlaces, type Engine } from '../operations/places.ts'
import { openSampleServer, type SampleServer } from './sample-server.ts'
import { readJson, sendJson } from './send-json.ts'

const places = preparePlaces()

interface Staffed {
  readonly server: SampleServer
  readonly staff: { readonly user: string; readonly token: string }
}

async function openStaffed(engine: Engine): Promise<Staffed> {
  const server = await openSampleServer(await places.makePlace(engine))
  return { server, staff: await server.add({ email: 'sample-staff@example.org', staff: true }) }
}

/** Every address of staff with its method, as the server itself lists them: a new one cannot be forgotten. */
function listAdminRoutes({ accounts }: SampleServer): { method: string; path: string }[] {
  const routes = accounts.routes().routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/admin/'))
  return routes.map(({ method, path }) => ({ method, path: path.replace(':id', 'sample') }))
}

async function pushSample({ log }: SampleServer, user: string, value: string): Promise<{ edit: string; record: string; field: string }> {
  const change = { record: `organization:sample-${randomUUID()}`, field: 'note', value, replaces: [] }
  const edit = { id: randomUUID(), scope: 'task-force', by: user, device: randomUUID(), at: '2026-01-01T00:00:00.000Z', changes: [change] }
  expect(await log.push(user, [{ ok: true, edit }])).toMatchObject({ refused: [] })
  return { edit: edit.id, record: change.record, field: change.field }
}

describe.each(engines)('the routes of staff on %s', (engine) => {
  it('are closed to everybody else, each of them, with a problem', async () => {
    const { server } = await openStaffed(engine)
    const roles = { observer: true, chairs: ['1'], members: ['2'], represents: ['sample-org'], executive: ['sample-org'] }
    const { token } = await server.add({ email: 'sample-mighty@example.org', ...roles })
    const routes = listAdminRoutes(server)
    expect(routes.length).toBeGreaterThanOrEqual(16)
    for (const { method, path } of routes) {
      const refused = await server.ask(token, path, { method })
      expect([method, path, refused.status, refused.headers.get('content-type')]).toEqual([method, path, 403, 'application/problem+json'])
      expect([method, path, (await server.ask('pgt_nothing', path, { method })).status]).toEqual([method, path, 401])
    }
  })

  it('are closed at once to who loses the role, and to a session’s owner as to a token’s', async () => {
    const { server, staff } = await openStaffed(engine)
    const other = await server.add({ email: 'sample-b@example.org', staff: true })
    expect((await server.ask(other.token, '/api/admin/people')).status).toBe(200)
    const remove = [{ role: 'staff' }]
    expect((await sendJson(server, staff.token, 'PATCH', `/api/admin/people/${other.user}`, { remove })).status).toBe(204)
    expect((await server.ask(other.token, '/api/admin/people')).status).toBe(403)
    expect((await server.ledger.entries()).at(-1)).toMatchObject({ what: 'grant-revoked', user: other.user, role: 'staff', target: '' })
  })
})

describe.each(engines)('people on %s', (engine) => {
  it('are listed with what they may do and where it comes from', async () => {
    const { server, staff } = await openStaffed(engine)
    const { user } = await server.add({
      email: 'sample-c@example.org',
      name: 'Sample C',
      chairs: ['2'],
      represents: ['sample-org'],
      token: false,
    })
    const office = { record: 'executive:sample-org.1', role: 'executive' as const, organization: 'sample-led', person: 'sample-c' }
    await server.storage.db
      .insertInto('offices')
      .values({ ...office, email: 'sample-c@example.org', from_date: null, to_date: null, writers: JSON.stringify([staff.user]) })
      .execute()
    const { people } = await readJson<{ people: { id: string; roles: object[] }[] }>(server.ask(staff.token, '/api/admin/people'))
    expect(people.find(({ id }) => id === user)).toEqual({
      id: user,
      name: 'Sample C',
      email: 'sample-c@example.org',
      roles: [
        { role: 'chair', target: '2', source: 'granted' },
        { role: 'represents', target: 'sample-org', source: 'granted' },
        { role: 'executive', target: 'sample-led', source: 'record' },
      ],
      lastSeen: null,
      passkeys: 0,
      password: false,
      tokens: 0,
      revokedAt: null,
      created: expect.stringMatching(/^\d{4}-.*Z$/),
    })
  })

  it('are given and taken roles, all or none, and both are kept for who asks later', async () => {
    const { server, staff } = await openStaffed(engine)
    const { user, token } = await server.add({ email: 'sample-c@example.org', chairs: ['2'] })
    const path = `/api/admin/people/${user}`
    const change = { add: [{ role: 'member', target: '3' }, { role: 'observer' }], remove: [{ role: 'chair', target: '2' }] }
    expect((await sendJson(server, staff.token, 'PATCH', path, change)).status).toBe(204)
    expect(await readJson(server.ask(token, '/api/session'))).toMatchObject({ rights: { chairs: [], observer: true, groups: ['3'] } })
    const wrong = await sendJson(server, staff.token, 'PATCH', path, {
      add: [
        { role: 'chair', target: '4' },
        { role: 'chair', target: 'x' },
      ],
    })
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { path: 'add[1].target' }])
    const both = await sendJson(server, staff.token, 'PATCH', path, { add: [{ role: 'staff' }], remove: [{ role: 'staff' }] })
    expect(both.status).toBe(400)
    expect(await readJson(server.ask(token, '/api/session'))).toMatchObject({ rights: { staff: false, chairs: [] } })
    expect((await sendJson(server, staff.token, 'PATCH', '/api/admin/people/nobody', change)).status).toBe(404)
    expect((await server.ledger.entries()).map(({ what }) => what)).toContain('grant-revoked')
    const { entries } = await readJson<{ entries: object[] }>(server.ask(staff.token, '/api/admin/audit?action=roles.changed'))
    expect(entries).toMatchObject([
      { actor: staff.user, action: 'roles.changed', target: user, detail: { added: ['member 3', 'observer'], removed: ['chair 2'] } },
    ])
  })

  it('keep at least one of the staff, whoever is asked to go', async () => {
    const { server, staff } = await openStaffed(engine)
    const attempts = [
      () => sendJson(server, staff.token, 'PATCH', `/api/admin/people/${staff.user}`, { remove: [{ role: 'staff' }] }),
      () => sendJson(server, staff.token, 'POST', `/api/admin/people/${staff.user}/revoke`),
    ]
    for (const attempt of attempts) {
      const refused = await attempt()
      expect([refused.status, await refused.json()]).toMatchObject([
        409,
        { code: 'last-staff', title: expect.stringContaining('last staff account') },
      ])
    }
    const revoked = await server.add({ email: 'sample-gone@example.org', staff: true })
    await sendJson(server, staff.token, 'POST', `/api/admin/people/${revoked.user}/revoke`)
    expect((await attempts[1]!()).status).toBe(409)
    const second = await server.add({ email: 'sample-b@example.org', staff: true })
    const both = await Promise.all([
      sendJson(server, staff.token, 'POST', `/api/admin/people/${second.user}/revoke`),
      sendJson(server, second.token, 'POST', `/api/admin/people/${staff.user}/revoke`),
    ])
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1)
    const left = await server.storage.db.selectFrom('user').select('id').where('revoked_at', 'is', null).execute()
    expect(left).toHaveLength(1)
  })

  it('of the staff who end each other at the same moment do not both succeed', async () => {
    const { server, staff } = await openStaffed(engine)
    await server.add({ email: 'sample-third@example.org', staff: true })
    const second = await server.add({ email: 'sample-b@example.org', staff: true })
    const both = await Promise.all([
      sendJson(server, staff.token, 'POST', `/api/admin/people/${second.user}/revoke`),
      sendJson(server, second.token, 'POST', `/api/admin/people/${staff.user}/revoke`),
    ])
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1)
  })

  it('lose sessions and tokens when staff say so, and the ledger knows each', async () => {
    const { server, staff } = await openStaffed(engine)
    const { user, token } = await server.add({ email: 'sample-c@example.org' })
    const { link } = await readJson<{ link: string }>(sendJson(server, staff.token, 'POST', `/api/admin/people/${user}/reset-link`))
    const browser = server.browse()
    expect((await browser.post(`/api/auth/invitation/${link.slice(-43)}/accept`)).status).toBe(200)
    expect((await browser.get('/api/session')).status).toBe(200)
    expect((await sendJson(server, staff.token, 'POST', `/api/admin/people/${user}/sign-out`)).status).toBe(204)
    expect((await browser.get('/api/session')).status).toBe(401)
    expect((await server.ask(token, '/api/session')).status).toBe(200)
    expect((await sendJson(server, staff.token, 'POST', `/api/admin/people/${user}/revoke-tokens`)).status).toBe(204)
    expect((await server.ask(token, '/api/session')).status).toBe(401)
    const noted = (await server.ledger.entries()).map(({ what }) => what)
    expect(noted).toEqual(expect.arrayContaining(['sessions-revoked', 'token-revoked']))
  })
})

describe.each(engines)('what staff oversee on %s', (engine) => {
  it('is everything that was done, a page at a time, without secrets', async () => {
    const { server, staff } = await openStaffed(engine)
    const { user } = await server.add({ email: 'sample-c@example.org' })
    for (let turn = 0; turn < 4; turn++) await sendJson(server, staff.token, 'POST', `/api/admin/people/${user}/sign-out`)
    const acts = ['b', 'a', 'c'].map((id) => ({
      id,
      at: '2026-01-01T00:00:00.000Z',
      actor: 'command',
      action: 'sampled',
      target: '',
      detail: '{}',
    }))
    await server.storage.db.insertInto('audit').values(acts).execute()
    const all = await readJson<{ entries: { id: string }[]; next: null }>(server.ask(staff.token, '/api/admin/audit'))
    expect([all.entries.length, all.next]).toEqual([9, null])
    expect(all.entries.slice(-3).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
    const paged: { id: string }[] = []
    for (let next: string | null = ''; next !== null;) {
      const query: string = next === '' ? '' : `&before=${next}`
      const page: { entries: { id: string }[]; next: string | null } = await readJson(
        server.ask(staff.token, `/api/admin/audit?limit=2${query}`),
      )
      paged.push(...page.entries)
      next = page.next
    }
    expect(paged).toEqual(all.entries)
    expect(all.entries.at(-4)).toMatchObject({ actor: null, action: 'account.made', target: staff.user })
    expect((await server.ask(staff.token, '/api/admin/audit?limit=0')).status).toBe(400)
  })

  it('is each device, when it was seen last and what it keeps to itself', async () => {
    const { server, staff } = await openStaffed(engine)
    const { user, token } = await server.add({ email: 'sample-c@example.org' })
    const report = { device: randomUUID(), label: 'Sample phone', unsent: 3, refused: 1 }
    expect((await sendJson(server, token, 'PUT', '/api/session/device', report)).status).toBe(204)
    const foreign = await sendJson(server, staff.token, 'PUT', '/api/session/device', report)
    expect([foreign.status, await foreign.json()]).toMatchObject([409, { code: 'foreign-device' }])
    const { devices } = await readJson<{ devices: object[] }>(server.ask(staff.token, '/api/admin/devices'))
    expect(devices).toEqual([{ ...report, user, lastSeen: expect.any(String) }])
    expect(await readJson(server.ask(staff.token, '/api/admin/server'))).toMatchObject({
      engine,
      version: '1.2.3',
      taskForce: server.log.taskForce,
      counts: { accounts: 2, devices: 1 },
    })
  })

  it('is each redaction: in the ledger first, emptied in the log, told without the value', async () => {
    const { server, staff } = await openStaffed(engine)
    const place = await pushSample(server, staff.user, 'a value that has to go')
    const order = { ...place, reason: 'A sample reason' }
    const unknown = await sendJson(server, staff.token, 'POST', '/api/admin/redactions', { ...order, edit: randomUUID() })
    expect(unknown.status).toBe(404)
    expect((await sendJson(server, staff.token, 'POST', '/api/admin/redactions', order)).status).toBe(204)
    expect((await server.ledger.entries()).filter(({ what }) => what === 'redaction')).toMatchObject([
      { ...order, scope: 'task-force', by: staff.user },
    ])
    const { redactions } = await readJson<{ redactions: object[] }>(server.ask(staff.token, '/api/admin/redactions'))
    expect(redactions).toMatchObject([{ ...order, scope: 'task-force', by: staff.user }])
    const kept = await server.storage.db.selectFrom('changes').selectAll().execute()
    expect(JSON.stringify([kept, redactions])).not.toContain('has to go')
    const { entries } = await readJson<{ entries: object[] }>(server.ask(staff.token, '/api/admin/audit?action=value.redacted'))
    expect(entries).toHaveLength(1)
  })
})

describe('roles of a command', () => {
  const wish = {
    email: 'sample-d@example.org',
    name: 'Sample D',
    staff: false,
    observer: false,
    chairs: ['77'],
    members: [],
    represents: [],
    executive: [],
    token: false,
  }

  it('name the option that is wrong', async () => {
    const { server } = await openStaffed('sqlite')
    await expect(addUser(server.storage, server.ledger, wish, server)).rejects.toThrow('There is no work group "77"')
    await expect(addUser(server.storage, server.ledger, { ...wish, chairs: [], email: 'nobody' }, server)).rejects.toThrow('email')
  })

  it('are those of the charter in force: a group that staff have published may be chaired, one that they have dropped may not', async () => {
    const { server, staff } = await openStaffed('sqlite')
    const [dropped, ...kept] = georgia2014.workGroups
    const workGroups = [...kept, { ...dropped!, id: '77', number: 77 }]
    const changes = writeCharter({ ...georgia2014, version: georgia2014.version + 1, workGroups }).map((draft) => ({
      ...draft,
      replaces: [],
    }))
    const frame = { scope: 'task-force', by: staff.user, device: randomUUID(), at: '2026-01-01T00:00:00.000Z' }
    expect(await server.log.push(staff.user, [{ ok: true, edit: { ...frame, id: randomUUID(), changes } }])).toMatchObject({ refused: [] })
    const { user } = await addUser(server.storage, server.ledger, wish, server)
    expect((await server.log.rightsOf(user)).chairs).toEqual(['77'])
    const old = { ...wish, email: 'sample-e@example.org', chairs: [dropped!.id] }
    await expect(addUser(server.storage, server.ledger, old, server)).rejects.toThrow(`There is no work group "${dropped!.id}"`)
  })
})
