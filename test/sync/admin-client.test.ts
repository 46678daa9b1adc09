import { describe, expect, it } from 'vitest'
import { createAdminClient } from '../../src/sync/admin-client.ts'
import { CallProblem } from '../../src/sync/call-server.ts'

interface Sent {
  readonly method: string | undefined
  readonly path: string
  readonly body: unknown
}

/** A client whose requests are kept and answered alike. */
function play(answer: () => Response) {
  const sent: Sent[] = []
  const client = createAdminClient((path, { method, body }) => {
    sent.push({ method, path, body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined })
    return Promise.resolve(answer())
  })
  return { client, sent }
}

const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
    })
const nothing = () => new Response(null, { status: 204 })
const page = (status: number) => () => new Response('<!doctype html>', { status, headers: { 'content-type': 'text/html' } })

const person = {
  id: 'a',
  name: 'Sample Person 1',
  email: 'sample-1@example.org',
  roles: [
    { role: 'staff', target: '', source: 'granted' },
    { role: 'represents', target: 'sample-org', source: 'record' },
  ],
  lastSeen: '2026-03-01T10:00:00.000Z',
  passkeys: 2,
  password: false,
  tokens: 1,
  revokedAt: null,
}

async function problemOf(answer: () => Response): Promise<CallProblem> {
  const error = await play(answer)
    .client.listPeople()
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
  if (!(error instanceof CallProblem)) throw new Error('The call did not fail as it should.')
  return error
}

describe('what staff ask of the server', () => {
  it('reads people with roles and where they come from', async () => {
    const { client } = play(json({ people: [{ ...person, created: '2026-01-01T10:00:00.000Z' }] }))
    expect(await client.listPeople()).toEqual([person])
  })

  it('reads invitations, devices, the audit log, redactions and the server', async () => {
    const invitation = {
      id: 'i',
      email: 'sample-2@example.org',
      name: 'Sample Person 2',
      roles: [{ role: 'chair', target: '3' }],
      bringsOrganization: true,
      state: 'open',
      created: '2026-03-01T10:00:00.000Z',
      expires: '2026-03-15T10:00:00.000Z',
    }
    expect(await play(json({ invitations: [invitation] })).client.listInvitations()).toEqual([invitation])
    const device = { device: 'd', user: 'a', label: 'Phone', lastSeen: '2026-03-01T10:00:00.000Z', unsent: 3, refused: 1 }
    expect(await play(json({ devices: [device] })).client.listDevices()).toEqual([device])
    const act = {
      id: 'x',
      at: '2026-03-01T10:00:00.000Z',
      actor: null,
      action: 'roles.changed',
      target: 'a',
      detail: { added: ['staff'], removed: [], count: 2, note: '' },
    }
    expect(await play(json({ entries: [act], next: 'x' })).client.readAudit({})).toEqual({
      entries: [
        {
          ...act,
          detail: [
            ['added', ['staff']],
            ['count', ['2']],
          ],
        },
      ],
      next: 'x',
    })
    const redaction = {
      edit: 'e',
      record: 'organization:o',
      field: 'note',
      scope: 'task-force',
      by: 'a',
      at: '2026-03-01T10:00:00.000Z',
      reason: 'Sample',
    }
    expect(await play(json({ redactions: [redaction] })).client.listRedactions()).toEqual([redaction])
    expect(await play(json({ engine: 'sqlite', version: '1', counts: { accounts: 2 } })).client.readServer()).toEqual({
      engine: 'sqlite',
      version: '1',
      counts: [['accounts', 2]],
    })
  })

  it('writes what was agreed to where it was agreed', async () => {
    const { client, sent } = play(nothing)
    const grant = { role: 'chair', target: '3' } as const
    await client.changeRoles('a/b', { add: [grant], remove: [] })
    await client.signOutEverywhere('a')
    await client.endTokens('a')
    await client.revoke('a')
    await client.reinstate('a')
    await client.withdrawInvitation('i')
    await client.redact({ edit: 'e', record: 'organization:o', field: 'note', reason: 'Sample' })
    expect(sent).toEqual([
      { method: 'PATCH', path: '/api/admin/people/a%2Fb', body: { add: [grant], remove: [] } },
      { method: 'POST', path: '/api/admin/people/a/sign-out', body: undefined },
      { method: 'POST', path: '/api/admin/people/a/revoke-tokens', body: undefined },
      { method: 'POST', path: '/api/admin/people/a/revoke', body: undefined },
      { method: 'POST', path: '/api/admin/people/a/reinstate', body: undefined },
      { method: 'DELETE', path: '/api/admin/invitations/i', body: undefined },
      { method: 'POST', path: '/api/admin/redactions', body: { edit: 'e', record: 'organization:o', field: 'note', reason: 'Sample' } },
    ])
  })

  it('gives a one-time link and whether it was mailed', async () => {
    const { client, sent } = play(json({ id: 'i', link: 'https://example.org/invitation/x', mailed: true }, 201))
    const invitation = { email: 'sample-1@example.org', name: 'Sample', roles: [], bringsOrganization: false, days: 7 }
    expect(await client.invite(invitation)).toEqual({ link: 'https://example.org/invitation/x', mailed: true })
    expect(await client.makeResetLink('a')).toEqual({ link: 'https://example.org/invitation/x', mailed: true })
    expect(sent.map(({ path, body }) => ({ path, body }))).toEqual([
      { path: '/api/admin/invitations', body: invitation },
      { path: '/api/admin/people/a/reset', body: undefined },
    ])
  })

  it('asks for the acts of one account, of one kind, before others', async () => {
    const { client, sent } = play(json({ entries: [], next: null }))
    await client.readAudit({ actor: 'a b', action: 'roles.changed', before: 'x', limit: 50 })
    await client.readAudit({ actor: '', limit: 10 })
    expect(sent.map(({ path }) => path)).toEqual([
      '/api/admin/audit?actor=a+b&action=roles.changed&before=x&limit=50',
      '/api/admin/audit?limit=10',
    ])
  })

  it('tells signed out, not of the staff, no network and no server apart', async () => {
    expect((await problemOf(json({ title: 'You are not signed in.' }, 401))).code).toBe('signed-out')
    expect((await problemOf(json({ title: 'Only staff may do this.' }, 403))).code).toBe('forbidden')
    expect((await problemOf(page(200))).code).toBe('no-server')
    expect((await problemOf(page(404))).code).toBe('no-server')
    expect((await problemOf(page(503))).code).toBe('offline')
    expect(
      (
        await problemOf(() => {
          throw new TypeError('Failed to fetch')
        })
      ).code,
    ).toBe('offline')
  })

  it('keeps the sentence of a refusal', async () => {
    const problem = await problemOf(json({ title: 'This is the last staff account.', status: 409 }, 409))
    expect(problem).toMatchObject({ code: 'refused', status: 409, sentence: 'This is the last staff account.' })
  })

  it('shows no half of an answer that it cannot read', async () => {
    expect((await problemOf(json({ people: [{ ...person, roles: [{ role: 'queen', target: '' }] }] }))).code).toBe('failed')
    expect((await problemOf(json({ people: [{ ...person, passkeys: 'many' }] }))).code).toBe('failed')
    expect((await problemOf(json([person]))).code).toBe('failed')
  })
})
