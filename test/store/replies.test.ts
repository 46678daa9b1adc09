import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Json } from '../../src/change/edit.ts'
import { headsOf } from '../../src/change/head.ts'
import { shownValue } from '../../src/change/merge.ts'
import { applyReply } from '../../src/store/apply-reply.ts'
import { importBundle } from '../../src/store/import-bundle.ts'
import { createJournal, replayJournal } from '../../src/store/journal.ts'
import { foldLog } from '../../src/store/rewrite.ts'
import type { Store } from '../../src/store/store.ts'
import { closeTabs, exportFrom, importInto, nextId, openTab, tablesOf, viewOf, withDatabase } from './device-harness.ts'
import { memoryStorage, openLocks } from './journal-harness.ts'
import { exchange, openDevice, openServer, receive, send, syncAll, NOW } from './sync-harness.ts'

afterEach(() => {
  closeTabs()
  vi.restoreAllMocks()
})
vi.setConfig({ testTimeout: 60_000 })

const A = 'organization:a'
const X = 'later-kind:x'
const set = (store: Store, value: Json, field = 'name', record = A, scope = 'task-force') => store.write(scope, [{ record, field, value }])
const name = (store: Store, record = A) => shownValue(store.record(record), 'name')
const valuesOf = (store: Store, field = 'name', record = A) => headsOf(store.record(record)?.fields, field).map((head) => head.value)
const rowsOf = async (store: Store) => {
  const { log, packs, kept, refused } = await tablesOf(store.name)
  return { log: log!.length, packs: packs!.length, kept: kept!.length, refused: refused!.length }
}

/** A tab that hears nothing of others until it looks: the browser has frozen it. */
async function openFrozenTab(database: string): Promise<Store> {
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      postMessage() {}
      close() {}
    },
  )
  const store = await openTab(database)
  vi.unstubAllGlobals()
  return store
}

describe('what somebody writes', () => {
  it('[S2] reaches the server and the other devices, and leaves the outbox', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    await set(ann, 'Sample Organization')
    expect(ann.syncStateOf(A)).toBe('here')
    expect(ann.facts.pending).toBe(1)
    const sent = await send(ann)
    await ann.catchUp()
    expect(ann.syncStateOf(A)).toBe('sent')
    await receive(ann, sent, server.answer(sent.request, 'ann'))
    expect(ann.syncStateOf(A)).toBe('confirmed')
    expect(ann.facts).toMatchObject({ pending: 0, unsent: 0, syncedAt: NOW, taskForce: server.taskForce, epoch: server.epoch })
    expect(await rowsOf(ann)).toEqual({ log: 0, packs: 0, kept: 1, refused: 0 })
    await exchange(ben, server)
    expect(name(ben)).toBe('Sample Organization')
    expect(headsOf(ben.record(A)!.fields, 'name')[0]).toMatchObject({ seq: 1, by: 'ann' })
  })

  it('[S2] waits until the cursor has reached it, without being sent again', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    for (let count = 0; count < 4; count++) await set(ben, `Sample ${count}`, 'name', `organization:${count}`)
    await syncAll(server, ben)
    await set(ann, 'mine')
    expect(await exchange(ann, server, { limit: 2 })).toMatchObject({ kind: 'applied', more: true })
    expect(ann.facts.pending).toBe(0)
    expect(await ann.pendingEdits()).toEqual([])
    expect(await rowsOf(ann)).toMatchObject({ log: 1, kept: 0 })
    expect((await send(ann)).request.edits).toEqual([])
    await exchange(ann, server, { limit: 9 })
    expect(await rowsOf(ann)).toMatchObject({ log: 0, kept: 1 })
    expect(name(ann)).toBe('mine')
  })

  it('[M8] is not taken the place of once it may have left', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    const first = await set(ann, 'one')
    const sent = await send(ann)
    const context = [...first.changes[0]!.replaces, first.id]
    const second = await ann.write('task-force', [{ record: A, field: 'name', value: 'two', context, continues: first.id }])
    expect((await ann.pendingEdits()).map(({ edit, sent: isSent }) => [edit.id, isSent])).toEqual([
      [first.id, true],
      [second.id, false],
    ])
    await receive(ann, sent, server.answer(sent.request, 'ann'))
    expect(valuesOf(ann)).toEqual(['two'])
    await syncAll(server, ann)
    expect(server.changesOf(A, 'name').map((item) => item.edit.id)).toEqual([first.id, second.id])
    expect(valuesOf(ann)).toEqual(['two'])
  })

  it('is written on while a reply comes, in this tab and in another, folded or not', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    const other = await openTab(ann.name)
    await set(ann, 'one')
    await set(other, 'Sample City', 'city')
    const sent = await send(ann)
    await set(ann, 'two')
    await withDatabase(ann.name, foldLog)
    await set(other, 'Sample Street', 'street')
    await receive(ann, sent, server.answer(sent.request, 'ann'))
    await other.catchUp()
    for (const tab of [ann, other]) {
      expect([valuesOf(tab), valuesOf(tab, 'city'), valuesOf(tab, 'street')]).toEqual([['two'], ['Sample City'], ['Sample Street']])
      expect(tab.facts.pending).toBe(2)
    }
    expect(viewOf(ann)).toEqual(viewOf(await openTab(ann.name)))
  })

  it('leaves in requests of at most so many edits, oldest first, and never more bytes than a request may have [S7]', async () => {
    const ann = await openDevice('ann')
    const long = 'x'.repeat(60_000)
    for (let count = 0; count < 90; count++) await set(ann, `${count} ${long}`, 'name', `organization:${count}`)
    const first = await send(ann, { edits: 3 })
    expect(first.request.edits.map((edit) => edit.changes[0]!.record)).toEqual(['organization:0', 'organization:1', 'organization:2'])
    expect(first.rest).toBe(87)
    const most = await send(ann)
    expect(JSON.stringify(most.request).length).toBeLessThan(5 * 1024 * 1024)
    expect(most.request.edits.length).toBeGreaterThan(50)
    expect(most.rest).toBeGreaterThan(0)
  })
})

it('[M6] a deletion that a tab hears of together with its first epoch hides the record there, too', async () => {
  const server = openServer()
  const ann = await openDevice('ann')
  const late = await openFrozenTab(ann.name)
  await set(ann, 'one')
  await syncAll(server, ann)
  await ann.remove(A)
  await syncAll(server, ann)
  await late.catchUp()
  expect(late.records('organization')).toEqual([])
  expect(late.attention()).toEqual([])
})

describe('[S3] a reply', () => {
  it('that does not answer the latest request is dropped whole', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    await set(ann, 'one')
    const early = await send(ann)
    const reply = server.answer(early.request, 'ann')
    await send(ann)
    const before = await tablesOf(ann.name)
    expect(await receive(ann, early, reply)).toEqual({ kind: 'stale' })
    expect(await tablesOf(ann.name)).toEqual(before)
  })

  it('is dropped whole where an import has moved the cursors meanwhile', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    await set(ben, 'of ben')
    await syncAll(server, ben, ann)
    const sent = await send(ann)
    const reply = server.answer(sent.request, 'ann')
    await set(ben, 'later')
    await syncAll(server, ben)
    await importInto(ann.name, await exportFrom(ben.name))
    expect(await receive(ann, sent, reply)).toEqual({ kind: 'stale' })
    expect(name(ann)).toBe('later')
    expect(ann.facts.cursors).toMatchObject({ 'task-force': 2 })
  })

  it('that comes twice changes nothing the second time', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    await set(ann, 'one')
    const sent = await send(ann)
    const reply = server.answer(sent.request, 'ann')
    await receive(ann, sent, reply)
    const before = await tablesOf(ann.name)
    expect(await receive(ann, sent, reply)).toEqual({ kind: 'stale' })
    expect(await tablesOf(ann.name)).toEqual(before)
  })

  it('[S2] counts only for exactly the edit that was sent: what an import has added to it is offered again', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    const edit = await ben.write('task-force', [
      { record: A, field: 'name', value: 'both' },
      { record: A, field: 'city', value: 'Sample City' },
    ])
    const whole = await exportFrom(ben.name)
    const half = { ...whole, pending: [{ ...edit, changes: edit.changes.slice(0, 1) }] }
    await importInto(ann.name, half)
    const sent = await send(ann)
    const reply = server.answer(sent.request, 'ann')
    await importInto(ann.name, whole)
    await receive(ann, sent, reply)
    expect((await ann.pendingEdits()).map((one) => one.edit.changes.length)).toEqual([2])
    await syncAll(server, ann)
    expect(server.changesOf(A, 'city')).toHaveLength(1)
    expect(ann.facts.pending).toBe(0)
  })

  it('[S11] for another person than the database’s is not taken in', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    await set(ann, 'one')
    const sent = await send(ann)
    const before = await tablesOf(ann.name)
    expect(await receive(ann, sent, server.answer(sent.request, 'ben'))).toEqual({ kind: 'other-user' })
    expect(await tablesOf(ann.name)).toEqual(before)
  })

  it('of another task force is not taken in', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    await syncAll(server, ann)
    const sent = await send(ann)
    const before = await tablesOf(ann.name)
    const reply = { ...server.answer(sent.request, 'ann'), taskForce: nextId() }
    expect(await receive(ann, sent, reply)).toEqual({ kind: 'wrong-task-force' })
    expect(await tablesOf(ann.name)).toEqual(before)
  })

  it('that brings nothing costs nothing but the note of when it came', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    await set(ann, 'one')
    await syncAll(server, ann)
    const before = await tablesOf(ann.name)
    expect(await exchange(ann, server, {}, '2026-03-03T10:00:00.000Z')).toMatchObject({ kind: 'applied', changed: false })
    const after = await tablesOf(ann.name)
    const withoutNotes = (rows: unknown[]) => rows.filter((row) => !['synced', 'request'].includes((row as { key: string }).key))
    expect({ ...after, meta: withoutNotes(after['meta']!) }).toEqual({ ...before, meta: withoutNotes(before['meta']!) })
  })

  it('rewrites only the chunks that it touches', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    for (let count = 0; count < 200; count++) await set(ben, count, 'name', `organization:${count}`)
    await syncAll(server, ben, ann)
    const versions = async () => (await tablesOf(ann.name))['chunks']!.map((row) => (row as { version: number }).version)
    const before = await versions()
    await set(ben, 'changed', 'name', 'organization:7')
    await syncAll(server, ben, ann)
    expect(name(ann, 'organization:7')).toBe('changed')
    expect((await versions()).filter((version, index) => version !== before[index])).toHaveLength(1)
  })
})

describe('[M3] [S6] a refused edit', () => {
  const deny = async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    await set(ben, 'of ben')
    await syncAll(server, ben, ann)
    return { server, ann, ben }
  }

  it.each([
    ['in the log’s tail', false],
    ['folded', true],
  ])('%s goes to the refused list, and what it had replaced comes back in every tab', async (_, folded) => {
    const { server, ann } = await deny()
    const tab = await openTab(ann.name)
    const edit = await set(ann, 'mine')
    if (folded) await withDatabase(ann.name, foldLog)
    server.denied.add('ann name')
    expect(name(ann)).toBe('mine')
    await syncAll(server, ann)
    await tab.catchUp()
    for (const one of [ann, tab]) {
      expect(valuesOf(one)).toEqual(['of ben'])
      expect(one.facts).toMatchObject({ pending: 0, refused: 1 })
    }
    expect(await ann.refused()).toMatchObject([{ edit, own: true, code: 'forbidden', reason: 'The sample server said so.', at: NOW }])
    expect(viewOf(ann)).toEqual(viewOf(await openTab(ann.name)))
  })

  it('is let go of by a tab that slept while it was refused and the log was folded', async () => {
    const { server, ann } = await deny()
    const tab = await openFrozenTab(ann.name)
    await set(ann, 'mine')
    await tab.catchUp()
    expect(valuesOf(tab)).toEqual(['mine'])
    server.denied.add('ann name')
    await syncAll(server, ann)
    await set(ann, 'Sample City', 'city', X)
    await withDatabase(ann.name, foldLog)
    await tab.catchUp()
    expect(valuesOf(tab)).toEqual(['of ben'])
    expect(viewOf(tab)).toEqual(viewOf(await openTab(ann.name)))
  })

  it('gives back an own pending value that it had replaced, for that was only not sent yet', async () => {
    const { server, ann } = await deny()
    await set(ann, 'first')
    await set(ann, 'second')
    const sent = await send(ann, { edits: 2 })
    await set(ann, 'third')
    const reply = server.answer(sent.request, 'ann')
    const [one, two] = sent.request.edits
    const refused = [{ edit: two!.id, code: 'rule', reason: 'Something is missing.' }]
    await receive(ann, sent, { ...reply, accepted: [], refused, log: [], states: [], cursors: sent.request.cursors })
    expect(valuesOf(ann)).toEqual(['third'])
    expect((await ann.pendingEdits()).map(({ edit }) => edit.id)).toContain(one!.id)
    await ann.discardRefused(two!.id)
    expect(ann.facts.refused).toBe(0)
  })

  it('never blocks those behind it [S2]', async () => {
    const { server, ann } = await deny()
    server.denied.add('ann name')
    await set(ann, 'mine')
    await set(ann, 'Sample City', 'city')
    await syncAll(server, ann)
    expect(server.heads(A, 'city').map((head) => head.value)).toEqual(['Sample City'])
    expect(ann.facts).toMatchObject({ pending: 0, refused: 1 })
  })

  it('is mended by a new edit that has seen it and all that it had seen, and leaves the list with that, durably', async () => {
    const { server, ann, ben } = await deny()
    const [before] = server.heads(A, 'name')
    server.denied.add('ann name')
    const refused = await set(ann, 'mine')
    await syncAll(server, ann)
    server.denied.clear()
    const mended = await ann.mend(refused.id, [{ record: A, field: 'name', value: 'mended' }])
    expect(mended.changes[0]!.replaces).toEqual([before!.edit, refused.id])
    expect(await ann.refused()).toEqual([])
    expect(ann.facts).toMatchObject({ pending: 1, refused: 0 })
    await syncAll(server, ann, ben)
    expect(valuesOf(ben)).toEqual(['mended'])
  })

  it('that put a record where the server has it not lets the record be where it belongs', async () => {
    const { server, ann, ben } = await deny()
    await set(ann, 'elsewhere', 'name', X)
    await withDatabase(ann.name, foldLog)
    await set(ben, 'where it belongs', 'name', X, 'organization/one')
    await syncAll(server, ben, ann)
    expect(ann.record(X)).toMatchObject({ scope: 'organization/one' })
    expect(valuesOf(ann, 'name', X)).toEqual(['where it belongs'])
    expect(await ann.refused()).toMatchObject([{ code: 'invalid', edit: { scope: 'task-force' } }])
  })

  it('keeps in the list what of it is not mended', async () => {
    const { server, ann } = await deny()
    server.denied.add('ann name')
    const refused = await ann.write('task-force', [
      { record: A, field: 'name', value: 'mine' },
      { record: A, field: 'city', value: 'Sample City' },
    ])
    await syncAll(server, ann)
    await ann.mend(refused.id, [{ record: A, field: 'city', value: 'Sample City' }])
    expect((await ann.refused()).map(({ edit }) => edit.changes.map((change) => change.field))).toEqual([['name']])
    await syncAll(server, ann)
    expect(server.heads(A, 'city')).toHaveLength(1)
  })

  it('leaves the list when the log has it after all: a carrier has brought it', async () => {
    const { server, ann, ben } = await deny()
    server.denied.add('ann name')
    await set(ann, 'mine')
    const file = await exportFrom(ann.name)
    await syncAll(server, ann)
    expect(ann.facts.refused).toBe(1)
    await importInto(ben.name, file)
    await syncAll(server, ben, ann)
    expect(ann.facts.refused).toBe(0)
    expect(headsOf(ann.record(A)!.fields, 'name')[0]).toMatchObject({ value: 'mine', by: 'ann', carriedBy: 'ben' })
  })

  it('leaves the list, too, where others have replaced before its device asked what a carrier had brought', async () => {
    const { server, ann, ben } = await deny()
    server.denied.add('ann name')
    await set(ann, 'mine')
    const file = await exportFrom(ann.name)
    await syncAll(server, ann)
    expect(ann.facts.refused).toBe(1)
    await importInto(ben.name, file)
    await syncAll(server, ben)
    await set(ben, 'newer')
    await syncAll(server, ben, ann)
    expect(valuesOf(ann)).toEqual(['newer'])
    expect(ann.facts.refused).toBe(0)
  })

  it('[M7] stands in the list after the app was closed, and cannot be mended into what must never be stored', async () => {
    const { server, ann } = await deny()
    server.denied.add('ann name')
    const refused = await set(ann, 'mine')
    await syncAll(server, ann)
    const again = await openTab(ann.name)
    expect(await again.refused()).toHaveLength(1)
    await expect(again.mend(refused.id, [{ record: A, field: 'name', value: 'SSN 123-45-6789' }])).rejects.toMatchObject({
      code: 'unsafe-content',
      unsafe: { path: '' },
    })
    expect(await again.refused()).toHaveLength(1)
    await expect(again.mend(nextId(), [{ record: A, field: 'name', value: 'x' }])).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('[S4] a scope that is lost', () => {
  const lose = async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    await set(ben, 'closed', 'name', X, 'organization/one')
    await set(ben, 'open')
    await set(ann, 'kept copy', 'city', X, 'organization/one')
    await syncAll(server, ben, ann)
    return { server, ann }
  }

  it('is purged: records, kept copies and cursor go, what was pending stands in the refused list, and its user is told', async () => {
    const { server, ann } = await lose()
    const tab = await openTab(ann.name)
    const folded = await set(ann, 'pending, folded', 'street', X, 'organization/one')
    await withDatabase(ann.name, foldLog)
    await set(ann, 'pending', 'phone', X, 'organization/one')
    server.closed.add('ann organization/one')
    expect(await exchange(ann, server)).toMatchObject({ kind: 'applied', rightsChanged: true })
    await tab.catchUp()
    for (const one of [ann, tab]) {
      expect(one.record(X)).toBeUndefined()
      expect(one.records('later-kind')).toEqual([])
      expect(name(one)).toBe('open')
      expect(one.facts).toMatchObject({ pending: 0, refused: 2, purged: [{ scope: 'organization/one', at: NOW }] })
    }
    const everything = await tablesOf(ann.name)
    const { refused: _, ...rest } = everything
    expect(JSON.stringify(rest)).not.toContain('closed')
    expect(JSON.stringify(rest)).not.toContain('kept copy')
    expect(Object.keys(ann.facts.cursors)).not.toContain('organization/one')
    expect((await ann.refused()).map(({ edit, own, code }) => [edit.changes[0]!.value, own, code])).toEqual([
      ['pending, folded', true, 'forbidden'],
      ['pending', true, 'forbidden'],
    ])
    expect((await ann.refused())[0]!.edit).toEqual(folded)
    await ann.dismissPurged(['organization/one'])
    expect(tab.facts.purged.length + ann.facts.purged.length).toBeLessThan(2)
  })

  it('moves what is not even sent yet to the refused list', async () => {
    const { server, ann } = await lose()
    const sent = await send(ann)
    await set(ann, 'typed meanwhile', 'phone', X, 'organization/one')
    server.closed.add('ann organization/one')
    await receive(ann, sent, server.answer(sent.request, 'ann'))
    expect(await ann.refused()).toMatchObject([{ code: 'scope-gone', own: true }])
    expect(ann.record(X)).toBeUndefined()
    await set(ann, 'still typing', 'phone', X, 'organization/one')
    await syncAll(server, ann)
    expect(ann.facts).toMatchObject({ pending: 0, refused: 2 })
  })

  it('keeps no edit that the server has accepted: that stands in the log, and in no refused list', async () => {
    const { server, ann } = await lose()
    await set(ann, 'accepted', 'phone', X, 'organization/one')
    const sent = await send(ann)
    const reply = server.answer(sent.request, 'ann')
    server.closed.add('ann organization/one')
    const late = server.answer({ ...sent.request, edits: [] }, 'ann')
    await receive(ann, sent, { ...late, accepted: reply.accepted })
    expect(ann.facts).toMatchObject({ pending: 0, refused: 0, purged: [{ scope: 'organization/one' }] })
    expect(await rowsOf(ann)).toMatchObject({ log: 0, packs: 0 })
    expect(JSON.stringify(await tablesOf(ann.name))).not.toContain('accepted"')
  })

  it('comes back from its beginning when it may be read again', async () => {
    const { server, ann } = await lose()
    server.closed.add('ann organization/one')
    await syncAll(server, ann)
    server.closed.clear()
    await syncAll(server, ann)
    expect(name(ann, X)).toBe('closed')
    expect(valuesOf(ann, 'city', X)).toEqual(['kept copy'])
  })

  it('that only pending edits know is left alone', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    server.closed.add('ann organization/one')
    const sent = await send(ann)
    await set(ann, 'mine', 'name', X, 'organization/one')
    await receive(ann, sent, server.answer(sent.request, 'ann'))
    expect(ann.facts).toMatchObject({ pending: 1, refused: 0, purged: [] })
    expect(name(ann, X)).toBe('mine')
  })

  it('that a file has brought is removed, too, and no export carries it on [B3]', async () => {
    const { server, ann } = await lose()
    const eve = await openDevice('eve')
    server.closed.add('eve organization/one')
    await syncAll(server, eve)
    await importInto(eve.name, await exportFrom(ann.name))
    await eve.catchUp()
    expect(name(eve, X)).toBe('closed')
    const file = await exportFrom(eve.name)
    expect(file.states.map((state) => state.record)).toEqual([A])
    expect(Object.keys(file.cursors)).not.toContain('organization/one')
    await syncAll(server, eve)
    expect(eve.record(X)).toBeUndefined()
  })
})

describe('[S13] a redaction', () => {
  it('empties the value in heads, pending and refused edits, kept copies, packs, the tail and later imports and exports', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    const secret = await set(ann, 'the secret')
    await set(ann, { note: 'the secret, too' }, 'city')
    const file = await exportFrom(ann.name)
    await importInto(ben.name, file)
    await syncAll(server, ann)
    const confirmed = await exportFrom(ann.name)
    const carried = await openDevice('cay')
    await importInto(carried.name, file)
    await carried.catchUp()
    server.redact(server.changesOf(A, 'name')[0]!)
    server.redact(server.changesOf(A, 'city')[0]!)
    await syncAll(server, ann, ben, carried)
    for (const store of [ann, ben, carried]) {
      expect(valuesOf(store)).toEqual([null])
      expect(store.isRedacted(secret.id, A, 'name')).toBe(true)
      expect(JSON.stringify(await tablesOf(store.name))).not.toContain('the secret')
      expect(viewOf(store)).toEqual(viewOf(await openTab(store.name)))
    }
    for (const old of [file, confirmed]) await importInto(ann.name, old)
    expect(JSON.stringify(await tablesOf(ann.name))).not.toContain('the secret')
    expect(JSON.stringify(await exportFrom(ann.name))).not.toContain('the secret')
    expect((await ann.history(A, 'name')).map(({ value, redacted }) => [value, redacted])).toEqual([[null, true]])
    await set(ann, 'harmless')
    const eve = await openDevice('eve')
    await syncAll(server, ann, eve)
    await importInto(eve.name, file)
    expect(JSON.stringify(await tablesOf(eve.name))).not.toContain('the secret')
  })

  it('cannot be taken back by undoing, and tabs that show the tail let go of it', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    const tab = await openTab(ann.name)
    const secret = await set(ann, 'the secret')
    await set(ann, 'harmless')
    await tab.catchUp()
    const sent = await send(ann, { edits: 1 })
    const reply = server.answer(sent.request, 'ann')
    const names = [{ edit: secret.id, record: A, field: 'name' }]
    await receive(ann, sent, { ...reply, accepted: [], log: [], states: [], cursors: {}, redacted: names })
    await tab.catchUp()
    for (const one of [ann, tab]) {
      const heads = JSON.stringify([one.record(A), await one.pendingEdits()])
      expect(heads).not.toContain('the secret')
    }
    expect(await ann.undo()).toBeNull()
  })

  it('cannot be taken back by undoing what was written while it was heard of', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    await set(ann, 'the secret')
    await syncAll(server, ann)
    const undone = await openTab(ann.name)
    server.redact(server.changesOf(A, 'name')[0]!)
    const sent = await send(ann)
    await withDatabase(ann.name, (database) => applyReply(database, sent, server.answer(sent.request, 'ann'), NOW))
    await Promise.all([undone.catchUp(), set(undone, 'harmless')])
    await undone.undo()
    expect(JSON.stringify([undone.record(A), await tablesOf(ann.name)])).not.toContain('the secret')
  })

  it('holds for whatever a later reply brings, also where that does not list it again', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    const secret = await set(ann, 'the secret')
    const sent = await send(ann)
    const reply = server.answer(sent.request, 'ann')
    const names = [{ edit: secret.id, record: A, field: 'name' }]
    await receive(ann, sent, { ...reply, accepted: [], log: [], states: [], cursors: {}, redacted: names })
    const again = await send(ann)
    await receive(ann, again, { ...reply, redacted: [] })
    expect(valuesOf(ann)).toEqual([null])
    expect(JSON.stringify(await tablesOf(ann.name))).not.toContain('the secret')
  })

  it('is not written anew from the note of a tab that died after saving it', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    const secret = await set(ann, 'the secret')
    const notes = memoryStorage()
    const entry = { scope: 'task-force', record: A, field: 'name', value: 'the secret', context: [secret.id] }
    createJournal(ann.name, 'gone', notes, openLocks).put(entry)
    await syncAll(server, ann)
    server.redact(server.changesOf(A, 'name')[0]!)
    await syncAll(server, ann)
    await replayJournal(ann, 'this-tab', notes, openLocks, () => expect.fail('nothing is stuck'))
    expect(notes.length).toBe(0)
    expect(JSON.stringify(await tablesOf(ann.name))).not.toContain('the secret')
  })
})

describe('[S14] a server that was restored', () => {
  it('gets back a day’s work from the devices, under old ids and authors', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    await set(ann, 'before the backup')
    await syncAll(server, ann, ben)
    const backup = server.commits
    const lost = await set(ann, 'after the backup')
    await set(ben, 'Sample City', 'city')
    await syncAll(server, ann, ben)
    const replaced = await set(ann, 'last')
    await syncAll(server, ann, ben)
    server.restore(backup)
    const shown = viewOf(ben)
    expect(await exchange(ben, server)).toEqual({ kind: 'new-epoch' })
    expect(ben.facts).toMatchObject({ healing: true, epoch: server.epoch, cursors: {} })
    expect(viewOf(ben), 'screens hold still while the device heals').toEqual(shown)
    await syncAll(server, ben, ann)
    expect(ben.facts).toMatchObject({ healing: false, pending: 0, refused: 0 })
    for (const store of [ann, ben]) {
      expect(valuesOf(store)).toEqual(['last'])
      expect(valuesOf(store, 'city')).toEqual(['Sample City'])
    }
    const ids = server.changesOf(A, 'name').map((item) => [item.edit.id, item.edit.by])
    expect(ids).toContainEqual([lost.id, 'ann'])
    expect(ids).toContainEqual([replaced.id, 'ann'])
    expect(viewOf(ann)).toEqual(viewOf(await openTab(ann.name)))
  })

  it('is met with what is typed meanwhile, in a tab that holds still', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    await set(ann, 'one')
    await syncAll(server, ann)
    server.restore(0)
    await exchange(ann, server)
    await set(ann, 'two')
    await set(ann, 'Sample City', 'city')
    expect([valuesOf(ann), valuesOf(ann, 'city')]).toEqual([['two'], ['Sample City']])
    expect([valuesOf(await openTab(ann.name))]).toEqual([['two']])
    await syncAll(server, ann)
    expect([valuesOf(ann), valuesOf(ann, 'city')]).toEqual([['two'], ['Sample City']])
    expect(ann.facts).toMatchObject({ healing: false, pending: 0 })
    expect(server.heads(A, 'name').map((head) => head.value)).toEqual(['two'])
  })

  it('is offered again what it had accepted beyond the cursor, and nothing else of its first reply is used', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    for (let count = 0; count < 4; count++) await set(ben, count, 'name', `organization:${count}`)
    await syncAll(server, ben)
    await set(ann, 'accepted')
    await exchange(ann, server, { limit: 2 })
    expect(await ann.pendingEdits()).toEqual([])
    server.restore(0)
    await set(ben, 'of ben', 'city')
    await syncAll(server, ben)
    expect(await exchange(ann, server)).toEqual({ kind: 'new-epoch' })
    expect((await ann.pendingEdits()).map(({ edit }) => edit.changes[0]!.value)).toContain('accepted')
    expect(ann.facts.cursors).toEqual({})
    expect((await withDatabase(ann.name, (database) => database.chunks.toArray())).map((row) => row.text).join()).not.toContain('of ben')
    await syncAll(server, ann, ben)
    expect(valuesOf(ben)).toEqual(['accepted'])
    expect(ann.facts).toMatchObject({ pending: 0, healing: false })
  })

  it('keeps own settled edits for 35 days and no longer', async () => {
    const server = openServer()
    const ann = await openDevice('ann')
    await set(ann, 'old')
    await exchange(ann, server, {}, '2026-03-01T00:00:00.000Z')
    await set(ann, 'young', 'city')
    await exchange(ann, server, {}, '2026-04-04T00:00:00.000Z')
    expect(await rowsOf(ann)).toMatchObject({ kept: 2 })
    await set(ann, 'new', 'street')
    await exchange(ann, server, {}, '2026-04-06T00:00:00.000Z')
    const kept = (await tablesOf(ann.name))['kept'] as { text: string }[]
    expect(kept.map((row) => row.text.includes('old'))).toEqual([false, false])
  })

  it('refuses what may not be written: it stands in the list, as its author’s and not as mine', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    await set(ann, 'of ann')
    await syncAll(server, ann, ben)
    server.restore(0)
    server.denied.add('ben name')
    await syncAll(server, ben)
    expect(await ben.refused()).toMatchObject([{ own: false, code: 'forbidden', edit: { by: 'ann' } }])
    await syncAll(server, ann, ben)
    expect(ben.facts.refused).toBe(0)
    expect(name(ben)).toBe('of ann')
  })

  it('[S4] leaves nothing of a scope that is lost by then with those who only held it; what they wrote or carried stands in the list', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    await set(ann, 'of the group', 'city', X, 'work-group/1')
    await syncAll(server, ann, ben)
    await set(ben, 'of ben', 'note', X, 'work-group/1')
    await syncAll(server, ben)
    server.restore(0)
    server.closed.add('ben work-group/1')
    await syncAll(server, ben)
    expect(await ben.refused()).toMatchObject([{ own: true, edit: { by: 'ben' } }])
    expect(JSON.stringify(await tablesOf(ben.name))).not.toContain('of the group')
  })
})

describe('what a file brings after a sync', () => {
  it('is new here, whatever has left the device before', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    for (const value of ['one', 'two', 'three']) await set(ann, value)
    await syncAll(server, ann)
    await set(ben, 'of ben', 'name', 'organization:b')
    await importInto(ann.name, await exportFrom(ben.name))
    await ann.catchUp()
    expect(ann.syncStateOf('organization:b')).toBe('here')
    expect(ann.facts).toMatchObject({ pending: 1, unsent: 1 })
    await set(ann, 'four')
    const rows = (await tablesOf(ann.name))['log'] as { n: number }[]
    expect(rows.map((row) => row.n)).toEqual([5])
    await syncAll(server, ann)
    expect(server.changesOf('organization:b', 'name')[0]).toMatchObject({ carriedBy: 'ann' })
  })
})

describe('between two pages of a sync', () => {
  it('[S2] a bundle that leads further lets the accepted edits go', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    for (let count = 0; count < 5; count++) await set(ben, count, 'name', `organization:${count}`)
    await syncAll(server, ben)
    await set(ann, 'mine')
    await exchange(ann, server, { limit: 2 })
    await set(ben, 'later', 'city')
    await syncAll(server, ben)
    const bundle = await exportFrom(ben.name)
    await withDatabase(ann.name, (database) => importBundle(database, bundle))
    await ann.catchUp()
    expect(await rowsOf(ann)).toMatchObject({ log: 0, packs: 0, kept: 1 })
    expect(ann.syncStateOf(A)).toBe('confirmed')
    expect(viewOf(ann)).toEqual(viewOf(await openTab(ann.name)))
    const again = await importInto(ann.name, bundle)
    expect(again.newEdits).toBe(0)
  })

  it('[B1] a bundle with edits that the server has settled brings none of them back', async () => {
    const server = openServer()
    const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
    await set(ann, 'first')
    const file = await exportFrom(ann.name)
    await syncAll(server, ann, ben)
    await set(ben, 'second')
    await syncAll(server, ben, ann)
    expect((await importInto(ann.name, file)).newEdits).toBe(0)
    await ann.catchUp()
    expect(valuesOf(ann)).toEqual(['second'])
  })
})
