import { Database, readAllMeta, readMeta, SCHEMA_VERSION, writeMeta, type MetaByKey, type NEW_META } from './database.ts'
import { problemOf, WriteProblem } from './write-problem.ts'

/** How a connection stands: `read-only` = a newer version of the app has written the database. */
export type ConnectionState = 'open' | 'read-only' | 'reconnecting' | 'wiped'

/** Work on a database; `again` says that it may have been done before, without an answer. */
export type Work<T> = (database: Database, again: boolean) => Promise<T>

/** An open database that is opened anew when the browser drops it. */
export interface Connection {
  /** The database as it is open now. */
  database(): Database
  /** Runs a piece of work; where the connection turns out to be lost, opens it again and runs it once more. Throws `WriteProblem`. */
  run<T>(work: Work<T>): Promise<T>
  /** The same for work that writes: refuses a database of a newer version. */
  write<T>(work: Work<T>): Promise<T>
  /** Ends it; work is refused from then on with that code. */
  close(as: 'lost' | 'wiped'): void
}

/** Facts of a database as it was found. */
export interface Opened {
  readonly connection: Connection
  readonly meta: Partial<MetaByKey> & typeof NEW_META
  /** Written by a newer version of the app. */
  readonly newer: boolean
}

/**
 * Opens a database by name, making it where it is not there. Rejects where the browser refuses.
 *
 * @param newLife a fresh id for a new database, by which a reopened one is known to be the same
 * @param onState told when the connection is lost, back, or gone for good
 */
export async function openConnection(name: string, newLife: () => string, onState: (state: ConnectionState) => void): Promise<Opened> {
  let database = new Database(name)
  await database.open()
  const found = await readAllMeta(database)
  const schema = found.schema ?? (await claim(database, newLife))
  const { life } = schema
  const opened = { meta: { ...found, schema }, newer: isNewer(schema) }
  let newer = opened.newer
  let isLost = false
  let closedAs: 'lost' | 'wiped' | null = null
  let reopening: Promise<void> | null = null

  const reopen = async () => {
    database.close()
    const next = new Database(name)
    await next.open()
    const schema = await readMeta(next, 'schema')
    if (closedAs || schema?.life !== life) next.close()
    if (closedAs) throw new WriteProblem(closedAs)
    if (!schema || schema.life !== life) {
      closedAs = 'wiped'
      onState('wiped')
      throw new WriteProblem('wiped')
    }
    newer = isNewer(schema)
    database = next
  }
  const lose = () => {
    if (isLost || closedAs) return
    isLost = true
    onState('reconnecting')
  }
  const find = () => {
    if (!isLost || closedAs) return
    isLost = false
    onState(newer ? 'read-only' : 'open')
  }
  const attempt = async <T>(work: Work<T>, writes: boolean, again: boolean): Promise<T> => {
    if (closedAs) throw new WriteProblem(closedAs)
    const at = database
    try {
      if (writes && newer) throw new WriteProblem('read-only')
      const result = await work(at, again)
      find()
      return result
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code !== 'lost') throw problem
      lose()
      if (again) throw problem
      if (at === database) {
        reopening ??= reopen().finally(() => (reopening = null))
        await reopening.catch((failure: unknown) => Promise.reject(problemOf(failure)))
      }
      find()
      return attempt(work, writes, true)
    }
  }
  return {
    ...opened,
    connection: {
      database: () => database,
      run: (work) => attempt(work, false, false),
      write: (work) => attempt(work, true, false),
      close(as) {
        closedAs ??= as
        database.close()
      },
    },
  }
}

/** Gives a new database its schema row; of several tabs that open it at once the first does. */
function claim(database: Database, newLife: () => string): Promise<MetaByKey['schema']> {
  return database.transaction('rw', database.meta, async () => {
    const schema = (await readMeta(database, 'schema')) ?? { version: SCHEMA_VERSION, life: newLife() }
    await writeMeta(database, 'schema', schema)
    return schema
  })
}

function isNewer(schema: MetaByKey['schema'] | undefined): boolean {
  return (schema?.version ?? 0) > SCHEMA_VERSION
}
