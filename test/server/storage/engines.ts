import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { openStorage, type StoragePlace } from '../../../src/server/storage/open-storage.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { startPostgres, type TestPostgres } from '../../harness/postgres.ts'

/** One of the two engines, for a suite that runs on both. */
export interface Engine {
  readonly name: Storage['engine']
  /** A new, empty place for data. */
  makePlace(): Promise<StoragePlace>
  /** Opens a place, or a new one; closed after the test. Twice the same place = two nodes. */
  open(place?: StoragePlace): Promise<Storage>
}

/** Runs a suite against real SQLite and against a real PostgreSQL. */
export function describeEngines(title: string, suite: (engine: Engine) => void): void {
  describe(`${title}, on SQLite`, () => {
    const folders: string[] = []
    const { open, closeAll } = keepOpen(() => makePlace())
    const makePlace = async (): Promise<StoragePlace> => {
      const dataFolder = await mkdtemp(join(tmpdir(), 'partners-guide-sqlite-'))
      folders.push(dataFolder)
      return { databaseUrl: null, dataFolder }
    }
    afterEach(async () => {
      await closeAll()
      await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
    })
    suite({ name: 'sqlite', makePlace, open })
  })
  describe(`${title}, on PostgreSQL`, () => {
    let postgres: TestPostgres | undefined
    const { open, closeAll } = keepOpen(() => makePlace())
    const makePlace = async (): Promise<StoragePlace> => ({ databaseUrl: await postgres!.createDatabase(), dataFolder: '' })
    beforeAll(async () => {
      // Nothing here outlives the test: no need to wait for the disk.
      postgres = await startPostgres(['fsync=off', 'full_page_writes=off'])
    }, 60_000)
    afterEach(closeAll)
    afterAll(() => postgres?.stop())
    suite({ name: 'postgres', makePlace, open })
  })
}

function keepOpen(makePlace: () => Promise<StoragePlace>): Pick<Engine, 'open'> & { closeAll: () => Promise<void> } {
  const storages: Storage[] = []
  return {
    open: async (place) => {
      const storage = await openStorage(place ?? (await makePlace()))
      storages.push(storage)
      return storage
    },
    closeAll: async () => {
      await Promise.all(storages.splice(0).map((storage) => storage.close()))
    },
  }
}
