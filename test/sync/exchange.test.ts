import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { shownValue } from '../../src/change/merge.ts'
import type { Send } from '../../src/sync/call-server.ts'
import { openHeadlessDevice, type HeadlessDevice } from '../harness/device.ts'
import { nextId, tablesOf } from '../store/device-harness.ts'
import { openServer } from '../store/sync-harness.ts'
import { problem, sampleWire, type Sent } from './sample-wire.ts'

const open: HeadlessDevice[] = []
afterEach(() => {
  for (const device of open.splice(0)) device.close()
  vi.restoreAllMocks()
})

async function openDevice(send: Send, user = 'ann'): Promise<HeadlessDevice> {
  const now = () => '2026-03-01T10:00:00.000Z'
  const device = await openHeadlessDevice({ name: nextId(), user, send, kinds: ['organization'], now, newId: nextId })
  open.push(device)
  return device
}

const write = (device: HeadlessDevice, value: string, record = 'organization:a') =>
  device.store.write('task-force', [{ record, field: 'name', value }])

describe('one exchange', () => {
  it('brings what waits, and takes in what is new', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice(sampleWire(server, 'ann').send), await openDevice(sampleWire(server, 'ben').send, 'ben')]
    await write(ann, 'Sample Organization')
    expect(await ann.exchange()).toMatchObject({ kind: 'done', more: false, changed: true })
    expect(await ben.exchange()).toMatchObject({ kind: 'done', more: false, changed: true })
    expect(shownValue(ben.store.record('organization:a'), 'name')).toBe('Sample Organization')
    expect(await ben.exchange()).toMatchObject({ kind: 'done', changed: false })
  })

  it('compresses what is large, names its person, and goes to one address', async () => {
    const wire = sampleWire(openServer(), 'ann')
    const device = await openDevice(wire.send)
    await device.exchange()
    for (let count = 0; count < 40; count++) await write(device, 'Sample '.repeat(20), `organization:${count}`)
    await device.exchange()
    const [small, large] = wire.log as [Sent, Sent]
    expect([small.path, small.headers.get('content-encoding'), small.headers.get('sync-user')]).toEqual(['/api/sync', null, 'ann'])
    expect(large.headers.get('content-encoding')).toBe('gzip')
    expect(large.request.edits).toHaveLength(40)
    expect(large.bytes).toBeLessThan(JSON.stringify(large.request).length / 3)
  })

  it('sends more edits than one request holds in several, and fetches page by page', async () => {
    const server = openServer()
    const wire = sampleWire(server, 'ann')
    const ann = await openDevice(wire.send)
    for (let count = 0; count < 1203; count++) await write(ann, `Sample ${count}`, `organization:${count}`)
    await ann.syncUntilRest()
    expect(wire.log.map((sent) => sent.request.edits.length)).toEqual([1000, 203])
    const ben = await openDevice(sampleWire(server, 'ben').send, 'ben')
    expect(await ben.exchange(500)).toMatchObject({ more: true })
    expect(ben.store.records('organization')).toHaveLength(500)
    await ben.exchange(500)
    expect(await ben.exchange(500)).toMatchObject({ more: false })
    expect(ben.store.records('organization')).toHaveLength(1203)
  })
})

describe('[S10] what the server answers is told by its status', () => {
  it.each([
    [401, {}, { code: 'signed-out', status: 401 }],
    [409, {}, { code: 'other-user' }],
    [426, { detail: 'Load the new version.' }, { code: 'too-old', detail: 'Load the new version.' }],
    [429, {}, { code: 'busy' }],
    [503, {}, { code: 'busy' }],
    [502, {}, { code: 'offline' }],
    [500, { title: 'signed out' }, { code: 'server', detail: 'signed out' }],
    [403, { title: '401' }, { code: 'rejected' }],
  ])('%i', async (status, more, found) => {
    const device = await openDevice(sampleWire(openServer(), 'ann', () => problem(status, more)).send)
    await write(device, 'mine')
    const before = await tablesOf(device.name)
    expect(await device.exchange()).toMatchObject({ kind: 'failed', problem: found })
    expect((await tablesOf(device.name))['log']).toEqual(before['log'])
    expect(device.store.facts).toMatchObject({ pending: 1, refused: 0 })
  })

  it('a pause that it asks for is passed on', async () => {
    const device = await openDevice(sampleWire(openServer(), 'ann', () => problem(429, {}, { 'retry-after': '30' })).send)
    expect(await device.exchange()).toMatchObject({ kind: 'failed', retryAfter: 30 })
  })

  it.each([
    ['no answer', () => new TypeError('Failed to fetch'), 'offline'],
    ['an answer that is cut off', () => new Response('{"protocol":1,', { headers: { 'content-type': 'application/json' } }), 'offline'],
    ['the page of a café’s network', () => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } }), 'offline'],
    ['a reply of another shape', () => Response.json({ protocol: 1 }), 'bad-reply'],
    ['a reply of a later protocol', () => Response.json({ protocol: 2 }), 'bad-reply'],
  ])('%s changes nothing', async (_, answer, code) => {
    const device = await openDevice(sampleWire(openServer(), 'ann', answer).send)
    await write(device, 'mine')
    expect(await device.exchange()).toMatchObject({ kind: 'failed', problem: { code } })
    expect(device.store.facts).toMatchObject({ pending: 1, refused: 0, syncedAt: null })
  })
})

describe('[S2] an edit for which the server refuses the whole request never blocks the others', () => {
  it('too large (413): the request is halved until it is found', async () => {
    const server = openServer()
    const isLarge = ({ request }: Sent) => request.edits.some((edit) => edit.changes[0]!.value === 'too large for a proxy')
    const wire = sampleWire(server, 'ann', (sent) => (isLarge(sent) ? problem(413) : null))
    const device = await openDevice(wire.send)
    for (let count = 0; count < 9; count++)
      await write(device, count === 5 ? 'too large for a proxy' : `Sample ${count}`, `organization:${count}`)
    await device.syncUntilRest()
    expect(server.allChanges()).toHaveLength(8)
    expect(await device.store.refused()).toMatchObject([
      { code: 'too-large', own: true, edit: { changes: [{ record: 'organization:5' }] } },
    ])
    expect(device.store.facts.pending).toBe(0)
    expect(device.store.record('organization:5')).toBeUndefined()
  })

  it('of a wrong shape (400): the server names it', async () => {
    const server = openServer()
    const wire = sampleWire(server, 'ann', ({ request }) => {
      const index = request.edits.findIndex((edit) => edit.changes[0]!.value === 'odd')
      return index < 0 ? null : problem(400, { path: `edits[${index}].changes[0].value`, detail: 'It is odd.' })
    })
    const device = await openDevice(wire.send)
    for (const value of ['one', 'odd', 'two']) await write(device, value, `organization:${value}`)
    await device.syncUntilRest()
    expect(server.allChanges()).toHaveLength(2)
    expect(await device.store.refused()).toMatchObject([{ code: 'invalid', reason: 'It is odd.' }])
  })

  it('of no shape that is named (400): it is told, and nothing is lost', async () => {
    const device = await openDevice(sampleWire(openServer(), 'ann', () => problem(400, { path: 'cursors' })).send)
    await write(device, 'mine')
    expect(await device.exchange()).toMatchObject({ kind: 'failed', problem: { code: 'rejected', status: 400 } })
    expect(device.store.facts).toMatchObject({ pending: 1, refused: 0 })
  })
})

it('[M10] a connection that the browser has dropped is opened again, and a database of a newer version is left alone', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const server = openServer()
  const device = await openDevice(sampleWire(server, 'ann').send)
  await write(device, 'mine')
  await device.withDatabase(async (database) => {
    database.backendDB().close()
    database.close()
  })
  expect(await device.exchange()).toMatchObject({ kind: 'done', changed: true })
  expect(server.allChanges()).toHaveLength(1)
  await device.withDatabase((database) => database.meta.put({ key: 'schema', value: { version: 99, life: 'later' } }))
  await expect(device.exchange()).resolves.toMatchObject({ kind: 'failed', problem: { code: 'database', detail: 'read-only' } })
})

it('[S11] a reply for another person than the database’s is told, and not taken in', async () => {
  const server = openServer()
  const other = await openDevice(sampleWire(server, 'ben').send, 'ben')
  await write(other, 'of ben')
  await other.exchange()
  const device = await openDevice(sampleWire(server, 'ben').send)
  expect(await device.exchange()).toMatchObject({ kind: 'failed', problem: { code: 'other-user' } })
  expect(device.store.record('organization:a')).toBeUndefined()
})
