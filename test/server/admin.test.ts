import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { adminCommands } from '../../src/server/operations/commands.ts'
import { runAdmin } from '../../src/server/operations/run-admin.ts'
import { startPostgres, type TestPostgres } from '../harness/postgres.ts'
import { makeServerPlace, type ServerPlace, type ServerProcess } from '../harness/server-process.ts'

/** What a run of the command leaves: its status, the lines it printed, and what it told beside. */
interface Run {
  readonly status: number
  readonly lines: readonly string[]
  readonly told: string
}

/** Runs a command in this process, which is not the server's. */
async function run(place: ServerPlace, ...words: string[]): Promise<Run> {
  const lines: string[] = []
  const told: string[] = []
  const status = await runAdmin(words, adminCommands, {
    environment: place.environment,
    folder: place.folder,
    say: (line) => lines.push(line),
    tell: (line) => told.push(line),
    now: () => Date.now(),
    newId: () => v7(),
    random: (bytes) => randomBytes(bytes),
  })
  return { status, lines, told: told.join('\n') }
}

/** Runs it as people do. */
async function runInShell(place: ServerPlace, ...words: string[]): Promise<Run> {
  const environment = { ...process.env, ...place.environment, INIT_CWD: place.folder }
  const command = spawn(process.execPath, ['src/server/admin.ts', ...words], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, told, [status]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, 'close') as Promise<[number]>,
  ])
  return { status, lines: said.split('\n').slice(0, -1), told: told.trimEnd() }
}

async function addUser(place: ServerPlace, name: string, ...roles: string[]): Promise<{ readonly user: string; readonly token: string }> {
  const { lines } = await run(place, 'user', 'add', '--email', `${name}@example.org`, '--name', 'Sample', ...roles, '--token')
  return JSON.parse(lines[0]!) as { user: string; token: string }
}

/** A client that pushes one value, and one that asks for the history of it. */
function createClient(server: ServerProcess, token: string) {
  const headers = { 'Content-Type': 'application/json', 'Authorization': `Bearer ${token}` }
  const sync = async (edits: readonly unknown[]) => {
    const body = JSON.stringify({ protocol: 1, device: randomUUID(), epoch: null, cursors: {}, edits })
    const response = await fetch(`${server.url}/api/sync`, { method: 'POST', headers, body })
    return { status: response.status, reply: (await response.json()) as { epoch: string; accepted: unknown[]; refused: unknown[] } }
  }
  return {
    sync,
    push: async (field: string, value: string): Promise<string> => {
      const id = v7()
      const changes = [{ record: 'sample:one', field, value, replaces: [] }]
      const { reply } = await sync([{ id, scope: 'task-force', by: 'sample', device: 'sample', at: '2026-11-25T12:00:00.000Z', changes }])
      expect(reply.refused).toEqual([])
      return id
    },
    readValues: async (field: string): Promise<unknown[]> => {
      const response = await fetch(`${server.url}/api/history?record=sample:one&field=${field}`, { headers })
      const { entries } = (await response.json()) as { entries: { value: unknown }[] }
      return entries.map(({ value }) => value)
    },
  }
}

function defineSuite(makeDatabase: () => Promise<string | null>): void {
  async function makePlace(): Promise<ServerPlace> {
    const place = await makeServerPlace(await makeDatabase())
    onTestFinished(() => place.remove())
    return place
  }

  async function start(place: ServerPlace): Promise<ServerProcess> {
    const server = await place.start()
    onTestFinished(async () => void (await server.end('SIGKILL')))
    return server
  }

  it('work beside a running server, and count from its next request on', async () => {
    const place = await makePlace()
    const server = await start(place)
    const added = await run(place, 'user', 'add', '--email', 'sample-a@example.org', '--name', 'Sample A', '--staff', '--token')
    expect([added.status, added.lines.length, added.told]).toEqual([0, 1, ''])
    const { user, token } = JSON.parse(added.lines[0]!) as { user: string; token: string }
    const client = createClient(server, token)
    const edit = await client.push('title', 'sample secret')

    const again = await run(
      place,
      'user',
      'add',
      '--email',
      'SAMPLE-A@example.org',
      '--name',
      'Sample A',
      '--chair',
      '3',
      '--represents',
      'sample-org',
    )
    expect([again.status, again.lines]).toEqual([0, [JSON.stringify({ user })]])
    const redacted = await run(place, 'redact', '--edit', edit, '--record', 'sample:one', '--field', 'title', '--reason', 'sample')
    expect([redacted.status, redacted.lines]).toEqual([0, [`Redacted: sample:one title of edit ${edit}.`]])
    expect(await client.readValues('title')).toEqual([null])

    expect((await run(place, 'verify')).lines).toEqual([
      'Verified: 1 edits with 1 changes in 1 scopes; chain, digests, counters and heads are as they should be.',
    ])
    expect((await run(place, 'rebuild-heads')).lines).toEqual(['Rebuilt: 1 heads in 1 fields; mended: 0 changes, 0 rights.'])
    const backup = await run(place, 'backup', 'sample.backup')
    expect([backup.status, backup.lines]).toEqual([
      0,
      [`Backed up: 1 edits in 1 scopes and 1 accounts, as "${join(place.folder, 'sample.backup')}".`],
    ])
    expect(await readdir(place.folder)).toContain('sample.backup')

    const restore = await run(place, 'restore', 'sample.backup')
    expect([restore.status, restore.lines, restore.told]).toEqual([
      1,
      [],
      expect.stringMatching(/^A server runs on these data.*nothing was changed\.$/),
    ])
    const other = await run(place, 'user', 'add', '--email', 'sample-b@example.org', '--name', 'Sample B', '--staff')
    expect(other.status).toBe(0)
    expect((await run(place, 'user', 'revoke', '--email', 'sample-a@example.org')).lines).toEqual([JSON.stringify({ user })])
    expect((await client.sync([])).status).toBe(401)
    const list = await run(place, 'user', 'list')
    expect(list.lines.map((line) => line.replaceAll(/.*"email":"([^"]+)".*"revokedAt":(null|").*/g, '$1 $2'))).toEqual([
      'sample-a@example.org "',
      'sample-b@example.org null',
      '2 accounts, 1 of them revoked.',
    ])
    expect(await server.end()).toBe(0)
  })

  it('restore a backup under a new epoch; what was redacted and revoked since stays so, for the server that starts then', async () => {
    const place = await makePlace()
    const [staff, gone] = [await addUser(place, 'sample-staff', '--staff'), await addUser(place, 'sample-gone', '--chair', '3')]
    const first = await start(place)
    const edit = await createClient(first, staff.token).push('title', 'sample secret')
    await createClient(first, staff.token).push('note', 'kept')
    const { epoch } = (await createClient(first, staff.token).sync([])).reply
    expect((await run(place, 'backup', 'sample.backup')).status).toBe(0)
    await createClient(first, staff.token).push('note', 'lost')
    for (const words of [
      ['redact', '--edit', edit, '--record', 'sample:one', '--field', 'title', '--reason', 'sample'],
      ['user', 'revoke', '--email', 'sample-gone@example.org'],
    ])
      expect((await run(place, ...words)).status).toBe(0)
    expect(await first.end()).toBe(0)

    const restored = await run(place, 'restore', 'sample.backup')
    expect([restored.status, restored.lines]).toEqual([
      0,
      [expect.stringMatching(/^Restored as of \S+Z: 2 edits in 1 scopes and 2 accounts\. The new epoch is [0-9a-f-]{36}\.$/)],
    ])
    const second = await start(place)
    const { reply } = await createClient(second, staff.token).sync([])
    expect(reply.epoch).not.toBe(epoch)
    expect(restored.lines[0]).toContain(reply.epoch)
    expect(await createClient(second, staff.token).readValues('note')).toEqual(['kept'])
    expect(await createClient(second, staff.token).readValues('title')).toEqual([null])
    expect((await createClient(second, gone.token).sync([])).status).toBe(401)
    await second.end()
  })

  it('change nothing when a backup is damaged, and say so', async () => {
    const place = await makePlace()
    await addUser(place, 'sample-staff', '--staff')
    expect((await run(place, 'backup', 'sample.backup')).status).toBe(0)
    await addUser(place, 'sample-later', '--observer')
    await truncate(join(place.folder, 'sample.backup'), 200)
    const restore = await run(place, 'restore', 'sample.backup')
    expect([restore.status, restore.lines, restore.told]).toEqual([
      1,
      [],
      expect.stringMatching(/sample\.backup" is not whole: it breaks off/),
    ])
    await writeFile(join(place.folder, 'other.backup'), 'no backup')
    expect((await run(place, 'restore', 'other.backup')).told).toMatch(/is damaged, or no backup/)
    expect((await run(place, 'user', 'list')).lines.at(-1)).toBe('2 accounts, 0 of them revoked.')
  })

  it('tell apart what cannot be done and what they do not understand', async () => {
    const place = await makePlace()
    await addUser(place, 'sample-staff', '--staff')
    const wrong = await Promise.all([
      run(place, 'user', 'add', '--email', 'sample-a@example.org', '--name', 'A', '--chair', '9'),
      run(place, 'user', 'add', '--email', 'sample-a@example.org', '--name', 'A', '--represents', 'a/b'),
      run(place, 'user', 'add', '--email', 'nobody', '--name', 'A'),
      run(place, 'user', 'revoke', '--email', 'sample-x@example.org'),
      run(place, 'user', 'add', '--name', 'A'),
      run(place, 'redact', '--edit', 'x', '--record', 'sample:one', '--field', 'title', '--reason', 'sample'),
      run(place, 'backup'),
      run(place, 'bakup', 'x'),
    ])
    expect(wrong.map(({ status }) => status)).toEqual([1, 1, 1, 1, 2, 2, 2, 2])
    expect(wrong.flatMap(({ lines }) => lines)).toEqual([])
    expect(wrong[0].told).toBe('There is no work group "9". Known are: 1, 2, 3, 4, 5, 6, 7, 8.')
    expect(wrong[1].told).toBe('"a/b" is no key of an organization: letters, digits, "_", "." and "-", 200 at most.')
    expect(wrong[2].told).toBe('"nobody" is no e-mail address.')
    expect(wrong[3].told).toBe('There is no account with the address "sample-x@example.org".')
    expect(wrong[4].told).toMatch(/^--email is missing\.\nUse: npm run --silent admin -- user add/)
  })
}

// Servers in processes of their own, on a machine that may have much else to do.
const patience = { timeout: 120_000 }

describe('the commands of the operator on SQLite', patience, () => {
  defineSuite(() => Promise.resolve(null))

  it('refuse a second server on the same file with a sentence, and a folder without data', async () => {
    const place = await makeServerPlace()
    onTestFinished(() => place.remove())
    const nothing = await run(place, 'verify')
    expect([nothing.status, nothing.told]).toEqual([1, `There is no database in DATA_DIR "${join(place.folder, 'data')}".`])
    expect(await readdir(place.folder)).not.toContain('data')
    const server = await place.start()
    onTestFinished(async () => void (await server.end('SIGKILL')))
    await expect(place.start()).rejects.toThrow('Another server already runs on the data in DATA_DIR')
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    await server.end('SIGKILL')
    const next = await place.start()
    expect((await fetch(`${next.url}/healthz`)).status).toBe(200)
    expect(await next.end()).toBe(0)
  })

  it('end with a status, and print to the right place', async () => {
    const place = await makeServerPlace()
    onTestFinished(() => place.remove())
    const added = await runInShell(place, 'user', 'add', '--email', 'sample-a@example.org', '--name', 'Sample A', '--staff', '--token')
    expect([added.status, added.lines.length, added.told]).toEqual([0, 1, ''])
    expect(JSON.parse(added.lines[0]!)).toEqual({
      user: expect.stringMatching(/^[0-9a-f-]{36}$/),
      token: expect.stringMatching(/^.{20,}$/),
    })
    const failed = await runInShell(place, 'user', 'revoke', '--email', 'sample-x@example.org')
    expect(failed).toEqual({ status: 1, lines: [], told: 'There is no account with the address "sample-x@example.org".' })
    const backup = await runInShell(place, 'backup', 'sample.backup')
    expect([backup.status, backup.lines]).toEqual([0, [expect.stringContaining(`as "${join(place.folder, 'sample.backup')}".`)]])
    expect((await runInShell(place, 'backup')).status).toBe(2)
  })
})

describe('the commands of the operator on PostgreSQL', patience, () => {
  let postgres: TestPostgres | undefined
  beforeAll(async () => {
    postgres = await startPostgres()
  }, 120_000)
  afterAll(() => postgres?.stop())
  defineSuite(() => postgres!.createDatabase())

  it('refuse a restore while any of several nodes runs', async () => {
    const url = await postgres!.createDatabase()
    const [one, two] = [await makeServerPlace(url), await makeServerPlace(url)]
    onTestFinished(() => Promise.all([one.remove(), two.remove()]).then(() => undefined))
    const servers = [await one.start(), await two.start()]
    onTestFinished(async () => void (await Promise.all(servers.map((server) => server.end('SIGKILL')))))
    await addUser(one, 'sample-staff', '--staff')
    expect((await run(one, 'backup', 'sample.backup')).status).toBe(0)
    await servers[0]!.end()
    expect((await run(one, 'restore', 'sample.backup')).told).toContain('A server runs on these data')
    await servers[1]!.end('SIGKILL')
    expect((await run(one, 'restore', 'sample.backup')).status).toBe(0)
  })
})
