import 'fake-indexeddb/auto'
import { v7 } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { parseBundle, writeBundle } from '../../src/change/bundle.ts'
import { keyOf, kindOf } from '../../src/change/edit.ts'
import { choosePart, type PartName } from '../../src/domain/data-part.ts'
import { readRepresentation } from '../../src/domain/representation.ts'
import { Database } from '../../src/store/database.ts'
import { exportBundle } from '../../src/store/export-bundle.ts'
import { importBundle } from '../../src/store/import-bundle.ts'
import { openStore } from '../../src/store/open-store.ts'
import { makeSmallSample } from '../domain/sample/show-sample.ts'

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

const KINDS = [
  'project',
  'project-update',
  'support-rating',
  'project-review',
  'transition',
  'metric',
  'work-group',
  'organization',
  'person',
  'representation',
  'resource-commitment',
  'meeting',
] as const

/** A device that nobody has used yet. */
async function openDevice() {
  const store = await openStore({ name: v7(), now: () => '2026-11-20T10:00:00.000Z', newId: () => v7() })
  await store.begin({ user: v7(), device: v7() })
  await store.load(KINDS)
  const database = new Database(store.name)
  open.push(store, database)
  const list = () => KINDS.flatMap((kind) => store.records(kind))
  const take = async (text: string) => {
    const parsed = await parseBundle(text)
    if (!parsed.ok) throw new Error(parsed.problem.message)
    await importBundle(database, parsed.value)
    await store.catchUp()
  }
  const give = (part: PartName) =>
    exportBundle(database, {
      id: v7(),
      title: 'Part',
      by: 'u',
      device: 'd',
      exportedAt: '2026-11-20T11:00:00.000Z',
      part: choosePart(part),
    })
  return { store, list, take, give }
}

/** A device with the small sample. */
async function openSample() {
  const device = await openDevice()
  await device.take(await writeBundle((await makeSmallSample('2026-11-20')).bundle))
  return device
}

describe('[B3] a file of one project', () => {
  it('shows it whole on a device that had nothing', async () => {
    const full = await openSample()
    const seen = new Set<string>()
    for (const { record } of full.store.records('project')) {
      const key = keyOf(record)
      const fresh = await openDevice()
      await fresh.take(await full.give({ sort: 'project', key }))
      const own = full.list().filter((state) => keyOf(state.record).split('.')[0] === key)
      for (const state of own) {
        seen.add(kindOf(state.record))
        expect(fresh.store.record(state.record)).toEqual(state)
      }
      expect(fresh.store.records('project')).toHaveLength(1)
    }
    expect([...seen].sort()).toEqual(['project', 'project-review', 'project-update', 'support-rating', 'transition'])
  })
})

describe('[B3] a file of a handover', () => {
  it('brings the organization of the one who leaves, and only projects that this device knows', async () => {
    const full = await openSample()
    const { key, organization } = readRepresentation(full.store.records('representation')[0]!)
    const fresh = await openDevice()
    await fresh.take(await full.give({ sort: 'handover', key }))
    const own = full.list().filter(({ record }) => record === `organization:${organization}` || record === `representation:${key}`)
    expect(own).toHaveLength(2)
    for (const state of own) expect(fresh.store.record(state.record)).toEqual(state)
    for (const state of fresh.store.records('project')) expect(state).toEqual(full.store.record(state.record))
    expect(fresh.store.records('project').length).toBeGreaterThan(0)
  })
})
