import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { nextId, withDatabase } from './device-harness.ts'
import { memoryStorage } from './journal-harness.ts'
import { openServer, syncAll } from './sync-harness.ts'

const open: Store[] = []
afterEach(() => {
  for (const store of open.splice(0)) store.close()
})

async function openWith(notes: ReturnType<typeof memoryStorage>, name: string): Promise<Store> {
  const store = await openStore({ name, now: () => '2026-03-01T10:00:00.000Z', newId: nextId, notes })
  if (!store.identity) await store.begin({ user: 'ann', device: nextId() })
  open.push(store)
  return store
}

const write = (store: Store, value: string) => store.write('task-force', [{ record: `organization:${nextId()}`, field: 'name', value }])
const close = () => {
  for (const store of open.splice(0)) store.close()
}

describe('[S15] edits that vanish from a device', () => {
  it('are missed when the browser has removed the database, until somebody takes note of it', async () => {
    const [notes, name] = [memoryStorage(), nextId()]
    const store = await openWith(notes, name)
    for (const value of ['one', 'two', 'three']) await write(store, value)
    expect(store.facts.lost).toBeNull()
    close()
    await Dexie.delete(name)
    expect((await openWith(notes, name)).facts.lost).toEqual({ edits: 3, on: '2026-03-01T10:00:00.000Z' })
    close()
    const again = await openWith(notes, name)
    await write(again, 'four')
    expect(again.facts.lost).toEqual({ edits: 3, on: '2026-03-01T10:00:00.000Z' })
    again.dismissLost()
    expect(again.facts.lost).toBeNull()
    close()
    expect((await openWith(notes, name)).facts.lost).toBeNull()
  })

  it('are missed when the database has forgotten the last of them: a disk that lost power', async () => {
    const [notes, name] = [memoryStorage(), nextId()]
    const store = await openWith(notes, name)
    await write(store, 'one')
    await write(store, 'two')
    await write(store, 'three')
    close()
    await withDatabase(name, (database) => database.log.where('n').above(1).delete())
    expect((await openWith(notes, name)).facts.lost).toMatchObject({ edits: 2 })
  })

  it('are none where the server has them, where they were folded or typed over, or where the data was removed on purpose', async () => {
    const [notes, name, server] = [memoryStorage(), nextId(), openServer()]
    const store = await openWith(notes, name)
    await write(store, 'one')
    const first = await write(store, 'two')
    const { record, replaces } = first.changes[0]!
    const draft = { record, field: 'name', value: 'two, typed on', context: [...replaces, first.id], continues: first.id }
    await store.write('task-force', [draft])
    await syncAll(server, store)
    close()
    const again = await openWith(notes, name)
    expect(again.facts.lost).toBeNull()
    close()
    await Dexie.delete(name)
    const fresh = await openWith(notes, name)
    expect(fresh.facts.lost, 'the server has all of it').toBeNull()
    await write(fresh, 'three')
    await fresh.wipe()
    close()
    expect((await openWith(notes, name)).facts.lost).toBeNull()
  })

  it('are taken note of in every tab, and told where the server has found it out', async () => {
    const [notes, name] = [memoryStorage(), nextId()]
    const [store, tab] = [await openWith(notes, name), await openWith(notes, name)]
    store.noteLost({ edits: 0, on: '2026-02-01T10:00:00.000Z' })
    await write(store, 'x')
    await tab.catchUp()
    expect(tab.facts.lost).toEqual({ edits: 0, on: '2026-02-01T10:00:00.000Z' })
    tab.dismissLost()
    await write(tab, 'y')
    await store.catchUp()
    expect(store.facts.lost).toBeNull()
  })

  it('cost no work where notes are forbidden', async () => {
    const broken = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const notes = { ...memoryStorage(), getItem: broken, setItem: broken, removeItem: broken }
    const store = await openWith(notes, nextId())
    await write(store, 'x')
    expect(store.facts).toMatchObject({ pending: 1, lost: null })
    await store.wipe()
  })
})
