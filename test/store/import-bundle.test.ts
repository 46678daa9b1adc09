import 'fake-indexeddb/auto'
import { v7 } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { parseBundle, type Bundle } from '../../src/change/bundle.ts'
import { distinctHeads } from '../../src/change/merge.ts'
import { headsOf } from '../../src/change/head.ts'
import { Database } from '../../src/store/database.ts'
import { exportBundle } from '../../src/store/export-bundle.ts'
import { importBundle, prepareImport } from '../../src/store/import-bundle.ts'
import { openStore } from '../../src/store/open-store.ts'
import { foldLog } from '../../src/store/rewrite.ts'
import type { Store } from '../../src/store/store.ts'

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

async function openDevice(user: string): Promise<{ store: Store; database: Database }> {
  const store = await openStore({ name: v7(), now: () => '2026-03-01T10:00:00.000Z', newId: () => v7() })
  await store.begin({ user, device: v7() })
  await store.load(['organization'])
  const database = new Database(store.name)
  open.push(store, database)
  return { store, database }
}

async function exportFrom(database: Database): Promise<Bundle> {
  const request = { id: v7(), title: 'All', by: 'u', device: 'd', exportedAt: '2026-03-02T10:00:00.000Z', part: null }
  const parsed = await parseBundle(await exportBundle(database, request))
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.value
}

const A = 'organization:a'
const set = (store: Store, field: string, value: string) => store.write('task-force', [{ record: A, field, value }])

describe('[B2] between the preview of an import and the import itself', () => {
  it('nothing happens: what was worked out is carried out', async () => {
    const [sender, receiver] = [await openDevice('s'), await openDevice('r')]
    await set(sender.store, 'name', 'Sample Organization 1')
    const bundle = await exportFrom(sender.database)
    const prepared = await prepareImport(receiver.database, bundle)
    expect(await receiver.database.chunks.count()).toBe(0)
    const summary = await importBundle(receiver.database, bundle, prepared)
    expect(summary).toBe(prepared.summary)
    await receiver.store.catchUp()
    expect(receiver.store.record(A)?.fields['name']?.[0]?.value).toBe('Sample Organization 1')
  })

  it.each([
    ['is typed', async () => undefined],
    ['is typed and folded', async (database: Database) => void (await foldLog(database))],
  ] as const)('something %s: nothing of it is lost', async (_what, then) => {
    const [sender, receiver] = [await openDevice('s'), await openDevice('r')]
    await set(sender.store, 'name', 'Sample Organization 1')
    await set(receiver.store, 'city', 'Sample City')
    const bundle = await exportFrom(sender.database)
    const prepared = await prepareImport(receiver.database, bundle)
    await set(receiver.store, 'name', 'Sample Organization 2')
    await set(receiver.store, 'phone', '555-0100')
    await then(receiver.database)
    await importBundle(receiver.database, bundle, prepared)
    await receiver.store.catchUp()
    const { fields } = receiver.store.record(A)!
    expect(new Set(distinctHeads(headsOf(fields, 'name')).map((head) => head.value))).toEqual(
      new Set(['Sample Organization 1', 'Sample Organization 2']),
    )
    expect([fields['city']?.[0]?.value, fields['phone']?.[0]?.value]).toEqual(['Sample City', '555-0100'])
    expect((await exportFrom(receiver.database)).pending).toHaveLength(4)
  })
})
