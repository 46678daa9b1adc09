import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { QueryResult } from 'kysely'

/** Prepared statements that one handle keeps. Texts repeat: only lists of various lengths make new ones. */
const MAX_STATEMENTS = 300

/** Milliseconds that a reader waits for a file that is being opened or recovered. */
const PATIENCE = 5_000

/** How a handle is opened. */
export interface HandleOptions {
  readonly readOnly: boolean
}

/** One connection to an SQLite file, with its prepared statements. Everything in it is synchronous. */
export class SqliteHandle {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(path: string, { readOnly }: HandleOptions) {
    this.#database = new DatabaseSync(path, { readOnly, timeout: PATIENCE })
    if (readOnly) return
    // Two processes may make the file at once: for that, and for that only, the thread waits. (See `SqlitePool` for the rest.)
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 0')
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction
  }

  exec(sql: string): void {
    this.#database.exec(sql)
  }

  run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const statement = this.#prepare(sql)
    const values = parameters.map(toSqlite)
    if (statement.columns().length > 0) {
      const rows = statement.all(...values) as R[]
      return { rows, numAffectedRows: BigInt(rows.length) }
    }
    const { changes, lastInsertRowid } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  iterate(sql: string, parameters: readonly unknown[]): Iterator<unknown> {
    // A statement of its own: a kept one would be reset by the next use of the same text.
    return this.#database.prepare(sql).iterate(...parameters.map(toSqlite))
  }

  /** Grows whenever another connection, of this process or another, has changed the file. */
  readDataVersion(): number {
    return this.run<{ data_version: number }>('PRAGMA data_version', []).rows[0]!.data_version
  }

  close(): void {
    this.#statements.clear()
    if (this.#database.isOpen) this.#database.close()
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear()
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

/** SQLite knows no booleans and no dates: they are kept as 1 and 0, and as ISO 8601. */
function toSqlite(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.toISOString()
  return (value ?? null) as SQLInputValue
}

/** Whether the file is locked by another process for the moment (SQLITE_BUSY is 5, also of its extended codes). */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
}
