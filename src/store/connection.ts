import { Database, readAllMeta, SCHEMA_VERSION, writeMeta, type MetaByKey, type NEW_META } from './database.ts'
import { problemOf, WriteProblem } from './write-problem.ts'

/** An open database that is opened anew when the browser drops it. */
export interface Connection {
  /** The database as it is open now. */
  database(): Database
  /** Runs a piece of work; where the connection turns out to be lost, opens it again and runs it once more. Throws `WriteProblem`. */
  run<T>(work: (database: Database) => Promise<T>): Promise<T>
  close(): void
}

/** Facts of a database as it was found. */
export interface Opened {
  readonly connection: Connection
  readonly meta: Partial<MetaByKey> & typeof NEW_META
  /** Written by a newer version of the app. */
  readonly newer: boolean
}

/**
 * Opens a database by name, making it where it is not there.
 *
 * @param onState told when the connection is lost and when it is back
 */
export async function openConnection(name: string, onState: (lost: boolean) => void): Promise<Opened> {
  let database = new Database(name)
  let closed = false
  await database.open()
  const meta = await readAllMeta(database)
  const newer = (meta.schema?.version ?? 0) > SCHEMA_VERSION
  if (!meta.schema) await writeMeta(database, 'schema', { version: SCHEMA_VERSION })

  const reopen = async () => {
    onState(true)
    database.close()
    database = new Database(name)
    await database.open()
    onState(false)
  }
  const run = async <T>(work: (at: Database) => Promise<T>): Promise<T> => {
    if (closed) throw new WriteProblem('lost')
    try {
      return await work(database)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code !== 'lost' || closed) throw problem
      try {
        await reopen()
        return await work(database)
      } catch (again) {
        throw problemOf(again)
      }
    }
  }
  return {
    connection: {
      database: () => database,
      run,
      close() {
        closed = true
        database.close()
      },
    },
    meta,
    newer,
  }
}
