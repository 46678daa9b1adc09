import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sqliteFileName } from '../storage/open-sqlite.ts'
import { openStorage } from '../storage/open-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { AdminProblem, type AdminCall } from './command.ts'
import type { Ledger } from './ledger.ts'
import { openLedger } from './open-ledger.ts'

/** The data that a command works on. */
export interface OpenData {
  readonly storage: Storage
  readonly ledger: Ledger
}

/** Opens database and ledger, lets `work` do its work, and closes them, however that ends. */
export async function withData<T>({ settings }: Pick<AdminCall, 'settings'>, work: (data: OpenData) => Promise<T>): Promise<T> {
  const storage = await openStorage(settings)
  try {
    const ledger = await openLedger(settings)
    try {
      return await work({ storage, ledger })
    } finally {
      await ledger.close()
    }
  } finally {
    await storage.close()
  }
}

/** The same for commands that make no sense without data: a wrong folder is said, and no new database is made there. */
export async function withKnownData<T>(call: Pick<AdminCall, 'settings'>, work: (data: OpenData) => Promise<T>): Promise<T> {
  const { databaseUrl, dataFolder } = call.settings
  if (databaseUrl === null && !existsSync(join(dataFolder, sqliteFileName)))
    throw new AdminProblem(`There is no database in DATA_DIR "${dataFolder}".`)
  return withData(call, work)
}
