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
  /** A new place for data, on PostgreSQL with its tables in place. */
  makePlace(): Promise<StoragePlace>
  /** A new place where nothing has been made yet. */
  makeEmptyPlace(): Promise<StoragePlace>
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
    suite({ name: 'sqlite', makePlace, makeEmptyPlace: makePlace, open })
  })
  describe(`${title}, on PostgreSQL`, () => {
    let postgres: TestPostgres | undefined
    const { open, closeAll } = keepOpen(() => makePlace())
    let original = ''
    const makeEmptyPlace = async (): Promise<StoragePlace> => ({ databaseUrl: await postgres!.createDatabase(), dataFolder: '' })
    const makePlace = async (): Promise<StoragePlace> => ({ databaseUrl: await postgres!.createDatabase(original), dataFolder: '' })
    beforeAll(async () => {
      // Nothing here outlives the test: no need to wait for the disk.
      postgres = await startPostgres(['fsync=off', 'full_page_writes=off'])
      const first = await makeEmptyPlace()
      await (await openStorage(first)).close()
      original = first.databaseUrl!
    }, 60_000)
    afterEach(closeAll)
    afterAll(() => postgres?.stop())
    suite({ name: 'postgres', makePlace, makeEmptyPlace, open })
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
