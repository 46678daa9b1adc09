import { sql, type Transaction } from 'kysely'
import type { RecordId } from '../../change/edit.ts'
import { isIn, rowsOf } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { OfficesTable, Tables } from '../storage/tables.ts'
import type { Membership, Office } from '../../domain/rules/grants.ts'
import type { DerivedRights } from './ended-rights.ts'
import type { RightsChanges } from './rights-state.ts'

/** Writes offices, tenures and memberships that edits have changed; gives those of before and those of after. */
export async function saveRights(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  { tenures, memberships }: RightsChanges,
): Promise<{ readonly before: DerivedRights; readonly after: DerivedRights }> {
  const after = {
    offices: [...tenures.values()].flatMap(({ office }) => office ?? []),
    memberships: [...memberships.values()].flat(),
  }
  const before: { offices: Office[]; memberships: Membership[] } = { offices: [], memberships: [] }
  if (tenures.size > 0) {
    const changed = isIn(engine, 'record', tenures.keys())
    await sql`delete from tenures where ${changed}`.execute(tx)
    const { rows } = await sql<OfficesTable>`delete from offices where ${changed} returning *`.execute(tx)
    before.offices.push(...rows.map(readOffice))
    await insertTenures(
      tx,
      engine,
      [...tenures].flatMap(([record, { people }]) => people.map((person) => ({ record, person }))),
    )
    await insertOffices(tx, engine, after.offices)
  }
  if (memberships.size > 0) {
    const ofThose = isIn(engine, 'organization', memberships.keys())
    const { rows } = await sql<Membership>`delete from memberships where ${ofThose} returning organization, "group"`.execute(tx)
    before.memberships.push(...rows)
    await insertMemberships(tx, engine, after.memberships)
  }
  return { before, after }
}

/** An office from its row. */
export function readOffice({ from_date: from, to_date: to, writers, ...office }: OfficesTable): Office {
  return { ...office, from, to, writers: JSON.parse(writers) as string[] }
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
