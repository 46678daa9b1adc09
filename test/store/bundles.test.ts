import 'fake-indexeddb/auto'
import { v7 } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { parseBundle, writeBundle, type Bundle } from '../../src/change/bundle.ts'
import { distinctHeads, shownValue } from '../../src/change/merge.ts'
import { headsOf } from '../../src/change/head.ts'
import { Database } from '../../src/store/database.ts'
import { exportBundle } from '../../src/store/export-bundle.ts'
import { importBundle, ImportRefused } from '../../src/store/import-bundle.ts'
import { openStore } from '../../src/store/open-store.ts'
import { foldLog } from '../../src/store/rewrite.ts'
import type { Store } from '../../src/store/store.ts'

const open: Store[] = []
afterEach(() => {
  for (const store of open.splice(0)) store.close()
})

async function openDevice(user: string): Promise<Store> {
  const store = await openStore({ name: v7(), now: () => '2026-03-01T10:00:00.000Z', newId: () => v7() })
  await store.begin({ user, device: v7() })
  await store.load(['organization', 'person'])
  open.push(store)
  return store
}

async function withDatabase<T>(store: Store, work: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(store.name)
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

async function exportFrom(store: Store): Promise<Bundle> {
  const text = await withDatabase(store, (database) =>
    exportBundle(database, { id: v7(), title: 'All', by: 'u', device: 'd', exportedAt: '2026-03-02T10:00:00.000Z', part: null }),
  )
  const parsed = await parseBundle(text)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.value
}

async function importInto(store: Store, bundle: Bundle) {
  const summary = await withDatabase(store, (database) => importBundle(database, bundle))
  await store.catchUp()
  return summary
}

const A = 'organization:a'
const set = (store: Store, field: string, value: string, record = A) => store.write('task-force', [{ record, field, value }])
const name = (store: Store) => shownValue(store.record(A), 'name')
const content = async (store: Store) => {
  const { log, states, pending, cursors, epoch, taskForce } = await exportFrom(store)
  return { log, states, pending: pending.toSorted((x, y) => (x.id < y.id ? -1 : 1)), cursors, epoch, taskForce }
}

describe('[B1] bundles of devices without a server', () => {
  it('bring everything to another device, once', async () => {
    const ann = await openDevice('ann')
    const ben = await openDevice('ben')
    await set(ann, 'name', 'Sample Organization')
    await set(ann, 'city', 'Sample City')
    const bundle = await exportFrom(ann)
    await importInto(ben, bundle)
    expect(name(ben)).toBe('Sample Organization')
    const again = await importInto(ben, bundle)
    expect([...again.outcomes.values()]).toEqual(['same'])
    expect(again.newEdits).toBe(0)
    expect(await content(ben)).toEqual(await content(ann))
  })

  it('[M5] keep both values where two people have changed one field, until somebody picks', async () => {
    const ann = await openDevice('ann')
    const ben = await openDevice('ben')
    await set(ann, 'name', 'first')
    await importInto(ben, await exportFrom(ann))
    await set(ann, 'name', 'of ann')
    await set(ben, 'name', 'of ben')
    await set(ben, 'city', 'Sample City')
    const [fromAnn, fromBen] = [await exportFrom(ann), await exportFrom(ben)]
    const seen = await importInto(ann, fromBen)
    expect(seen.outcomes.get(A)).toBe('conflict')
    await importInto(ben, fromAnn)
    expect(distinctHeads(headsOf(ann.record(A)!.fields, 'name')).map((head) => head.value)).toEqual(['of ann', 'of ben'])
    expect(name(ben)).toBe('of ben')
    expect(ann.attention()).toHaveLength(1)
    await set(ann, 'name', 'both')
    await importInto(ben, await exportFrom(ann))
    expect(headsOf(ben.record(A)!.fields, 'name').map((head) => head.value)).toEqual(['both'])
    expect(ben.attention()).toHaveLength(0)
    await importInto(ann, await exportFrom(ben))
    expect(await content(ann)).toEqual(await content(ben))
  })

  it('[M8] never replaces an edit that has left the device', async () => {
    const ann = await openDevice('ann')
    const first = await set(ann, 'name', 'one')
    const context = ann.contextOf(A, 'name')
    await exportFrom(ann)
    await ann.catchUp()
    await ann.write('task-force', [{ record: A, field: 'name', value: 'two', context, continues: first.id }])
    expect((await exportFrom(ann)).pending.map((edit) => edit.changes[0]!.value)).toEqual(['one', 'two'])
  })
})

describe('[B6] everything round-trips', () => {
  it('export, wipe, import gives an equal database, pending edits, unknown kinds and confirmed heads alike', async () => {
    const device = await openDevice('ann')
    const epoch = v7()
    const ids = [v7(), v7(), v7()] as const
    const server: Omit<Bundle, 'digest'> = {
      format: 'task-force-bundle',
      version: 1,
      id: v7(),
      taskForce: v7(),
      epoch,
      exportedAt: '2026-03-01T10:00:00.000Z',
      by: 'staff',
      device: 'server',
      title: 'Server',
      scopes: ['task-force'],
      cursors: { 'task-force': 3 },
      log: ids.map((id, index) => ({ id, scope: 'task-force', seq: index + 1, by: 'staff', at: '2026-03-01T10:00:00.000Z' })),
      states: [
        {
          scope: 'task-force',
          record: A,
          fields: { name: [{ edit: 0, value: 'confirmed', replaces: [] }], toString: [{ edit: 1, value: 7, replaces: [] }] },
        },
        { scope: 'task-force', record: 'later-kind:x', fields: { 'a.b': [{ edit: 2, value: { deep: [1] }, replaces: [] }] } },
      ],
      pending: [],
    }
    const parsed = await parseBundle(await writeBundle(server))
    if (!parsed.ok) throw new Error(parsed.problem.message)
    await importInto(device, parsed.value)
    expect(device.facts.epoch).toBe(epoch)
    await set(device, 'name', 'changed here')
    await set(device, 'city', 'Sample City', 'organization:b')
    const before = await exportFrom(device)
    expect(before.states.find((state) => state.record === A)!.fields['name']![0]!.value).toBe('confirmed')
    const fresh = await openDevice('ann')
    await importInto(fresh, before)
    expect(name(fresh)).toBe('changed here')
    expect(await content(fresh)).toEqual(await content(device))
    const tables = await withDatabase(fresh, async (database) => (await database.open()).tables.map((table) => table.name).sort())
    expect(tables).toEqual(['chunks', 'kept', 'log', 'meta', 'packs', 'redactions', 'refused'])
  })

  it('[B4] refuses a bundle of another task force and leaves the database as it was', async () => {
    const device = await openDevice('ann')
    const other = await openDevice('ben')
    await set(other, 'name', 'x')
    const mine = await exportFrom(other)
    await importInto(device, { ...mine, taskForce: v7() })
    const before = await content(device)
    await expect(importInto(device, { ...mine, taskForce: v7() })).rejects.toBeInstanceOf(ImportRefused)
    expect(await content(device)).toEqual(before)
  })
})

describe('reading on after imports', () => {
  it('sees imported records in a tab that had the kind loaded, and edits made before a fold by another tab', async () => {
    const ann = await openDevice('ann')
    const ben = await openDevice('ben')
    for (let index = 0; index < 10; index++) await set(ben, 'name', `Sample ${index}`, `organization:${index}`)
    await set(ann, 'name', 'mine')
    await withDatabase(ann, foldLog)
    await importInto(ann, await exportFrom(ben))
    expect(ann.records('organization')).toHaveLength(11)
    await set(ann, 'name', 'mine again')
    expect(name(ann)).toBe('mine again')
    expect(ann.facts.unsent).toBe(12)
  })
})
