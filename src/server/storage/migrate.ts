import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { createFirstTables } from './migrations/0001-first-tables.ts'
import { StorageProblem, type Storage } from './storage.ts'

/** All migrations by name, in the order of their names. Forwards only; a name never changes. */
function listMigrations(engine: Storage['engine']): Record<string, Migration> {
  return { '0001-first-tables': { up: (db) => createFirstTables(db, engine) } }
}

/**
 * Brings the tables up to date, in one transaction. Several processes may do so at once: Kysely takes a lock on PostgreSQL, and on SQLite
 * the transaction is one. Throws `StorageProblem` where a newer program has been at work, and whatever made a migration fail.
 */
export async function migrate<T>(db: Kysely<T>, engine: Storage['engine']): Promise<void> {
  const migrations = listMigrations(engine)
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) }, nameComparator: compareNames })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  if (error instanceof Error && /previously executed migration .* is missing/.test(error.message)) {
    throw new StorageProblem('The database was made by a newer version of this program. Run that version, or a newer one.')
  }
  throw error instanceof Error ? error : new Error('The database could not be brought up to date.', { cause: error })
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
