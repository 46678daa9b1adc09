import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { OpenLedger } from '../../../src/server/operations/ledger.ts'
import { openLedger } from '../../../src/server/operations/open-ledger.ts'
import type { DataPlace } from '../../../src/server/operations/serving-lock.ts'
import { openStorage } from '../../../src/server/storage/open-storage.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { startPostgres, type TestPostgres } from '../../harness/postgres.ts'
import { makeFolder } from './temporary-folder.ts'

/** Both engines by name. */
export const engines = ['sqlite', 'postgres'] as const
/** One of them. */
export type Engine = (typeof engines)[number]

/** For the whole file: a PostgreSQL, and a way to new, empty places for data on either engine. */
export function preparePlaces(): { makePlace(engine: Engine): Promise<DataPlace> } {
  let postgres: TestPostgres | null = null
  beforeAll(async () => {
    postgres = await startPostgres()
  }, 120_000)
  afterAll(() => postgres?.stop())
  return {
    makePlace: async (engine) => ({
      databaseUrl: engine === 'postgres' ? await postgres!.createDatabase() : null,
      dataFolder: await makeFolder(),
    }),
  }
}

/** Opens storage and ledger of a place, until the test has ended or `close` is called. */
export async function openPlace(place: DataPlace): Promise<{ storage: Storage; ledger: OpenLedger; close(): Promise<void> }> {
  const storage = await openStorage(place)
  const ledger = await openLedger(place)
  let closed: Promise<void> | null = null
  const close = (): Promise<void> => (closed ??= ledger.close().then(() => storage.close()))
  onTestFinished(close)
  return { storage, ledger, close }
}
