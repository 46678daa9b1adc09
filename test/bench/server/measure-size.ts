import { randomBytes } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { domainRules } from '../../../src/server/access/rules.ts'
import { addUser } from '../../../src/server/accounts/commands.ts'
import { openLog } from '../../../src/server/log/open-log.ts'
import { openLedger } from '../../../src/server/operations/open-ledger.ts'
import { rebuildHeads } from '../../../src/server/operations/rebuild-heads.ts'
import { checkBackup, restoreBackup } from '../../../src/server/operations/restore-backup.ts'
import type { DataPlace } from '../../../src/server/operations/serving-lock.ts'
import { verifyLog } from '../../../src/server/operations/verify-log.ts'
import { writeBackup } from '../../../src/server/operations/write-backup.ts'
import { openStorage } from '../../../src/server/storage/open-storage.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'

/** What a log of some size takes, and how long the operator's commands work on it. */
export interface SizeFigures {
  readonly engine: Storage['engine']
  readonly edits: number
  /** Edits a second that came in requests of 500. */
  readonly batchedEditsPerSecond: number
  readonly bytesOnDisk: number
  readonly bytesOfBackup: number
  readonly seconds: { readonly verify: number; readonly rebuildHeads: number; readonly backup: number; readonly restore: number }
}

const batch = 500
/** Every field is written about five times. */
const fieldCount = 5
const silent = (): void => undefined
const from = { now: () => Date.now(), newId: () => v7(), random: (bytes: number) => randomBytes(bytes) }

/** Fills a place with edits of one change over 300 organizations, then runs the commands. `folder` is for the backup. */
export async function measureSize(place: DataPlace, folder: string, edits: number): Promise<SizeFigures> {
  const storage = await openStorage(place)
  const ledger = await openLedger(place)
  const roles = { staff: true, observer: false, chairs: [], members: [], represents: [], executive: [], token: false }
  const { user } = await addUser(storage, ledger, { ...roles, email: 'sample@example.org', name: 'Sample' }, from)
  const log = await openLog({ storage, ledger: { note: () => Promise.resolve() }, rules: domainRules, ...from })
  const lastByField = new Map<string, string>()
  const pushing = await time(async () => {
    for (let first = 0; first < edits; first += batch)
      await log.push(
        user,
        Array.from({ length: batch }, (_, index) => makeEdit(user, first + index, lastByField)),
      )
  })
  const file = join(folder, 'bench.backup')
  const backup = await time(() => writeBackup(storage, ledger, { file, madeAt: new Date().toISOString(), force: true, tell: silent }))
  const verify = await time(async () => {
    const { faults } = await verifyLog(storage, silent)
    if (faults.length > 0) throw new Error(faults[0])
  })
  const rebuild = await time(() => rebuildHeads(storage, '2026-03-01T12:00:00.000Z', silent))
  const bytesOnDisk = await readBytes(storage, place)
  const restore = await time(async () =>
    restoreBackup(storage, ledger, await checkBackup(file), { file, epoch: v7(), id: v7(), at: new Date().toISOString(), tell: silent }),
  )
  await ledger.close()
  await storage.close()
  const seconds = { verify, rebuildHeads: rebuild, backup, restore }
  return {
    engine: storage.engine,
    edits,
    batchedEditsPerSecond: edits / pushing,
    bytesOnDisk,
    bytesOfBackup: (await stat(file)).size,
    seconds,
  }
}

function makeEdit(by: string, number: number, lastByField: Map<string, string>) {
  const key = `sample-${number % 300}`
  const record = `sample:${key}`
  const field = `answers.row-${Math.floor(number / 300 / fieldCount)}.note`
  const value = `Sample note number ${number}, about as long as people write into a field of a review.`
  const last = lastByField.get(`${record} ${field}`)
  const id = v7()
  lastByField.set(`${record} ${field}`, id)
  const changes = [{ record, field, value, replaces: last === undefined ? [] : [last] }]
  return {
    ok: true,
    edit: { id, scope: `organization/${key}`, by, device: 'sample-device', at: '2026-11-25T12:00:00.000Z', changes },
  } as const
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function readBytes(storage: Storage, { dataFolder }: DataPlace): Promise<number> {
  if (storage.engine === 'postgres') {
    const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(storage.db)
    return rows[0]!.bytes
  }
  const sizes = (await readdir(dataFolder)).map(async (name) => (await stat(join(dataFolder, name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
