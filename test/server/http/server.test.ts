import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { v7 } from 'uuid'
import * as z from 'zod'
import type { Edit } from '../../../src/change/edit.ts'
import { parseSyncReply } from '../../../src/change/wire.ts'
import type { SyncReply } from '../../../src/change/wire.ts'
import { schemas } from '../../../src/server/http/openapi-schemas.ts'
import { startPostgres } from '../../harness/postgres.ts'
import type { TestPostgres } from '../../harness/postgres.ts'
import { makeServerPlace } from '../../harness/server-process.ts'
import type { AddedUser, ServerPlace, ServerProcess } from '../../harness/server-process.ts'

const PATIENCE = 120_000

/** An edit by somebody of a kind that has no rule of its own. */
function edit(by: AddedUser, scope: string, value: unknown, members: Partial<Edit> = {}): Edit {
  const change = { record: `sample-note:${scope.replace('/', '.')}`, field: 'text', value, replaces: [] }
  return { id: v7(), scope, by: by.user, device: 'sample device', at: '2026-01-02T03:04:05Z', changes: [change], ...members } as Edit
}

async function sync(server: ServerProcess, { token }: AddedUser, edits: readonly Edit[] = [], known?: SyncReply): Promise<SyncReply> {
  const body = {
    protocol: 1,
    device: '018f0000-0000-7000-8000-000000000001',
    epoch: known?.epoch ?? null,
    cursors: known?.cursors ?? {},
    edits,
  }
  const response = await fetch(`${server.url}/api/sync`, {
    method: 'POST',
    headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: gzipSync(JSON.stringify(body)),
  })
  const json: unknown = await response.json()
  expect([response.status, json]).toEqual([200, expect.anything()])
  const reply = parseSyncReply(json)
  if (!reply.ok) throw new Error(reply.problem.message)
  expectShape('SyncReply', json)
  return reply.value
}

function get(server: ServerProcess, path: string, token: string): Promise<Response> {
  return fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } })
}

/** Fails where something is not as the API describes itself. */
function expectShape(name: string, value: unknown): void {
  const text = JSON.stringify({ ...schemas[name], $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/')
  const { success, error } = z.fromJSONSchema(JSON.parse(text)).safeParse(value)
  expect(success ? null : error.issues).toBeNull()
}

/** Listens to live changes; `next` waits for one of a scope. */
async function listen(server: ServerProcess, token: string) {
  const response = await get(server, '/api/changes', token)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  let ended = false
  const read = async (): Promise<void> => {
    const part = await reader.read()
    if (part.done) ended = true
    else heard += part.value
  }
  await read()
  return {
    next: async (scope: string): Promise<{ scope: string; seq: number }> => {
      for (;;) {
        const event = [...heard.matchAll(/^data: (.*)$/gm)]
          .map(([, data]) => JSON.parse(data ?? '') as { scope: string; seq: number })
          .findLast((one) => one.scope === scope)
        if (event) return event
        if (ended) throw new Error(`The stream has ended: ${heard}`)
        await read()
      }
    },
    heard: () => heard,
    /** Waits until the server ends the stream. */
    end: async (): Promise<void> => {
      while (!ended) await read()
    },
  }
}

const engines = ['SQLite', 'PostgreSQL'] as const

describe.each(engines)('the whole server on %s', { timeout: PATIENCE }, (engine) => {
  let postgres: TestPostgres | null = null
  let place: ServerPlace
  let server: ServerProcess
  let ada: AddedUser
  let bob: AddedUser

  beforeAll(async () => {
    postgres = engine === 'PostgreSQL' ? await startPostgres() : null
    place = await makeServerPlace(postgres && (await postgres.createDatabase()))
    server = await place.start()
    ada = await place.addUser('sample-ada', '--staff')
    bob = await place.addUser('sample-bob', '--represents', 'sample-one')
  }, PATIENCE)

  afterAll(async () => {
    await server?.end()
    await place?.remove()
    await postgres?.stop()
  }, PATIENCE)

  it('prints its address and, while there is no account, the link that makes the first one', () => {
    const [first, second, ...more] = server.said().trim().split('\n')
    expect([first, more]).toEqual([`Partners Guide is at ${server.url}`, []])
    expect(second).toMatch(new RegExp(`^There is no account yet\\. .*: ${server.url}/invitation/[A-Za-z0-9_-]{43}$`))
  })

  it('serves the app and the API from one address', async () => {
    expect(await (await fetch(`${server.url}/guides`)).text()).toBe('<title>the app</title>')
    const health = await fetch(`${server.url}/healthz`)
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain(`engine="${engine === 'SQLite' ? 'sqlite' : 'postgres'}"`)
    const session: unknown = await (await get(server, '/api/session', bob.token)).json()
    expectShape('Session', session)
    expect(session).toMatchObject({ user: { id: bob.user }, via: 'token', rights: { represents: ['sample-one'] } })
  })

  it('[S2] [S3] carries what one writes to whoever may read it, and to nobody else', async () => {
    const open = edit(ada, 'task-force', 'for all')
    const closed = edit(ada, 'organization/sample-two', 'for its own')
    const pushed = await sync(server, ada, [open, closed])
    expect(pushed.accepted.map(({ edit: id }) => id)).toEqual([open.id, closed.id])
    const pulled = await sync(server, bob)
    expect(pulled.scopes).not.toContain('organization/sample-two')
    expect(pulled.states).toMatchObject([{ record: 'sample-note:task-force', fields: { text: [{ value: 'for all' }] } }])
    expect(await sync(server, bob, [], pulled)).toMatchObject({
      states: [],
      more: false,
      cursors: { 'task-force': pulled.cursors['task-force'] },
    })
  })

  it('[S1] [S2] [S5] answers each edit by itself, however often it is sent', async () => {
    const mine = edit(bob, 'organization/sample-one', 'ours')
    const foreign = edit(bob, 'organization/sample-two', 'not ours')
    const large = edit(bob, 'organization/sample-one', 'x'.repeat(70_000))
    const [first, second] = [await sync(server, bob, [foreign, large, mine]), await sync(server, bob, [foreign, large, mine])]
    expect(first.accepted).toEqual([{ edit: mine.id, seq: expect.any(Number) }])
    expect(first.refused).toMatchObject([
      { edit: foreign.id, code: 'forbidden' },
      { edit: large.id, code: 'too-large', record: 'sample-note:organization.sample-one', field: 'text' },
    ])
    expect([second.accepted, second.refused]).toEqual([first.accepted, first.refused])
  })

  it('[S2] takes an odd text like any other, wherever it stands, and blocks nobody by it', async () => {
    const changes = ['person', 'organization', 'email', 'primary'].map((field) => ({
      record: 'sample-note:odd',
      field,
      value: '\u0000',
      replaces: [],
    }))
    const person = { record: 'person:sample-odd', field: 'email', value: '\u0000', replaces: [] }
    const odd = edit(bob, 'organization/sample-one', 0, { changes: [...changes, person] })
    const tenure = edit(bob, 'organization/sample-one', 0, {
      changes: [{ record: 'representation:sample-odd', field: 'person', value: '\u0000', replaces: [] }],
    })
    const plain = edit(bob, 'organization/sample-one', 'plain', {
      changes: [{ record: 'sample-note:plain', field: 'text', value: 1, replaces: [] }],
    })
    const { accepted, refused } = await sync(server, bob, [odd, tenure, plain])
    expect([...accepted.map(({ edit: id }) => id), ...refused.map(({ edit: id }) => id)].toSorted()).toEqual(
      [odd.id, tenure.id, plain.id].toSorted(),
    )
    expect(accepted.map(({ edit: id }) => id)).toContain(plain.id)
  })

  it('[S8] tells of changes while they happen, only to those who may know', async () => {
    const listener = await listen(server, bob.token)
    const { accepted } = await sync(server, ada, [
      edit(ada, 'organization/sample-two', 'again'),
      edit(ada, 'task-force', 'live', { changes: [{ record: 'sample-note:live', field: 'text', value: 1, replaces: [] }] }),
    ])
    expect(await listener.next('task-force')).toEqual({ scope: 'task-force', seq: accepted[1]!.seq })
    expect(listener.heard()).not.toContain('sample-two')
  })

  it('forgets a listener who goes away', async () => {
    const count = async (): Promise<string | undefined> =>
      /^partners_guide_event_streams (\d+)$/m.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1]
    const before = Number(await count())
    const stop = new AbortController()
    const response = await fetch(`${server.url}/api/changes`, { headers: { authorization: `Bearer ${ada.token}` }, signal: stop.signal })
    await response.body!.getReader().read()
    expect(Number(await count())).toBe(before + 1)
    stop.abort()
    await expect.poll(count).toBe(String(before))
  })

  it('[S9] tells the history of a field under the rights to its record', async () => {
    const { changes, id } = edit(ada, 'organization/sample-three', 'first', {
      changes: [{ record: 'sample-note:three', field: 'text', value: 'first', replaces: [] }],
    })
    const scope = 'organization/sample-three'
    const next = edit(ada, scope, 0, { changes: [{ ...changes[0]!, value: 'second', replaces: [id] }] })
    await sync(server, ada, [edit(ada, scope, 0, { id, changes }), next])
    const whole: unknown = await (await get(server, '/api/history?record=sample-note:three&field=text', ada.token)).json()
    expectShape('History', whole)
    expect(whole).toMatchObject({
      entries: [
        { value: 'second', current: true, by: ada.user },
        { value: 'first', current: false },
      ],
      next: null,
    })
    const page = (await (await get(server, '/api/history?record=sample-note:three&field=text&limit=1', ada.token)).json()) as {
      next: string
    }
    const rest: unknown = await (
      await get(server, `/api/history?record=sample-note:three&field=text&limit=1&before=${page.next}`, ada.token)
    ).json()
    expect(rest).toMatchObject({ entries: [{ value: 'first' }] })
    const refused = await get(server, '/api/history?record=sample-note:three&field=text', bob.token)
    const unknown = await get(server, '/api/history?record=sample-note:never&field=text', bob.token)
    expect([refused.status, await refused.text()]).toEqual([unknown.status, await unknown.text()])
    expect(refused.status).toBe(404)
  })

  it('[S4] takes rights away at the next request: the token is nobody, and its stream ends', async () => {
    const eve = await place.addUser('sample-eve', '--observer')
    const listener = await listen(server, eve.token)
    await sync(server, eve)
    await place.runAdmin('user', 'revoke', '--email', 'sample-eve@example.org')
    const response = await get(server, '/api/session', eve.token)
    expect(response.status).toBe(401)
    expectShape('Problem', await response.json())
    await sync(server, ada, [
      edit(ada, 'task-force', 'after eve', { changes: [{ record: 'sample-note:eve', field: 'text', value: 1, replaces: [] }] }),
    ])
    await listener.end()
    expect(listener.heard()).not.toContain('data:')
  })

  it('ends when asked, with streams open, and starts again with everything it has said it has', async () => {
    const listener = await listen(server, ada.token)
    const late = edit(ada, 'task-force', 'just before', {
      changes: [{ record: 'sample-note:late', field: 'text', value: 'late', replaces: [] }],
    })
    const before = await sync(server, ada, [late])
    expect(await server.end()).toBe(0)
    await listener.end()
    server = await place.start()
    expect(server.said()).not.toContain('no account yet')
    const after = await sync(server, ada)
    expect([after.epoch, after.taskForce]).toEqual([before.epoch, before.taskForce])
    expect(after.log.map(({ id }) => id)).toContain(late.id)
  })

  it('[S2] has what it has acknowledged after it was killed', async () => {
    const last = edit(ada, 'task-force', 'before the kill', {
      changes: [{ record: 'sample-note:kill', field: 'text', value: 1, replaces: [] }],
    })
    const { accepted } = await sync(server, ada, [last])
    expect(accepted).toHaveLength(1)
    await server.end('SIGKILL')
    server = await place.start()
    expect(await sync(server, ada, [last])).toMatchObject({ accepted })
  })

  it('notes nothing about people in its log, even where it notes everything', async () => {
    await server.end()
    server = await place.start({ LOG_LEVEL: 'trace' })
    await sync(server, bob, [edit(bob, 'organization/sample-one', 'a word of mine')])
    await get(server, '/api/history?record=sample-note:three&field=text', bob.token)
    await fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'sample-bob@example.org', password: 'a wrong password' }),
    })
    await fetch(`${server.url}/api/auth/invitation/${'x'.repeat(43)}`)
    await server.end()
    const said = server.said()
    expect(said).toContain('"route":"/api/sync","status":200')
    expect(said).not.toMatch(new RegExp(`example\\.org|word of mine|wrong password|${bob.token}|sample-note|xxxx|127\\.0\\.0\\.1|::1`))
    server = await place.start()
  })

  it(
    engine === 'SQLite'
      ? 'refuses a second server on the same data, in a sentence'
      : '[S8] passes live changes to a second server on the same data',
    async () => {
      if (engine === 'SQLite')
        return expect(place.start()).rejects.toThrow(/ended with code 1: Another server already runs on the data in DATA_DIR/)
      const other = await place.start()
      const listener = await listen(other, bob.token)
      const { accepted } = await sync(server, ada, [
        edit(ada, 'task-force', 'elsewhere', { changes: [{ record: 'sample-note:node', field: 'text', value: 1, replaces: [] }] }),
      ])
      expect(await listener.next('task-force')).toEqual({ scope: 'task-force', seq: accepted[0]!.seq })
      return expect(await other.end()).toBe(0)
    },
  )
})

describe('a server that cannot start', { timeout: PATIENCE }, () => {
  it.each([
    ['DATA_DIR is a file', { DATA_DIR: 'package.json' }, 'The data cannot be kept in DATA_DIR "package.json"'],
    ['nothing answers at DATABASE_URL', { DATABASE_URL: 'postgres://guide:sample-secret@127.0.0.1:1/guide' }, 'PostgreSQL'],
  ])('says so in one sentence where %s', async (_, environment, sentence) => {
    const place = await makeServerPlace()
    const words = await place.start(environment).then(
      () => 'it started',
      (error: Error) => error.message,
    )
    expect(words).toContain(`ended with code 1: `)
    expect(words).toContain(sentence)
    expect(words.trim().split('\n')).toHaveLength(1)
    expect(words).not.toContain('sample-secret')
    await place.remove()
  })
})
