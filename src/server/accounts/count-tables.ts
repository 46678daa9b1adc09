import type { Kysely } from 'kysely'
import type { Tables } from '../storage/tables.ts'

const tables = {
  accounts: 'user',
  scopes: 'scopes',
  edits: 'log',
  records: 'records',
  redactions: 'redactions',
  devices: 'devices',
} as const

/** How much there is of everything that staff may wonder about. */
export async function countTables(db: Kysely<Tables>): Promise<Record<keyof typeof tables, number>> {
  const counts = await Promise.all(
    Object.entries(tables).map(async ([name, table]) => {
      const { count } = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
      return [name, Number(count)] as const
    }),
  )
  return Object.fromEntries(counts) as Record<keyof typeof tables, number>
}
