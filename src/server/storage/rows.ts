import { sql, SqliteAdapter, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Storage } from './storage.ts'
import type { Tables } from './tables.ts'

/** Types of the columns of a list that goes to the database. */
export type RowTypes = Readonly<Record<string, 'text' | 'integer'>>

/**
 * A list of rows as something to select from: one parameter, so that the statement's text is the same however long the list is.
 *
 * @param name alias in the statement
 */
export function rowsOf(engine: Storage['engine'], name: string, types: RowTypes, rows: readonly object[]): RawBuilder<unknown> {
  const json = JSON.stringify(rows)
  const columns = Object.entries(types)
  if (engine === 'postgres') {
    const list = sql.join(columns.map(([column, type]) => sql`${sql.id(column)} ${sql.raw(type)}`))
    return sql`json_to_recordset(${json}::json) as ${sql.id(name)}(${list})`
  }
  const list = sql.join(columns.map(([column]) => sql`value ->> ${sql.lit(column)} as ${sql.id(column)}`))
  return sql`(select ${list} from json_each(${json})) as ${sql.id(name)}`
}

/** Whether a column holds one of some texts: one parameter, too. */
export function isIn(engine: Storage['engine'], column: string, values: Iterable<string>): RawBuilder<SqlBool> {
  const list = [...values]
  return engine === 'postgres'
    ? sql`${sql.ref(column)} = any(${list}::text[])`
    : sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(list)}))`
}

/**
 * Joins to each row so far the rows of a table that meet a condition, looked up by an index. (PostgreSQL would otherwise decide by its
 * statistics, which know nothing of a young table; `offset 0` keeps it from taking the lookup apart. SQLite keeps the order of cross joins.)
 */
export function lookUp(engine: Storage['engine'], table: string, name: string, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  const [from, as] = [sql.table(table), sql.id(name)]
  return engine === 'postgres'
    ? sql`cross join lateral (select * from ${from} as ${as} where ${condition} offset 0) as ${as}`
    : sql`cross join ${from} as ${as} on ${condition}`
}

/** Which engine a database or a transaction is of. */
export function engineOf(tx: Kysely<Tables>): Storage['engine'] {
  return tx.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres'
}
