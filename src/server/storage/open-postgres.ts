import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { GrowthWatch } from './growth-watch.ts'
import { migrate } from './migrate.ts'
import { PostgresListener } from './postgres-listener.ts'
import { readSnapshot } from './read-snapshot.ts'
import { RunningWork } from './running-work.ts'
import { StorageProblem, type ScopeGrowth, type Storage, type WriteOptions } from './storage.ts'
import type { Tables } from './tables.ts'

/** Oldest server that is tested. */
const OLDEST = 15
/** PostgreSQL's number of the type `bigint`. */
const INT8 = 20
/** Key of the advisory lock that orders permission changes before and after what is judged by them. */
const RIGHTS_LOCK = 7_301_401
/** Channel of NOTIFY, and how many letters a payload may have. */
const CHANNEL = 'partners_guide_growth'
const MAX_PAYLOAD = 7_000

/** Opens PostgreSQL (15 or newer). Throws `StorageProblem` where it cannot be reached or used. */
export async function openPostgres(url: string): Promise<Storage> {
  const pool = new pg.Pool({ connectionString: url, max: 10, keepAlive: true, types: { getTypeParser } })
  // An idle connection that breaks is no reason to end the process: the next query gets another, or fails by itself.
  pool.on('error', () => undefined)
  // Nor is one that breaks between two queries of a transaction, where the pool does not listen.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await checkVersion(db)
    await migrate(db, 'postgres')
  } catch (error) {
    await db.destroy()
    throw error
  }
  const running = new RunningWork()
  const watch = new GrowthWatch(db)
  const listener = new PostgresListener({
    url,
    channel: CHANNEL,
    onPayload: (text) => watch.tell(readPayload(text)),
    look: () => watch.look(),
  })
  return {
    engine: 'postgres',
    db,
    write: (work, options) => running.run(() => write(db, work, options)),
    read: (work) => running.run(() => readSnapshot(db, work)),
    notify: (changes) => notify(db, changes),
    onNotify: (heard) => {
      listener.start()
      return watch.add(heard)
    },
    close: async () => {
      await Promise.all([listener.stop(), running.close()])
      await db.destroy()
    },
  }
}

/** Counts and milliseconds stay below 2^53. */
function getTypeParser(type: number, format?: 'text' | 'binary'): ReturnType<typeof pg.types.getTypeParser> {
  return type === INT8 ? Number : pg.types.getTypeParser(type, format)
}

async function checkVersion(db: Kysely<Tables>): Promise<void> {
  let version: number
  try {
    const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(db)
    version = Math.floor(Number(rows[0]!.server_version_num) / 10_000)
  } catch (error) {
    // The address holds a password: it is not repeated.
    const why = error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error)
    throw new StorageProblem(`PostgreSQL at DATABASE_URL cannot be used: ${why}`, { cause: error })
  }
  if (version < OLDEST) throw new StorageProblem(`PostgreSQL at DATABASE_URL is version ${version}; version ${OLDEST} or newer is needed.`)
}

function write<T>(db: Kysely<Tables>, work: (tx: Transaction<Tables>) => Promise<T>, { rights }: WriteOptions = {}): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const lock = rights === 'exclusive' ? sql`pg_advisory_xact_lock(${RIGHTS_LOCK})` : sql`pg_advisory_xact_lock_shared(${RIGHTS_LOCK})`
    if (rights) await sql`select ${lock}, ${durable}`.execute(tx)
    return work(tx)
  })
}

/** An answer means that it is on the disk, also where the database is set to promise less. */
const durable = sql`set_config('synchronous_commit', case when current_setting('synchronous_commit') = 'off' then 'on' else current_setting('synchronous_commit') end, true)`

/**
 * After the commit, not inside: PostgreSQL commits transactions that notify one after the other, whole cluster long. If the process dies in
 * between, the others find out by looking at the counters.
 */
async function notify(db: Kysely<Tables>, changes: readonly ScopeGrowth[]): Promise<void> {
  try {
    for (const payload of writePayloads(changes)) await sql`select pg_notify(${CHANNEL}, ${payload})`.execute(db)
  } catch {
    // Same as a process that dies here.
  }
}

function writePayloads(changes: readonly ScopeGrowth[]): string[] {
  const payloads: string[] = []
  let lines: string[] = []
  let letters = 0
  for (const { scope, seq } of changes) {
    const line = `${seq} ${scope}`
    if (letters + line.length + 1 > MAX_PAYLOAD) {
      payloads.push(lines.join('\n'))
      lines = []
      letters = 0
    }
    lines.push(line)
    letters += line.length + 1
  }
  if (lines.length > 0) payloads.push(lines.join('\n'))
  return payloads
}

function readPayload(payload: string): ScopeGrowth[] {
  return payload.split('\n').flatMap((line) => {
    const blank = line.indexOf(' ')
    const seq = Number(line.slice(0, blank))
    return Number.isSafeInteger(seq) ? [{ scope: line.slice(blank + 1), seq }] : []
  })
}
