import { Client } from 'pg'
import { SettingsProblem } from '../settings.ts'
import { acquireServerLock, tryServerLock, type Lock } from './server-lock.ts'

/** Where the data lie, as in the settings. */
export interface DataPlace {
  /** PostgreSQL; null = the embedded database in the data folder. */
  readonly databaseUrl: string | null
  readonly dataFolder: string
}

/** The two numbers by which nodes and a restore know the advisory lock in PostgreSQL. */
const lockKey = '1346458195, 1'
const retryAfter = 1000
/** How long a restore waits for nodes to be gone: PostgreSQL takes a moment to see that one was killed. */
const patience = '3s'

/**
 * Says that this process serves the data, until it is released or the process ends. On the embedded engine one process may; on PostgreSQL
 * several may, but none beside a restore. Take it before the storage is opened. Throws `SettingsProblem` where it cannot be had.
 */
export async function holdServing(place: DataPlace): Promise<Lock> {
  if (place.databaseUrl === null) return acquireServerLock(place.dataFolder)
  const lock = await holdShared(place.databaseUrl)
  if (lock) return lock
  throw new SettingsProblem('A backup is being restored into this database. Start the server again when that is done.')
}

/** The data for oneself: null where a server runs on them (or another restore). */
export async function tryHoldAlone(place: DataPlace): Promise<Lock | null> {
  if (place.databaseUrl === null) return tryServerLock(place.dataFolder)
  const client = await connect(place.databaseUrl)
  // A connection that breaks takes the lock along; the restore's own then breaks, too.
  client.on('error', () => undefined)
  try {
    await client.query(`set lock_timeout = '${patience}'`)
    await client.query(`select pg_advisory_lock(${lockKey})`)
    return { release: () => client.end() }
  } catch (error) {
    await client.end()
    if (error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE) return null
    throw error
  }
}

/** PostgreSQL's word for a lock that was not had in time. */
const LOCK_NOT_AVAILABLE = '55P03'

/** Keeps a connection that holds the lock; where it breaks, another one takes its place as soon as the database answers. */
async function holdShared(databaseUrl: string): Promise<Lock | null> {
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined
  let released = false

  const take = async (): Promise<boolean> => {
    const fresh = await connect(databaseUrl)
    fresh.on('error', () => undefined)
    if (released || !(await takeShared(fresh))) {
      await fresh.end()
      return false
    }
    client = fresh
    fresh.on('end', retry)
    return true
  }
  const retry = (): void => {
    client = null
    if (released) return
    timer = setTimeout(() => void take().then((taken) => (taken ? undefined : retry()), retry), retryAfter)
    timer.unref()
  }

  if (!(await take())) return null
  return {
    release: async () => {
      released = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}

async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'partners-guide lock', keepAlive: true })
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw new SettingsProblem(`The PostgreSQL of DATABASE_URL cannot be reached: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function takeShared(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock_shared(${lockKey}) as taken`)
  return rows[0]?.taken === true
}
