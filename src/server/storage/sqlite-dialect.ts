import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { SqliteHandle } from './sqlite-handle.ts'
import type { SqlitePool } from './sqlite-pool.ts'

/** Kysely over `node:sqlite`, with several connections: see `SqlitePool`. */
export class NodeSqliteDialect implements Dialect {
  readonly #pool: SqlitePool

  constructor(pool: SqlitePool) {
    this.#pool = pool
  }

  createAdapter(): SqliteAdapter {
    return new NodeSqliteAdapter()
  }

  createDriver(): Driver {
    return new NodeSqliteDriver(this.#pool)
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db)
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler()
  }
}

class NodeSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }

  /** SQLite has it; with it all new migrations run in one transaction, after whoever has the write lock. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class NodeSqliteDriver implements Driver {
  readonly #pool: SqlitePool

  constructor(pool: SqlitePool) {
    this.#pool = pool
  }

  init(): Promise<void> {
    return Promise.resolve()
  }

  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(new NodeSqliteConnection(this.#pool))
  }

  beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    return (connection as NodeSqliteConnection).begin(accessMode === 'read only')
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return (connection as NodeSqliteConnection).commit()
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return (connection as NodeSqliteConnection).rollback()
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve()
  }

  destroy(): Promise<void> {
    return this.#pool.close()
  }
}

/** What Kysely takes for a connection: single statements go where they belong, a transaction stays on the handle it has begun. */
class NodeSqliteConnection implements DatabaseConnection {
  readonly #pool: SqlitePool
  #handle: SqliteHandle | null = null
  #readOnly = false

  constructor(pool: SqlitePool) {
    this.#pool = pool
  }

  async begin(readOnly: boolean): Promise<void> {
    this.#handle = readOnly ? await this.#pool.beginSnapshot() : await this.#pool.beginWrite()
    this.#readOnly = readOnly
  }

  commit(): Promise<void> {
    this.#handle?.exec('COMMIT')
    this.#end()
    return Promise.resolve()
  }

  rollback(): Promise<void> {
    try {
      // A full disk may have ended it already.
      if (this.#handle?.inTransaction) this.#handle.exec('ROLLBACK')
    } finally {
      this.#end()
    }
    return Promise.resolve()
  }

  #end(): void {
    const handle = this.#handle
    this.#handle = null
    if (handle && this.#readOnly) this.#pool.endSnapshot(handle)
    else if (handle) this.#pool.endWrite()
  }

  executeQuery<R>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      if (this.#handle) return Promise.resolve(this.#handle.run<R>(sql, parameters))
      if (isRead(query.kind, sql)) return Promise.resolve(this.#pool.reader.run<R>(sql, parameters))
    } catch (error) {
      return Promise.reject(error)
    }
    return this.#pool.runAlone((writer) => writer.run<R>(sql, parameters))
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const rows = (this.#handle ?? this.#pool.reader).iterate(sql, parameters)
    for (let next = rows.next(); !next.done; next = rows.next()) yield { rows: [next.value as R] }
  }
}

/** Whatever is not clearly a read goes to the writer, where it works as well; it only has to wait its turn. */
function isRead(kind: string, sql: string): boolean {
  return kind === 'SelectQueryNode' || /^\s*select\b/i.test(sql)
}
