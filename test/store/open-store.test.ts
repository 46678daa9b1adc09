import 'fake-indexeddb/auto'
import { v7 } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { shownValue } from '../../src/change/merge.ts'
import { beginFieldSession } from '../../src/store/field-session.ts'
import { createJournal } from '../../src/store/journal.ts'
import { Database } from '../../src/store/database.ts'
import { openStore } from '../../src/store/open-store.ts'
import { foldLog } from '../../src/store/rewrite.ts'
import type { Store } from '../../src/store/store.ts'

const open: Store[] = []
afterEach(() => {
  for (const store of open.splice(0)) store.close()
})

async function openTab(name: string): Promise<Store> {
  const store = await openStore({ name, now: () => '2026-03-01T10:00:00.000Z', newId: () => v7() })
  if (!store.identity) await store.begin({ user: 'user-1', device: 'device-1' })
  open.push(store)
  return store
}

const RECORD = 'organization:a'
const draft = (value: string, field = 'name') => [{ record: RECORD, field, value }]

describe('one writer, one reader', () => {
  it('[M10] shows an edit at once and finds it again after reopening', async () => {
    const name = v7()
    const store = await openTab(name)
    await store.load(['organization'])
    const saving = store.write('task-force', draft('Sample Organization 1'))
    await saving
    expect(shownValue(store.record(RECORD), 'name')).toBe('Sample Organization 1')
    expect(store.records('organization')).toHaveLength(1)
    store.close()
    const again = await openTab(name)
    await again.load(['organization'])
    expect(shownValue(again.record(RECORD), 'name')).toBe('Sample Organization 1')
  })

  it('keeps everything when the log is folded into chunks', async () => {
    const name = v7()
    const store = await openTab(name)
    await store.load(['organization'])
    for (let index = 0; index < 20; index++)
      await store.write('task-force', [{ record: `organization:o${index}`, field: 'name', value: `Sample ${index}` }])
    const database = new Database(name)
    expect(await foldLog(database)).toBe(20)
    await store.catchUp()
    expect(store.records('organization')).toHaveLength(20)
    await store.write('task-force', [{ record: 'organization:o3', field: 'name', value: 'Changed' }])
    store.close()
    const again = await openTab(name)
    await again.load(['organization'])
    expect(again.records('organization')).toHaveLength(20)
    expect(shownValue(again.record('organization:o3'), 'name')).toBe('Changed')
    expect(again.facts.unsent).toBe(21)
    database.close()
  })

  it('lets every tab see every change', async () => {
    const name = v7()
    const a = await openTab(name)
    const b = await openTab(name)
    await b.load(['organization'])
    const seen = new Promise<void>((resolve) => b.subscribe(RECORD, () => resolve()))
    await a.write('task-force', draft('Sample Organization 2'))
    await seen
    expect(shownValue(b.record(RECORD), 'name')).toBe('Sample Organization 2')
  })

  it('takes back and repeats own edits by ordinary edits', async () => {
    const store = await openTab(v7())
    await store.write('task-force', draft('first'))
    await store.write('task-force', draft('second'))
    await store.undo()
    expect(shownValue(store.record(RECORD), 'name')).toBe('first')
    await store.redo()
    expect(shownValue(store.record(RECORD), 'name')).toBe('second')
    await store.undo()
    await store.undo()
    expect(shownValue(store.record(RECORD), 'name')).toBe(null)
    expect(await store.undo()).toBe(null)
    const history = await store.history(RECORD, 'name')
    expect(history.map((entry) => entry.value)).toEqual([null, 'first', 'second', 'first', 'second', 'first'])
  })

  it('takes back what is still being saved, not the step before it, and one step for each time it is asked', async () => {
    const store = await openTab(v7())
    await store.write('task-force', draft('first'))
    const saving = [store.write('task-force', draft('second')), store.write('task-force', draft('third'))]
    const undone = [store.undo(), store.undo()]
    await Promise.all([...saving, ...undone])
    expect(shownValue(store.record(RECORD), 'name')).toBe('first')
    await Promise.all([store.redo(), store.redo()])
    expect(shownValue(store.record(RECORD), 'name')).toBe('third')
  })

  it('[M6] hides a deleted record and brings it back', async () => {
    const store = await openTab(v7())
    await store.load(['organization'])
    await store.write('task-force', draft('first'))
    await store.remove(RECORD)
    expect(store.records('organization')).toHaveLength(0)
    await store.restore(RECORD)
    expect(store.records('organization')).toHaveLength(1)
  })
})

describe('a field being edited', () => {
  const storage = () => {
    const map = new Map<string, string>()
    return {
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, value: string) => void map.set(key, value),
      removeItem: (key: string) => void map.delete(key),
      key: (index: number) => [...map.keys()][index] ?? null,
      get length() {
        return map.size
      },
    }
  }
  const locks = { hold: () => undefined, whenFree: () => Promise.resolve() }

  it('[M8] leaves one edit in the log however much is typed', async () => {
    const name = v7()
    const store = await openTab(name)
    await store.load(['organization'])
    const notes = storage()
    const session = beginFieldSession(store, createJournal(name, 'tab', notes, locks), {
      scope: 'task-force',
      record: RECORD,
      field: 'name',
    })
    let text = ''
    for (const letter of 'Sample Organization') {
      text += letter
      session.set(text)
      if (text.length % 3 === 0) await session.end()
    }
    await session.end()
    expect(session.state.status).toBe('saved')
    expect(notes.length).toBe(0)
    const database = new Database(name)
    const rows = await database.log.toArray()
    expect(rows.map((row) => row.edit.changes[0]!.value)).toEqual(['Sample Organization'])
    expect(rows[0]!.chain.length).toBeGreaterThan(0)
    database.close()
  })
})
