import { sql, type Transaction } from 'kysely'
import { keyOf, kindOf, type RecordId } from '../../change/edit.ts'
import { personRecord } from '../../domain/person.ts'
import { normalizeEmail, type DirectGrant, type Membership, type Office } from '../../domain/rules/grants.ts'
import { isIn } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { OfficesTable, Tables } from '../storage/tables.ts'
import { listMembershipRecords, type RightsSources } from './rights-state.ts'

type Engine = Storage['engine']

/**
 * Loads what the rights of some users follow from.
 *
 * @param everybody whether memberships of all organizations are wanted: offices may change while the sources are in use
 */
export async function loadRightsSources(
  tx: Transaction<Tables>,
  engine: Engine,
  users: readonly string[],
  everybody = false,
): Promise<RightsSources> {
  const accounts = await tx
    .selectFrom('user')
    .select(['id', 'email'])
    .where(isIn(engine, 'id', users))
    .where('revoked_at', 'is', null)
    .execute()
  const emailByUser = new Map(accounts.map(({ id, email }) => [id, email]))
  const grants = await tx
    .selectFrom('grants')
    .selectAll()
    .where(isIn(engine, 'user', users))
    .execute()
  const grantsByUser = new Map<string, DirectGrant[]>()
  for (const { user, role, target } of grants) grantsByUser.set(user, [...(grantsByUser.get(user) ?? []), { role, target }])
  const emails = accounts.flatMap(({ email }) => normalizeEmail(email) ?? [])
  const offices = await tx
    .selectFrom('offices')
    .selectAll()
    .where(isIn(engine, 'email', emails))
    .execute()
  const organizations = [...grants.map(({ target }) => target), ...offices.map(({ organization }) => organization)]
  const memberships = await loadMemberships(tx, engine, everybody ? null : organizations)
  return { emailByUser, grantsByUser, offices: offices.map(readOffice), memberships, tenures: [] }
}

async function loadMemberships(tx: Transaction<Tables>, engine: Engine, organizations: readonly string[] | null): Promise<Membership[]> {
  if (organizations?.length === 0) return []
  const all = tx.selectFrom('memberships').selectAll()
  return (organizations ? all.where(isIn(engine, 'organization', organizations)) : all).execute()
}

function readOffice({ from_date: from, to_date: to, writers, ...office }: OfficesTable): Office {
  return { ...office, from, to, writers: JSON.parse(writers) as string[] }
}

/** What else has to be at hand when some records of rights are going to change: who is named where, and the records beside them. */
export async function loadRightsSurroundings(
  tx: Transaction<Tables>,
  engine: Engine,
  changing: readonly { readonly record: RecordId; readonly people: readonly string[] }[],
): Promise<{ readonly tenures: RightsSources['tenures']; readonly records: ReadonlySet<RecordId> }> {
  const records = new Set<RecordId>()
  const tenures = new Set<RecordId>()
  const people = new Set<string>()
  for (const { record, people: named } of changing) {
    const kind = kindOf(record)
    if (kind === 'person') people.add(keyOf(record))
    if (kind === 'representation' || kind === 'executive') tenures.add(record)
    if (kind === 'organization' || kind === 'selection') for (const one of listMembershipRecords(keyOf(record))) records.add(one)
    for (const person of named) people.add(person)
  }
  // The tenures that name one of those people, those that change themselves, and all whom any of them names.
  const { rows } = await sql<{ record: string; person: string }>`
    select record, person from tenures where record in (
      select record from tenures where ${isIn(engine, 'person', people)} union
      select record from tenures where ${isIn(engine, 'record', tenures)})`.execute(tx)
  for (const { record, person } of rows) {
    tenures.add(record)
    people.add(person)
  }
  for (const record of tenures) records.add(record)
  for (const person of people) records.add(personRecord(person))
  return { tenures: rows, records }
}
