import { openPostgres } from './open-postgres.ts'
import { openSqlite } from './open-sqlite.ts'
import type { Storage } from './storage.ts'

/** Where the data lie. */
export interface StoragePlace {
  /** PostgreSQL; null = an SQLite file in `dataFolder`. */
  readonly databaseUrl: string | null
  readonly dataFolder: string
}

/** Opens the database, made when missing, and brings its tables up to date. Throws `StorageProblem` where it cannot be used. */
export function openStorage({ databaseUrl, dataFolder }: StoragePlace): Promise<Storage> {
  return databaseUrl === null ? openSqlite(dataFolder) : openPostgres(databaseUrl)
}
