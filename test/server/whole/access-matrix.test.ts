import 'fake-indexeddb/auto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseBundle } from '../../../src/change/bundle.ts'
import type { Edit } from '../../../src/change/edit.ts'
import type { SyncReply } from '../../../src/change/wire.ts'
import type { JudgedEdit } from '../../../src/domain/rules/access.ts'
import { exportBundle } from '../../../src/store/export-bundle.ts'
import { listAccessCells, type AccessCell, type ReadCell, type WriteCell } from '../../domain/access-matrix.ts'
import { actorNames, grantsByActor, type ActorName } from '../../domain/access-actors.ts'
import { listSeedEdits } from '../../domain/access-world.ts'
import { openHeadlessDevice } from '../../harness/device.ts'
import { startPostgres, type TestPostgres } from '../../harness/postgres.ts'
import { makeServerPlace, type AddedUser, type ServerPlace, type ServerProcess } from '../../harness/server-process.ts'
import { listen, type Stream } from './listen.ts'

const optionOf = {
  staff: '--staff',
  observer: '--observer',
  chair: '--chair',
  member: '--member',
  represents: '--represents',
  executive: '--executive',
}
const device = v7()

/** An edit as a client that knows nothing of the rules would send it. */
function makeEdit({ scope, changes }: JudgedEdit, by: string): Edit {
  return { id: v7(), scope, by, device, at: '2026-03-01T09:00:00Z', changes: changes.map((change) => ({ replaces: [], ...change })) }
}

describe.each(['sqlite', 'postgres'] as const)('every cell of the matrix of access, by real requests, on %s', (engine) => {
  let postgres: TestPostgres | null = null
  let place: ServerPlace
  let server: ServerProcess
  let cells: readonly AccessCell[]
  const users = new Map<ActorName, AddedUser>()

  beforeAll(async () => {
    if (engine === 'postgres') postgres = await startPostgres()
    place = await makeServerPlace(postgres === null ? null : await postgres.createDatabase())
    server = await place.start({ RATE_LIMIT: '0' })
    for (const name of actorNames) {
      const roles = grantsByActor[name].flatMap(({ role, target }) => (target === '' ? [optionOf[role]] : [optionOf[role], target]))
      users.set(name, await place.addUser(name, ...roles))
    }
    const seeded = await push(
      'staff',
      listSeedEdits(actorNames).map((edit) => makeEdit(edit, idOf('staff'))),
    )
    expect(seeded.refused).toEqual([])
    cells = listAccessCells(idOf)
  }, 300_000)
  afterAll(async () => {
    await server.end()
    await place.remove()
    await postgres?.stop()
  })

  const idOf = (name: ActorName) => users.get(name)!.user
  const bearer = (name: ActorName) => ({ authorization: `Bearer ${users.get(name)!.token}` })
  const readCells = () => cells.filter((cell): cell is ReadCell => cell.action === 'read')

  async function sync(
    name: ActorName,
    edits: readonly Edit[],
    cursors: Readonly<Record<string, number>>,
    epoch: string | null,
  ): Promise<SyncReply> {
    const body = JSON.stringify({ protocol: 1, device, epoch, cursors, edits })
    const response = await fetch(`${server.url}/api/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(name) },
      body,
    })
    expect(response.status).toBe(200)
    return (await response.json()) as SyncReply
  }

  async function push(name: ActorName, edits: readonly Edit[]) {
    const outcomes = { accepted: [] as string[], refused: [] as { edit: string; code: string }[] }
    for (let at = 0; at < edits.length; at += 500) {
      const reply = await sync(name, edits.slice(at, at + 500), {}, null)
      outcomes.accepted.push(...reply.accepted.map(({ edit }) => edit))
      outcomes.refused.push(...reply.refused)
    }
    return outcomes
  }

  it('pull, scopes and history show what may be read, and nothing else', async () => {
    const leaks: string[] = []
    for (const name of actorNames) {
      const reply = await sync(name, [], {}, null)
      expect(reply.more, 'the seed fits one page').toBe(false)
      const mine = readCells().filter((cell) => cell.actor === name)
      const expected = mine.filter((cell) => cell.expected && cell.sample !== null).map(({ scope }) => scope)
      const known = new Set(mine.map(({ scope }) => scope))
      if (reply.scopes.filter((scope) => known.has(scope)).join() !== expected.toSorted().join())
        leaks.push(`${name}: scopes ${reply.scopes.join()}`)
      for (const { scope } of [...reply.states, ...reply.log])
        if (!reply.scopes.includes(scope)) leaks.push(`${name}: a record of ${scope}`)
      for (const { scope, sample, expected: may, name: cell } of mine) {
        if (sample === null) continue
        if (reply.states.some((state) => state.record === sample.record) !== may) leaks.push(`${cell}: pull`)
        const address = `${server.url}/api/history?record=${encodeURIComponent(sample.record)}&field=${sample.field}`
        const { status } = await fetch(address, { headers: bearer(name) })
        if (status !== (may ? 200 : 404)) leaks.push(`${cell}: history of ${scope} answers ${status}`)
      }
    }
    expect(leaks).toEqual([])
  })

  it('a device exports nothing that its person may not read', async () => {
    const leaks: string[] = []
    for (const name of actorNames) {
      const send = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init)
      const head = await openHeadlessDevice({
        name: `matrix-${engine}-${name}`,
        user: idOf(name),
        send,
        headers: bearer(name),
        kinds: ['organization'],
        now: () => '2026-03-01T09:00:00.000Z',
        newId: () => v7(),
      })
      expect(await head.syncUntilRest()).toMatchObject({ kind: 'done' })
      const request = { id: v7(), title: 'Sample', by: idOf(name), device, exportedAt: '2026-03-01T09:00:00Z', part: null }
      const bundle = await parseBundle(await head.withDatabase((database) => exportBundle(database, request)))
      head.close()
      if (!bundle.ok) throw new Error(bundle.problem.message)
      const may = new Set(
        readCells()
          .filter((cell) => cell.actor === name && cell.expected)
          .map(({ scope }) => scope),
      )
      for (const { scope, record } of bundle.value.states) if (!may.has(scope)) leaks.push(`${name}: ${record}`)
      const samples = readCells().filter((cell) => cell.actor === name && cell.expected && cell.sample !== null)
      for (const { sample } of samples) {
        if (!bundle.value.states.some(({ record }) => record === sample!.record)) leaks.push(`${name} lacks ${sample!.record}`)
      }
    }
    expect(leaks).toEqual([])
  })

  it('[S8] live changes tell of what may be read, and of nothing else', { timeout: 120_000 }, async () => {
    const streams = new Map<ActorName, Stream>()
    for (const name of actorNames) streams.set(name, await listen(`${server.url}/api/changes`, bearer(name)))
    const seeds = listSeedEdits(actorNames).filter(({ changes }) => changes.some(({ record }) => record.startsWith('hologram:')))
    const edits = seeds.map(({ scope, changes }) => {
      const { record } = changes.find((change) => change.record.startsWith('hologram:'))!
      return makeEdit({ scope, changes: [{ record, field: 'light', value: 'on' }] }, idOf('staff'))
    })
    expect((await push('staff', edits)).refused).toEqual([])
    for (const name of actorNames) {
      const expected = readCells().filter((cell) => cell.actor === name && cell.expected && cell.sample !== null)
      const wanted = expected.map(({ scope }) => scope).sort()
      await expect.poll(() => streams.get(name)!.scopes(), { timeout: 20_000, message: name }).toEqual(wanted)
    }
    for (const stream of streams.values()) await stream.close()
  })

  it('a push is accepted or refused as the matrix says', { timeout: 300_000 }, async () => {
    const wrong: string[] = []
    let count = 0
    for (const name of actorNames) {
      const mine = cells.filter((cell): cell is WriteCell => cell.action === 'write' && cell.actor === name)
      const edits = mine.map(({ edit }) => makeEdit(edit, idOf(name)))
      const { accepted, refused } = await push(name, edits)
      const outcomeById = new Map([
        ...accepted.map((id) => [id, 'accepted'] as const),
        ...refused.map(({ edit, code }) => [edit, code] as const),
      ])
      mine.forEach((cell, index) => {
        const outcome = outcomeById.get(edits[index]!.id)
        if (outcome !== cell.expected) wrong.push(`${cell.name}: ${outcome} instead of ${cell.expected}`)
      })
      count += mine.length
    }
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(1000)
  })
})
