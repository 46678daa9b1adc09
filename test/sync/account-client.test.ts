import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAccountClient } from '../../src/sync/account-client.ts'
import { problem } from './sample-wire.ts'

const webauthn = vi.hoisted(() => ({ startAuthentication: vi.fn(), startRegistration: vi.fn() }))
vi.mock('@simplewebauthn/browser', () => webauthn)
afterEach(() => vi.resetAllMocks())

interface Call {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

/** A client whose server answers with what a test gives, in turn (204 where there is nothing left), and what it was asked. */
function sampleClient(...answers: (Response | Error)[]) {
  const calls: Call[] = []
  const client = createAccountClient((path, init) => {
    calls.push({ method: init.method!, path, body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined })
    expect(init.credentials).toBe('same-origin')
    const answer = answers.shift() ?? new Response(null, { status: 204 })
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  })
  return { client, calls }
}

const session = {
  user: { id: 'user-1', name: 'Sample Person', email: 'sample@example.org' },
  rights: { user: 'user-1', staff: true, observer: false, chairs: ['1'], groups: [], represents: [], executiveOf: [] },
  scopes: ['task-force', 'work-group/1'],
  taskForce: '00000000-0000-4000-8000-00000000000f',
  epoch: '00000000-0000-4000-8000-0000000000e1',
  via: 'session',
  methods: { passkeys: 1, password: true },
  device: { id: '00000000-0000-4000-8000-00000000d001', lastSeen: '2026-03-01T10:00:00.000Z', unsent: 3 },
}

describe('who is signed in', () => {
  it('is read with rights, ways to sign in and the device that this browser was', async () => {
    const { client, calls } = sampleClient(Response.json(session))
    expect(await client.readSession()).toEqual(session)
    expect(calls).toEqual([{ method: 'GET', path: '/api/session', body: undefined }])
  })

  it('is nobody after a 401, and nothing else says so [S10]', async () => {
    expect(await sampleClient(problem(401)).client.readSession()).toBeNull()
    await expect(sampleClient(problem(403, { title: 'signed out' })).client.readSession()).rejects.toMatchObject({ code: 'forbidden' })
  })

  it.each([
    ['no rights', { ...session, rights: null }],
    ['a scope that is none', { ...session, scopes: ['everything'] }],
    ['no task force', { ...session, taskForce: 'one' }],
  ])('is not taken from an answer with %s', async (_, answer) => {
    await expect(sampleClient(Response.json(answer)).client.readSession()).rejects.toMatchObject({ code: 'failed' })
  })
})

describe('a call that fails', () => {
  it.each([
    [problem(404), 'gone'],
    [problem(410), 'gone'],
    [problem(409, { detail: 'Somebody has it already.' }), 'refused'],
    [problem(429), 'too-often'],
    [problem(500), 'failed'],
    [problem(503), 'offline'],
    [new TypeError('Failed to fetch'), 'offline'],
    [new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'no-server'],
  ])('is told by its status (%#)', async (answer, code) => {
    await expect(sampleClient(answer).client.claimOrganization('sample')).rejects.toMatchObject({ name: 'CallProblem', code })
  })

  it('keeps the server’s own sentence', async () => {
    const { client } = sampleClient(problem(409, { detail: 'Somebody has it already.' }))
    await expect(client.claimOrganization('sample')).rejects.toMatchObject({ sentence: 'Somebody has it already.', status: 409 })
  })
})

describe('signing in and out', () => {
  it('is told to every tab of the browser, once it has happened', async () => {
    const { client } = sampleClient(problem(401), Response.json({}))
    let changes = 0
    const told = new Promise<void>((resolve) => {
      const stop = client.onSessionChange(() => {
        changes++
        stop()
        resolve()
      })
    })
    await expect(client.signIn({ email: 'sample@example.org', password: 'wrong' })).rejects.toMatchObject({ code: 'signed-out' })
    expect(changes).toBe(0)
    await client.signIn({ email: 'sample@example.org', password: 'right' })
    await told
  })

  it('everywhere ends all sessions, this one’s cookie too', async () => {
    const { client, calls } = sampleClient(Response.json({ status: true }), problem(401))
    await client.signOutEverywhere()
    expect(calls.map((call) => call.path)).toEqual(['/api/auth/revoke-sessions', '/api/auth/sign-out'])
  })

  it('with a passkey hands the browser’s answer on', async () => {
    webauthn.startAuthentication.mockResolvedValue({ id: 'key', clientExtensionResults: {}, response: { signature: 'x' } })
    const { client, calls } = sampleClient(Response.json({ challenge: 'abc' }))
    await client.signInWithPasskey()
    expect(webauthn.startAuthentication).toHaveBeenCalledWith({ optionsJSON: { challenge: 'abc' } })
    expect(calls.at(-1)).toEqual({
      method: 'POST',
      path: '/api/auth/passkey/verify-authentication',
      body: { response: { id: 'key', response: { signature: 'x' } } },
    })
  })

  it('with a passkey that its person did not give is no failure of the server', async () => {
    webauthn.startAuthentication.mockRejectedValue(new DOMException('closed', 'NotAllowedError'))
    const { client, calls } = sampleClient(Response.json({ challenge: 'abc' }))
    await expect(client.signInWithPasskey()).rejects.toMatchObject({ code: 'cancelled' })
    expect(calls).toHaveLength(1)
  })

  it('adds a passkey under a name', async () => {
    webauthn.startRegistration.mockResolvedValue({ id: 'key', clientExtensionResults: {} })
    const { client, calls } = sampleClient(Response.json({ challenge: 'abc' }))
    await client.addPasskey('Sample phone')
    expect(calls.map((call) => call.path)).toEqual([
      '/api/auth/passkey/generate-register-options?name=Sample+phone',
      '/api/auth/passkey/verify-registration',
    ])
    expect(calls[1]!.body).toEqual({ response: { id: 'key' }, name: 'Sample phone' })
  })
})

describe('what else an account asks', () => {
  it('an invitation, by a token that is no path', async () => {
    const { client, calls } = sampleClient(
      Response.json({
        email: 'sample@example.org',
        name: 'Sample',
        roles: [{ role: 'chair', target: '1' }],
        expires: '2026-04-01T10:00:00Z',
      }),
    )
    expect(await client.readInvitation('a/../b')).toMatchObject({ kind: 'invitation', roles: [{ role: 'chair', target: '1' }] })
    expect(calls[0]!.path).toBe('/api/auth/invitation/a%2F..%2Fb')
  })

  it('a page of a field’s history [S9]', async () => {
    const entry = { edit: session.taskForce, value: null, by: 'user-1', at: 'x', received: 'y', seq: 4, current: true, redacted: true }
    const { client, calls } = sampleClient(Response.json({ entries: [entry], next: 'z' }))
    const page = await client.readHistory({ record: 'organization:a', field: 'name', before: '9', limit: 20 })
    expect(page).toEqual({ entries: [entry], next: 'z' })
    expect(calls[0]!.path).toBe('/api/history?record=organization%3Aa&field=name&before=9&limit=20')
  })

  it('passkeys, and what this device is', async () => {
    const { client, calls } = sampleClient(Response.json([{ id: 'key', name: '', createdAt: '2026-03-01T10:00:00Z' }]))
    expect(await client.listPasskeys()).toEqual([{ id: 'key', name: null, createdAt: '2026-03-01T10:00:00Z' }])
    const report = { device: session.device.id, label: 'Sample phone', unsent: 1, refused: 0 }
    await client.reportDevice(report)
    expect(calls[1]).toEqual({ method: 'PUT', path: '/api/session/device', body: report })
  })
})
