import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  admitAccount,
  databaseName,
  forgetDatabase,
  leaveAccount,
  newDevice,
  noteDatabases,
  ownerOf,
  readDatabases,
} from '../../src/app/databases.ts'

const ana = { user: 'user-a', name: 'Sample Person A', email: 'sample-a@example.org' }
const ben = { user: 'user-b', name: 'Sample Person B', email: 'sample-b@example.org' }
let count = 0
const newId = () => `id-${(count += 1)}`
const taking = { take: true, newId }
const apart = { take: false, newId }

beforeEach(() => {
  count = 0
  const values = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  })
})

describe('the databases of a device', () => {
  it('one that works alone has the name it always had', () => {
    expect(readDatabases()).toEqual(newDevice)
    expect(databaseName('own')).toBe('partners-guide')
    expect(databaseName('sample')).toBe('partners-guide-sample')
  })

  it('connecting a device that worked alone makes its database the account’s, and leaves an empty one for whoever comes without an account', () => {
    const connected = admitAccount(newDevice, ana, taking)
    expect(ownerOf(connected, 'partners-guide')).toMatchObject(ana)
    expect(connected.current).toBe('partners-guide')
    expect(connected.alone).toBe('partners-guide-id-1')
  })

  it('[S11] a second account gets a database of its own, and each finds its own again', () => {
    const first = admitAccount(newDevice, ana, taking)
    const second = admitAccount(leaveAccount(first, false), ben, apart)
    expect(second.current).not.toBe(first.current)
    const back = admitAccount(leaveAccount(second, false), ana, apart)
    expect(back.current).toBe(first.current)
    expect(new Set(back.owners.map((owner) => owner.database)).size).toBe(2)
  })

  it('[S11] taking along never takes a database that is another account’s', () => {
    const first = admitAccount(newDevice, ana, taking)
    const second = admitAccount(first, ben, taking)
    expect(second.current).toBe(first.alone)
    expect(ownerOf(second, 'partners-guide')).toMatchObject(ana)
    expect(second.alone).not.toBe(first.alone)
  })

  it('keeping work apart leaves it where it is, to be shown again after signing out', () => {
    const connected = admitAccount(newDevice, ana, apart)
    expect(connected.current).not.toBe('partners-guide')
    expect(leaveAccount(connected, false)).toMatchObject({ current: 'partners-guide', owners: [{ user: 'user-a' }] })
  })

  it('signing out shows nobody the account’s data; removing it forgets whose it was', () => {
    const connected = admitAccount(newDevice, ana, taking)
    expect(leaveAccount(connected, true)).toEqual({ ...connected, current: connected.alone, signOutDue: true })
    expect(forgetDatabase(connected, connected.current, false)).toMatchObject({ owners: [], removed: ['user-a'] })
  })

  it('are noted in the browser; a note that cannot be read is as none', () => {
    const connected = admitAccount(newDevice, ana, taking)
    noteDatabases(connected)
    expect(readDatabases()).toEqual(connected)
    localStorage.setItem('partners-guide-databases', '{"alone":7')
    expect(readDatabases()).toEqual(newDevice)
    localStorage.setItem('partners-guide-databases', JSON.stringify({ ...connected, owners: [{ user: 'x' }] }))
    expect(readDatabases().owners).toEqual([])
  })
})
