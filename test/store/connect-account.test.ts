import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { shownValue } from '../../src/change/merge.ts'
import { beginFieldSession } from '../../src/store/field-session.ts'
import { createJournal, replayJournal, type StuckEntry } from '../../src/store/journal.ts'
import { closeTabs, nextId, openTab } from './device-harness.ts'
import { memoryStorage, openLocks } from './journal-harness.ts'
import { openDevice, openServer, syncAll } from './sync-harness.ts'

afterEach(closeTabs)

const A = 'organization:a'
const accountOf = (id: string) => ({
  user: { id, name: `Sample ${id}`, email: `${id}@example.org` },
  rights: { user: id, staff: false, observer: false, chairs: [], groups: [], represents: [], executiveOf: [] },
  scopes: ['task-force'],
  checkedAt: '2026-03-01T10:00:00.000Z',
  signedOut: false,
})

describe('connecting a device that worked alone', () => {
  it('brings its edits under the account, with their author and their carrier; new ones bear the account', async () => {
    const server = openServer()
    const [device, other] = [await openDevice('alone'), await openDevice('ben')]
    await device.write('task-force', [{ record: A, field: 'name', value: 'alone' }])
    await device.setAccount(accountOf('ann'))
    expect(device.identity).toEqual({ user: 'ann', device: 'device-of-alone', before: ['alone'] })
    await device.write('task-force', [{ record: A, field: 'city', value: 'connected' }])
    await syncAll(server, device, other)
    expect(other.record(A)!.fields['name']![0]).toMatchObject({ by: 'alone', carriedBy: 'ann' })
    expect(other.record(A)!.fields['city']![0]).toMatchObject({ by: 'ann' })
    expect(other.record(A)!.fields['city']![0]!.carriedBy).toBeUndefined()
  })

  it('[S11] belongs to that account from then on, in every tab and after a restart, signed in or not', async () => {
    const device = await openDevice('alone')
    await device.setAccount(accountOf('ann'))
    await expect(device.setAccount(accountOf('ben'))).rejects.toMatchObject({ code: 'other-account' })
    await device.setSignedOut(true)
    const tab = await openTab(device.name)
    expect(tab.facts.account).toMatchObject({ user: { id: 'ann' }, signedOut: true })
    await tab.write('task-force', [{ record: A, field: 'name', value: 'written signed out' }])
    expect(shownValue(tab.record(A), 'name')).toBe('written signed out')
    await device.setAccount(accountOf('ann'))
    expect(device.facts.account).toMatchObject({ signedOut: false })
    expect(device.identity).toEqual({ user: 'ann', device: 'device-of-alone', before: ['alone'] })
  })

  it('lets a step be taken back that was made before', async () => {
    const device = await openDevice('alone')
    await device.write('task-force', [{ record: A, field: 'name', value: 'first' }])
    await device.write('task-force', [{ record: A, field: 'name', value: 'second' }])
    await device.setAccount(accountOf('ann'))
    await device.undo()
    expect(shownValue(device.record(A), 'name')).toBe('first')
  })

  it('[S14] keeps what was written before as own: it is offered again after a restore', async () => {
    const server = openServer()
    const device = await openDevice('alone')
    await device.write('task-force', [{ record: A, field: 'name', value: 'first' }])
    await device.setAccount(accountOf('ann'))
    await syncAll(server, device)
    await device.write('task-force', [{ record: A, field: 'name', value: 'second' }])
    await syncAll(server, device)
    for (let restores = 0; restores < 2; restores++) {
      server.restore(0)
      await syncAll(server, device)
      expect(server.changesOf(A, 'name').map((item) => item.change.value)).toEqual(['first', 'second'])
    }
  })
})

describe('what must never be collected', () => {
  const target = { scope: 'task-force', record: A, field: 'name' }

  it('is not stored, not even in the journal; it stays in the field with its reason, and is not tried again', async () => {
    const store = await openDevice('ann')
    const notes = memoryStorage()
    const session = beginFieldSession(store, createJournal(store.name, 'tab', notes, openLocks), target)
    session.set('harmless')
    await session.end()
    session.set('SSN 123-45-6789')
    await session.end()
    expect(session.state).toMatchObject({ status: 'failed', value: 'SSN 123-45-6789', problem: { code: 'unsafe-content' } })
    expect(session.state.problem!.unsafe!.reason.en).not.toContain('6789')
    expect(shownValue(store.record(A), 'name')).toBe('harmless')
    const noted = Array.from({ length: notes.length }, (_, index) => notes.getItem(notes.key(index)!))
    expect(noted.join()).not.toContain('6789')
    session.set('mended')
    await session.end()
    expect(session.state.status).toBe('saved')
    expect(notes.length).toBe(0)
  })

  it('is told where an older journal has it', async () => {
    const store = await openDevice('ann')
    const notes = memoryStorage()
    createJournal(store.name, 'gone', notes, openLocks).put({ ...target, value: 'SSN 123-45-6789', context: [] })
    const stuck: StuckEntry[] = []
    await replayJournal(store, nextId(), notes, openLocks, (entry) => stuck.push(entry))
    expect(stuck).toHaveLength(1)
    expect(store.record(A)).toBeUndefined()
  })
})
