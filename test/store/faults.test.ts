import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shownValue } from '../../src/change/merge.ts'
import { createBundleRunner } from '../../src/store/bundle-task.ts'
import { Database } from '../../src/store/database.ts'
import { beginFieldSession } from '../../src/store/field-session.ts'
import { createJournal } from '../../src/store/journal.ts'
import { foldLog } from '../../src/store/rewrite.ts'
import { WriteProblem } from '../../src/store/write-problem.ts'
import { breakDatabase, FAULTS, mendDatabase } from './database-faults.ts'
import { closeTabs, exportFrom, importInto, nextId, openTab, tablesOf, viewOf, withDatabase } from './device-harness.ts'
import { memoryStorage, openLocks } from './journal-harness.ts'

// Dexie tells the console each time it opens a database anew.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined))
afterEach(() => {
  vi.restoreAllMocks()
  mendDatabase()
  closeTabs()
  vi.useRealTimers()
})

// A busy machine is slow; nothing here measures time.
vi.setConfig({ testTimeout: 60_000 })

const A = 'organization:a'

describe.each(FAULTS)('[M10] a database that fails (%s)', (fault) => {
  it('never says saved falsely, never applies half, writes on, exports, and keeps the text', { timeout: 300_000 }, async () => {
    let failed = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(fault === 'connection-closed' ? 1 : 8), fc.integer({ min: 3, max: 5 }), async (nth, count) => {
        const name = nextId()
        const store = await openTab(name)
        await store.write('task-force', [{ record: A, field: 'name', value: 'before' }])
        breakDatabase(fault, nth)
        const told: { value: string; isSaved: boolean }[] = []
        const writes = Array.from({ length: count }, async (_, index) => {
          const drafts = ['x', 'y'].map((field) => ({ record: `organization:${index}`, field, value: `v${index}` }))
          const isSaved = await store.write('task-force', drafts).then(
            () => true,
            (problem: unknown) => {
              expect(problem).toBeInstanceOf(WriteProblem)
              return false
            },
          )
          told.push({ value: `v${index}`, isSaved })
          if (index % 3 === 2) await withDatabase(name, foldLog).catch(() => undefined)
        })
        await Promise.all(writes)
        const unbrokenExport = fault === 'quota' || fault === 'quota-on-write' ? await exportFrom(name) : null
        failed += mendDatabase()
        const fresh = await openTab(name)
        for (const [index, { value, isSaved }] of told.sort((a, b) => (a.value < b.value ? -1 : 1)).entries()) {
          const record = fresh.record(`organization:${index}`)
          for (const field of ['x', 'y']) expect(shownValue(record, field), `${value} ${field}`).toBe(isSaved ? value : undefined)
          if (unbrokenExport && isSaved) expect(unbrokenExport.pending.some((edit) => edit.changes[0]!.value === value)).toBe(true)
        }
        await store.catchUp()
        expect(viewOf(store)).toEqual(viewOf(fresh))
        await store.write('task-force', [{ record: A, field: 'name', value: 'after' }])
        expect(store.status).toBe('open')
        await fresh.catchUp()
        expect(shownValue(fresh.record(A), 'name')).toBe('after')
        expect((await exportFrom(name)).pending.at(-1)!.changes[0]!.value).toBe('after')
        closeTabs()
      }),
      { numRuns: 55, endOnFailure: true },
    )
    expect(failed).toBeGreaterThanOrEqual(50)
  })

  it('leaves an import done or undone, and the session tries again until its text is saved', { timeout: 300_000 }, async () => {
    const other = nextId()
    const there = await openTab(other, 'other')
    for (let index = 0; index < 5; index++)
      await there.write('task-force', [{ record: `organization:${index}`, field: 'name', value: index }])
    const bundle = await exportFrom(other)
    for (let nth = 0; nth < 12; nth++) {
      const name = nextId()
      const store = await openTab(name)
      const before = await tablesOf(name)
      breakDatabase(fault, nth)
      const isDone = await importInto(name, bundle).then(
        () => true,
        () => false,
      )
      mendDatabase()
      if (isDone) await store.catchUp()
      else expect(await tablesOf(name)).toEqual(before)
      expect(store.records('organization')).toHaveLength(isDone ? 5 : 0)
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const notes = memoryStorage()
      const session = beginFieldSession(store, createJournal(name, 'tab', notes, openLocks), {
        scope: 'task-force',
        record: A,
        field: 'name',
      })
      breakDatabase(fault, nth % 3)
      for (const text of ['S', 'Sa', 'Sam']) session.set(text)
      await session.end()
      expect(session.state.value).toBe('Sam')
      expect(['saved', 'failed']).toContain(session.state.status)
      if (session.state.status === 'failed') expect(notes.length).toBe(1)
      mendDatabase()
      vi.advanceTimersByTime(10_000)
      await session.end()
      vi.useRealTimers()
      expect(session.state.status).toBe('saved')
      expect(notes.length).toBe(0)
      expect(shownValue((await openTab(name)).record(A), 'name')).toBe('Sam')
      closeTabs()
    }
  })
})

describe('[M10] an answer that was lost', () => {
  it('is not written twice, and what the tab shows is what lies in the database', async () => {
    const name = nextId()
    const store = await openTab(name)
    const native = Database.prototype.transaction
    Database.prototype.transaction = function (this: Database, ...args: Parameters<typeof native>) {
      Database.prototype.transaction = native
      return native.apply(this, args).then(() => {
        throw new DOMException('gone', 'UnknownError')
      })
    } as typeof native
    await store.write('task-force', [{ record: A, field: 'name', value: 'once' }])
    expect((await tablesOf(name))['log']).toHaveLength(1)
    expect(viewOf(store)).toEqual(viewOf(await openTab(name)))
  })
})

describe('[M10] the worker', () => {
  it('works on after its connection was lost', async () => {
    const name = nextId()
    const store = await openTab(name)
    await store.write('task-force', [{ record: A, field: 'name', value: 'x' }])
    const database = new Database(name)
    const run = createBundleRunner(database)
    const request = { id: nextId(), title: 'All', by: 'u', device: 'd', exportedAt: '2026-03-02T10:00:00.000Z', part: null }
    expect((await run({ task: 'export', request }, () => undefined)).ok).toBe(true)
    database.backendDB().close()
    database.close()
    expect((await run({ task: 'export', request }, () => undefined)).ok).toBe(true)
    database.close()
  })
})
