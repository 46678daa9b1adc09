import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { GrowthWatch } from './growth-watch.ts'
import { migrate } from './migrate.ts'
import { readSnapshot } from './read-snapshot.ts'
import { RunningWork } from './running-work.ts'
import { NodeSqliteDialect } from './sqlite-dialect.ts'
import { SqlitePool } from './sqlite-pool.ts'
import { StorageProblem, type Storage } from './storage.ts'
import type { Tables } from './tables.ts'

/** Name of the database's file in the data folder. */
export const sqliteFileName = 'partners-guide.sqlite'

/** Milliseconds between two looks whether another process has written. */
const LOOK_EVERY = 250

/** Opens the embedded database in a folder, both made when missing. Throws `StorageProblem` where the file cannot be used. */
export async function openSqlite(dataFolder: string): Promise<Storage> {
  const pool = await openPool(dataFolder)
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(pool) })
  try {
    await migrate(db, 'sqlite')
  } catch (error) {
    await db.destroy()
    throw error
  }
  const watch = new GrowthWatch(db)
  const running = new RunningWork()
  let looking: NodeJS.Timeout | null = null
  return {
    engine: 'sqlite',
    db,
    write: (work) => running.run(() => db.transaction().execute(work)),
    read: (work) => running.run(() => readSnapshot(db, work)),
    notify: (changes) => Promise.resolve(watch.tell(changes)),
    onNotify: (listener) => {
      looking ??= lookForOthers(pool, watch)
      return watch.add(listener)
    },
    close: async () => {
      if (looking) clearInterval(looking)
      await running.close()
      await db.destroy()
    },
  }
}

async function openPool(dataFolder: string): Promise<SqlitePool> {
  const path = join(dataFolder, sqliteFileName)
  try {
    await mkdir(dataFolder, { recursive: true })
    // People's data: readable by the server's own user only.
    await (await open(path, 'a', 0o600)).close()
    return new SqlitePool(path)
  } catch (error) {
    throw new StorageProblem(`The database "${path}" cannot be opened: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** Commands write beside a running server; what they add is told as well. */
function lookForOthers(pool: SqlitePool, watch: GrowthWatch): NodeJS.Timeout {
  let seen = -1
  const look = (): void => {
    const version = pool.readDataVersion()
    if (version === seen) return
    seen = version
    // A look that fails is tried again at the next change.
    watch.look().catch(() => (seen = -1))
  }
  look()
  return setInterval(look, LOOK_EVERY).unref()
}
