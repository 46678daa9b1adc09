import { sql, type Transaction } from 'kysely'
import type { RecordId } from '../../change/edit.ts'
import { isIn, rowsOf } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import type { Membership, Office } from '../../domain/rules/grants.ts'
import type { RightsChanges } from './rights-state.ts'

/** Writes offices, tenures and memberships that edits have changed. */
export async function saveRights(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  { tenures, memberships }: RightsChanges,
): Promise<void> {
  if (tenures.size > 0) {
    const changed = isIn(engine, 'record', tenures.keys())
    await sql`delete from tenures where ${changed}`.execute(tx)
    await sql`delete from offices where ${changed}`.execute(tx)
    await insertTenures(
      tx,
      engine,
      [...tenures].flatMap(([record, { people }]) => people.map((person) => ({ record, person }))),
    )
    await insertOffices(
      tx,
      engine,
      [...tenures.values()].flatMap(({ office }) => office ?? []),
    )
  }
  if (memberships.size > 0) {
    await sql`delete from memberships where ${isIn(engine, 'organization', memberships.keys())}`.execute(tx)
    await insertMemberships(tx, engine, [...memberships.values()].flat())
  }
}

/** Adds rows of tenures. */
export async function insertTenures(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  rows: readonly { readonly record: RecordId; readonly person: string }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into tenures (record, person) select record, person from ${rowsOf(engine, 't', { record: 'text', person: 'text' }, rows)}`.execute(
    tx,
  )
}

/** Adds rows of offices. */
export async function insertOffices(tx: Transaction<Tables>, engine: Storage['engine'], offices: readonly Office[]): Promise<void> {
  if (offices.length === 0) return
  const rows = offices.map(({ from, to, writers, ...office }) => ({
    ...office,
    from_date: from,
    to_date: to,
    writers: JSON.stringify(writers),
  }))
  const types = {
    record: 'text',
    role: 'text',
    organization: 'text',
    person: 'text',
    email: 'text',
    from_date: 'text',
    to_date: 'text',
    writers: 'text',
  } as const
  await sql`
    insert into offices (record, role, organization, person, email, from_date, to_date, writers)
    select record, role, organization, person, email, from_date, to_date, writers from ${rowsOf(engine, 't', types, rows)}`.execute(tx)
}

/** Adds rows of memberships. */
export async function insertMemberships(tx: Transaction<Tables>, engine: Storage['engine'], rows: readonly Membership[]): Promise<void> {
  if (rows.length === 0) return
  const types = { organization: 'text', group: 'text' } as const
  await sql`
    insert into memberships (organization, "group") select organization, "group" from ${rowsOf(engine, 't', types, rows)}`.execute(tx)
}
