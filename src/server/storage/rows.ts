import { sql, type RawBuilder } from 'kysely'
import type { Storage } from './storage.ts'

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

/** A list of texts for the right side of `in`: one parameter, too. */
export function listOf(engine: Storage['engine'], values: Iterable<string>): RawBuilder<string> {
  const json = JSON.stringify([...values])
  return engine === 'postgres' ? sql`(select json_array_elements_text(${json}::json))` : sql`(select value from json_each(${json}))`
}
