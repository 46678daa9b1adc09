import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

/** Durable commits a second of SQLite alone: one row a commit, WAL, synchronous=FULL, one connection in one thread. */
export function measureBareSqlite(folder: string, milliseconds: number): number {
  const database = new DatabaseSync(join(folder, 'bare.sqlite'))
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, value TEXT)',
  )
  const insert = database.prepare('INSERT INTO bare (value) VALUES (?)')
  let commits = 0
  const start = performance.now()
  for (; performance.now() - start < milliseconds; commits++) insert.run('x'.repeat(300))
  const took = performance.now() - start
  database.close()
  return (commits / took) * 1000
}

/** Durable commits a second of PostgreSQL alone: one row a commit, by as many connections as a node has. */
export async function measureBarePostgres(url: string, connections: number, milliseconds: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  await pool.query('create table if not exists bare (id bigint generated always as identity primary key, value text)')
  let commits = 0
  const start = performance.now()
  const run = async (): Promise<void> => {
    const client = await pool.connect()
    for (; performance.now() - start < milliseconds; commits++)
      await client.query('insert into bare (value) values ($1)', ['x'.repeat(300)])
    client.release()
  }
  await Promise.all(Array.from({ length: connections }, run))
  const took = performance.now() - start
  await pool.end()
  return (commits / took) * 1000
}
