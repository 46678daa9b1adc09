import { Pool } from 'pg'
import type { OpenLedger } from './ledger.ts'
import { parseLedgerEntry } from './parse-ledger-entry.ts'

/** Nodes that start at once make the table one after the other. */
const makingLock = 'select pg_advisory_xact_lock(1346458195, 2)'

/**
 * The ledger as a table of its own schema in PostgreSQL, named after the schema of the data, made when missing. Backup and restore leave
 * it alone. It has its own connections, so that noting within a transaction never waits for one that the transaction keeps from others.
 */
export async function openLedgerTable(databaseUrl: string): Promise<OpenLedger> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2, application_name: 'partners-guide ledger' })
  // An idle connection that breaks is replaced at the next use.
  pool.on('error', () => undefined)
  const table = await makeTable(pool).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  return {
    note: async (entry) => {
      await pool.query(`insert into ${table} (entry) values ($1)`, [JSON.stringify(entry)])
    },
    entries: async () => {
      const { rows } = await pool.query<{ entry: string }>(`select entry from ${table} order by number`)
      return rows.map(({ entry }) => parseLedgerEntry(entry)).filter((entry) => entry !== null)
    },
    close: () => pool.end(),
  }
}

async function makeTable(pool: Pool): Promise<string> {
  const client = await pool.connect()
  let made = false
  try {
    await client.query(`begin; ${makingLock}`)
    const { rows } = await client.query<{ schema: string | null }>('select current_schema() as schema')
    const schema = `${rows[0]?.schema ?? 'public'}_ledger`
    const table = `${client.escapeIdentifier(schema)}.entries`
    const known = await client.query('select 1 from information_schema.tables where table_schema = $1 and table_name = $2', [
      schema,
      'entries',
    ])
    if (known.rowCount === 0) {
      await client.query(`create schema if not exists ${client.escapeIdentifier(schema)}`)
      await client.query(`create table ${table} (number bigint generated always as identity primary key, entry text not null)`)
    }
    await client.query('commit')
    made = true
    return table
  } finally {
    client.release(!made)
  }
}
