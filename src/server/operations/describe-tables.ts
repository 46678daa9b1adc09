import { sql, type Transaction } from 'kysely'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import type { Cell } from './backup-format.ts'

/** How a column's values are written in a backup. */
export type ColumnKind = 'number' | 'flag' | 'instant' | 'text'

/** A table as the database describes it. */
export interface TableShape {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[]
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[]
}

/**
 * Every table that the migrations have made, asked of the database itself, so that a new one cannot be forgotten. Tables that others
 * refer to come first (`user`), then by name. Throws where a table has no primary key, or a column a type that backups do not know.
 */
export async function describeTables(tx: Transaction<Tables>, engine: Storage['engine']): Promise<TableShape[]> {
  const [tables, schema] = [await tx.introspection.getTables(), engine === 'postgres' ? await readSchema(tx) : undefined]
  const shapes: TableShape[] = []
  for (const table of tables) {
    if (table.isView || table.schema !== schema) continue
    const columns = table.columns.map((column) => ({ name: column.name, kind: readKind(column.dataType, `${table.name}.${column.name}`) }))
    shapes.push({ name: table.name, columns, key: await readKey(tx, engine, table.name) })
  }
  return shapes.sort((a, b) => Number(b.name === 'user') - Number(a.name === 'user') || (a.name < b.name ? -1 : 1))
}

async function readSchema(tx: Transaction<Tables>): Promise<string | undefined> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(tx)
  return rows[0]?.schema
}

/** Names of types as SQLite has them declared, and as PostgreSQL's catalogue calls them. */
const typeByKind: Readonly<Record<ColumnKind, RegExp>> = {
  number: /^(integer|int[248]?|bigint|smallint)$/i,
  flag: /^(bool|boolean)$/i,
  instant: /^(date|timestamp|timestamptz|datetime)$/i,
  text: /^(text|varchar|varchar\(\d+\))$/i,
}

function readKind(type: string, column: string): ColumnKind {
  const kinds = Object.keys(typeByKind) as ColumnKind[]
  const kind = kinds.find((kind) => typeByKind[kind].test(type))
  if (kind) return kind
  throw new Error(`No backup knows how to write the type "${type}" of ${column}.`)
}

async function readKey(tx: Transaction<Tables>, engine: Storage['engine'], table: string): Promise<string[]> {
  const { rows } = await (engine === 'sqlite' ? readSqliteKey(table) : readPostgresKey(table)).execute(tx)
  if (rows.length === 0) throw new Error(`The table "${table}" has no primary key.`)
  return rows.map(({ name }) => name)
}

function readSqliteKey(table: string) {
  return sql<{ name: string }>`select name from pragma_table_info(${table}) where pk > 0 order by pk`
}

function readPostgresKey(table: string) {
  return sql<{ name: string }>`
    select a.attname as name
    from pg_index i
    join pg_class t on t.oid = i.indrelid
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indisprimary and t.relname = ${table} and t.relnamespace = current_schema()::regnamespace
    order by array_position(i.indkey::int2[], a.attnum)`
}

/** A value as a backup has it, from what the database's driver gave. */
export function toCell(value: unknown, kind: ColumnKind): Cell {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (kind === 'number' || kind === 'flag') return toWhole(value)
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new Error(`A value of the type ${typeof value} cannot be backed up.`)
}

function toWhole(value: unknown): number {
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  throw new Error('A number is too large, or no whole number, and cannot be backed up.')
}

/** A value as the database takes it, from what a backup has. */
export function fromCell(cell: Cell, kind: ColumnKind, engine: Storage['engine']): Cell | boolean {
  return kind === 'flag' && engine === 'postgres' && cell !== null ? cell !== 0 : cell
}
