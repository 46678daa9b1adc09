import { sql } from 'kysely'
import { describeTables, fromCell, toCell } from '../../../src/server/operations/describe-tables.ts'
import { passingTables, placeKeys } from '../../../src/server/operations/write-backup.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'

/** Every table's rows, the same for both engines. */
export type Content = Readonly<Record<string, readonly string[]>>

/** Writes some marked rows into every table that there is, so that a table made later is tried as well. */
export async function fillEveryTable(storage: Storage, count: number): Promise<void> {
  await storage.write(async (tx) => {
    for (const { name, columns } of await describeTables(tx, storage.engine)) {
      const rows = Array.from({ length: count }, (_, index) => columns.map((column) => makeCell(name, column, index)))
      const values = rows.map((row) => sql`(${sql.join(row.map((cell, at) => fromCell(cell, columns[at]!.kind, storage.engine)))})`)
      await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column.name)))}) values ${sql.join(values)}`.execute(
        tx,
      )
    }
    await tx
      .insertInto('state')
      .values([
        { key: 'taskForce', value: '11111111-1111-4111-8111-111111111111' },
        { key: 'epoch', value: '22222222-2222-4222-8222-222222222222' },
        { key: 'secret', value: `of-${storage.engine}` },
      ])
      .execute()
  })
}

function makeCell(table: string, { name, kind }: { readonly name: string; readonly kind: string }, index: number): string | number | null {
  // SQLite does not tell these two from numbers.
  if (kind === 'flag' || name === 'emailVerified' || name === 'backedUp') return index % 2
  if (kind === 'number') return index * 7
  if (kind === 'instant') return `2026-11-25T12:00:00.${String(index % 1000).padStart(3, '0')}Z`
  if (name === 'userId' || (table === 'user' && name === 'id')) return `sample-user-${index}`
  if (['carried_by', 'salt', 'accepted_by', 'ipAddress'].includes(name) && index % 3 === 0) return null
  return `sample ${table}.${name} ${index} "\u2028\u{1F600}'`
}

/** All that a backup has to keep, without what a restore itself writes. */
export async function readContent(storage: Storage): Promise<Content> {
  return storage.read(async (tx) => {
    const content: Record<string, readonly string[]> = {}
    for (const { name, columns } of await describeTables(tx, storage.engine)) {
      if (passingTables.includes(name)) continue
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(tx)
      const kept = rows.filter((row) => !isOfRestore(name, row))
      const write = (row: Record<string, unknown>) =>
        columns.map((column) => `${column.name}: ${JSON.stringify(toCell(row[column.name], column.kind))}`)
      content[name] = kept.map((row) => write(row).toSorted().join(', ')).toSorted()
    }
    return content
  })
}

function isOfRestore(table: string, row: Readonly<Record<string, unknown>>): boolean {
  if (table === 'state') return row['key'] === 'epoch' || placeKeys.includes(String(row['key']))
  return table === 'audit' && row['action'] === 'restore'
}
