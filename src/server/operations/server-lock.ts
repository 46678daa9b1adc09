import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { SettingsProblem } from '../settings.ts'

/** Something held until it is released, or until the process ends in whatever way. */
export interface Lock {
  release(): Promise<void>
}

/** The lock's file in the data folder. It stays when nobody holds it: the lock is the operating system's, not the file's being there. */
export const lockFileName = 'server.lock'

/** Takes the lock of the server on an embedded database. Throws `SettingsProblem` where another process has it. */
export async function acquireServerLock(dataFolder: string): Promise<Lock> {
  const lock = await tryServerLock(dataFolder)
  if (lock) return lock
  throw new SettingsProblem(
    `Another server already runs on the data in DATA_DIR "${dataFolder}". Stop it first, or choose another folder, for example: DATA_DIR=./data-2 npm start`,
  )
}

/** The same lock, or null where another process has it. It dies with the process, also by kill -9: it is a lock on a SQLite file. */
export async function tryServerLock(dataFolder: string): Promise<Lock | null> {
  await mkdir(dataFolder, { recursive: true })
  const database = new DatabaseSync(join(dataFolder, lockFileName), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (isBusy(error)) return null
    throw error
  }
  return {
    release: () => {
      if (database.isOpen) database.close()
      return Promise.resolve()
    },
  }
}

/** SQLITE_BUSY is 5. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}
