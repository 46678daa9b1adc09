import { randomUUID } from 'node:crypto'
import { readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BackupProblem } from '../../../src/server/operations/backup-format.ts'
import type { Ledger, LedgerEntry } from '../../../src/server/operations/ledger.ts'
import { checkBackup, restoreBackup } from '../../../src/server/operations/restore-backup.ts'
import { writeBackup } from '../../../src/server/operations/write-backup.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { engines, openPlace, preparePlaces, type Engine } from './places.ts'
import { fillEveryTable, readContent } from './sample-rows.ts'
import { makeFolder } from './temporary-folder.ts'

const { makePlace } = preparePlaces()
const at = '2026-11-26T08:00:00.000Z'
const newEpoch = '33333333-3333-4333-8333-333333333333'

async function open(engine: Engine, rows: number) {
  const opened = await openPlace(await makePlace(engine))
  if (rows > 0) await fillEveryTable(opened.storage, rows)
  return opened
}

async function backUp({ storage, ledger }: { storage: Storage; ledger: Ledger }): Promise<string> {
  const file = join(await makeFolder(), 'sample.backup')
  await writeBackup(storage, ledger, { file, madeAt: at, force: false, tell: () => undefined })
  return file
}

async function restore({ storage, ledger }: { storage: Storage; ledger: Ledger }, file: string): Promise<void> {
  await restoreBackup(storage, ledger, await checkBackup(file), { file, epoch: newEpoch, id: randomUUID(), at, tell: () => undefined })
}

async function readState(storage: Storage, key: string): Promise<string | undefined> {
  return (await storage.db.selectFrom('state').select('value').where('key', '=', key).executeTakeFirst())?.value
}

describe.each(engines)('a backup on %s', (engine) => {
  it('brings back every row of every table under a new epoch', async () => {
    // More rows than are read, or written, at once.
    const place = await open(engine, 1203)
    const before = await readContent(place.storage)
    const file = await backUp(place)
    await place.storage.db.deleteFrom('changes').execute()
    await place.storage.db.updateTable('log').set({ by: 'sample-somebody' }).execute()
    await restore(place, file)
    expect(await readContent(place.storage)).toEqual(before)
    expect(await readState(place.storage, 'epoch')).toBe(newEpoch)
    expect(await place.storage.db.selectFrom('audit').select(['actor', 'target']).where('action', '=', 'restore').execute()).toEqual([
      { actor: 'admin restore', target: newEpoch },
    ])
  })

  it('has no key for cookies, and a restore leaves the place its own', async () => {
    const place = await open(engine, 2)
    const file = await backUp(place)
    const other = await open(engine, 0)
    await restore(other, file)
    expect(await readState(other.storage, 'secret')).toBeUndefined()
    await place.storage.db.updateTable('state').set({ value: 'a newer one' }).where('key', '=', 'secret').execute()
    await restore(place, file)
    expect(await readState(place.storage, 'secret')).toBe('a newer one')
  })

  it('is for its owner only, replaces no file unless told to, and leaves nothing half-written', async () => {
    const place = await open(engine, 2)
    const folder = await makeFolder()
    const file = join(folder, 'sample.backup')
    const order = { file, madeAt: at, force: false, tell: () => undefined }
    await writeFile(file, 'an older backup')
    await expect(writeBackup(place.storage, place.ledger, order)).rejects.toThrow(`There is a file "${file}" already.`)
    expect(await readFile(file, 'utf8')).toBe('an older backup')
    await writeBackup(place.storage, place.ledger, { ...order, force: true })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const nowhere = { ...order, file: join(folder, 'missing/sample.backup') }
    await expect(writeBackup(place.storage, place.ledger, nowhere)).rejects.toBeInstanceOf(BackupProblem)
    const failing: Ledger = { ...place.ledger, entries: () => Promise.reject(new Error('planted')) }
    await expect(writeBackup(place.storage, failing, { ...order, force: true })).rejects.toThrow('planted')
    expect(await readdir(folder)).toEqual(['sample.backup'])
    await checkBackup(file)
  })

  it('changes nothing when it is damaged, breaks off, or does not fit', async () => {
    const place = await open(engine, 300)
    const file = await backUp(place)
    const checked = await checkBackup(file)
    const before = await readContent(place.storage)
    const order = { file, epoch: newEpoch, id: 'sample-restore', at, tell: () => undefined }
    const refuse = (header: object) =>
      restoreBackup(place.storage, place.ledger, { ...checked, header: { ...checked.header, ...header } }, order)
    await expect(refuse({ migrations: ['0001-first-tables', '0999-later'] })).rejects.toThrow(
      'newer version of this program (it has 0999-later)',
    )
    await expect(refuse({ migrations: [] })).rejects.toThrow('older version of this program (it lacks 0001-first-tables)')
    await expect(refuse({ tables: { ...checked.header.tables, other: ['id'] } })).rejects.toThrow('it has a table "other"')
    await expect(refuse({ tables: { ...checked.header.tables, log: ['scope'] } })).rejects.toThrow('its table "log" has other columns')
    await truncate(file, (await stat(file)).size - 40)
    await expect(checkBackup(file)).rejects.toThrow('is not whole')
    // Even if the file has changed after it was checked.
    await expect(refuse({})).rejects.toThrow('is not whole')
    expect(await readContent(place.storage)).toEqual(before)
    expect(await readState(place.storage, 'epoch')).toBe('22222222-2222-4222-8222-222222222222')
  })
})

describe('moving to another engine', () => {
  it.each<[Engine, Engine]>([
    ['sqlite', 'postgres'],
    ['postgres', 'sqlite'],
  ])('from %s to %s and back keeps every row, and the ledger', async (from, to) => {
    const start = await open(from, 450)
    const entry: LedgerEntry = { what: 'token-revoked', hash: 'sample-hash', at }
    await start.ledger.note(entry)
    const before = await readContent(start.storage)
    const there = await open(to, 3)
    await restore(there, await backUp(start))
    expect(await readContent(there.storage)).toEqual(before)
    expect(await there.ledger.entries()).toEqual([entry])
    const back = await open(from, 0)
    await expect(restore(back, await backUp(there))).resolves.toBeUndefined()
    expect(await readContent(back.storage)).toEqual(before)
    expect(await back.ledger.entries()).toEqual([entry])
  })
})
