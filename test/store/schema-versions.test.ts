import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { headsOf } from '../../src/change/head.ts'
import { shownValue } from '../../src/change/merge.ts'
import { buildRequest } from '../../src/store/build-request.ts'
import { Database, readAllMeta } from '../../src/store/database.ts'
import { closeTabs, exportFrom, nextId, openTab, tablesOf, withDatabase } from './device-harness.ts'
import schema1 from './fixtures/schema-1.json' with { type: 'json' }

afterEach(() => {
  closeTabs()
  vi.restoreAllMocks()
})

/** Makes a database as the first version of the app has left it. */
async function makeVersion1(): Promise<string> {
  const name = nextId()
  const old = new Dexie(name)
  old.version(1).stores({ log: '++n', packs: 'from, [to+count]', chunks: 'id, version, *attention', meta: 'key' })
  await old.open()
  for (const [table, rows] of Object.entries(schema1)) await old.table(table).bulkPut(rows as object[])
  old.close()
  return name
}

describe('a database of version 1', () => {
  it('opens with nothing lost, and is ready for a server', async () => {
    const name = await makeVersion1()
    const store = await openTab(name)
    expect(store.status).toBe('open')
    expect(store.identity).toEqual({ user: 'sample-user', device: '00000000-0000-4000-8000-00000000d001' })
    expect(shownValue(store.record('organization:a'), 'name')).toBe('Packed Sample')
    expect(shownValue(store.record('organization:a'), 'city')).toBe('Sample City')
    expect(shownValue(store.record('organization:b'), 'name')).toBe('Sample B')
    expect(shownValue(store.record('later-kind:x'), 'a.b')).toEqual({ deep: [1] })
    expect(store.facts).toMatchObject({ pending: 4, refused: 0, account: null, epoch: '00000000-0000-4000-8000-0000000000e1' })
    const bundle = await exportFrom(name)
    expect(bundle.pending).toHaveLength(4)
    expect(bundle.states[0]!.fields['name']![0]!.value).toBe('Confirmed Sample')
    const sent = await withDatabase(name, (database) => buildRequest(database))
    expect(sent.request).toMatchObject({ epoch: '00000000-0000-4000-8000-0000000000e1', cursors: { 'task-force': 1 } })
    expect(sent.request.edits.map((edit) => edit.changes[0]!.value)).toEqual(['Packed Sample', { deep: [1] }, 'Sample City', 'Sample B'])
    expect(await withDatabase(name, async (database) => (await readAllMeta(database)).schema!.version)).toBe(2)
  })

  it('keeps every row as it was', async () => {
    const name = await makeVersion1()
    const rows = await tablesOf(name)
    for (const table of ['log', 'packs', 'chunks'] as const) expect(rows[table], table).toEqual(schema1[table])
    expect(rows).toMatchObject({ refused: [], kept: [], redactions: [] })
  })

  it('written on by a new tab, is found out by an old one that was open meanwhile', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const name = await makeVersion1()
    const old = new Dexie(name)
    old.version(1).stores({ log: '++n', packs: 'from, [to+count]', chunks: 'id, version, *attention', meta: 'key' })
    await old.open()
    const ended = new Promise<void>((resolve) => old.on('versionchange', () => (old.close(), resolve())))
    const database = new Database(name)
    await database.open()
    await ended
    database.close()
    const row = (await tablesOf(name))['meta']!.find((one) => (one as { key: string }).key === 'schema')
    expect(row).toMatchObject({ value: { version: 2 } })
  })
})

it('the fixture is what version 1 wrote: two confirmed or pending values of one field lie side by side', async () => {
  const store = await openTab(await makeVersion1())
  const [head] = headsOf(store.record('organization:a')!.fields, 'name')
  expect(head!.replaces).toEqual(['01900000-0000-7000-8000-000000000003'])
})
