import { sql, type Transaction } from 'kysely'
import { keyOf, kindOf, type RecordId } from '../../change/edit.ts'
import { personRecord } from '../../domain/person.ts'
import { normalizeEmail, type DirectGrant, type Membership } from '../../domain/rules/grants.ts'
import { isIn } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { OfficesTable, Tables } from '../storage/tables.ts'
import { loadBars } from './ended-rights.ts'
import { readOffice } from './save-rights.ts'
import { listMembershipRecords, type RightsSources } from './rights-state.ts'

type Engine = Storage['engine']

/** What the database is asked through: all of it, or a transaction. */
type Reader = Pick<Transaction<Tables>, 'selectFrom'>

/** What rights follow from, and which of some ids are accounts at all. */
export interface LoadedRights extends RightsSources {
  readonly accounts: ReadonlySet<string>
}

/**
 * Loads what the rights of some users follow from.
 *
 * @param more.ids further ids of which it is asked whether they are accounts
 * @param more.everybody whether memberships of all organizations are wanted: offices may change while the sources are in use
 */
export async function loadRightsSources(
  db: Reader,
  engine: Engine,
  users: readonly string[],
  more: { readonly ids?: Iterable<string>; readonly everybody?: boolean } = {},
): Promise<LoadedRights> {
  const rows = await db
    .selectFrom('user as u')
    .leftJoin('grants as g', 'g.user', 'u.id')
    .select(['u.id', 'u.email', 'u.revoked_at', 'g.role', 'g.target'])
    .where(isIn(engine, 'u.id', new Set([...users, ...(more.ids ?? [])])))
    .execute()
  const emailByUser = new Map<string, string>()
  const grantsByUser = new Map<string, DirectGrant[]>()
  for (const { id, email, revoked_at: revokedAt, role, target } of rows) {
    if (revokedAt === null) emailByUser.set(id, email)
    if (role !== null && target !== null) grantsByUser.set(id, [...(grantsByUser.get(id) ?? []), { role, target }])
  }
  const emails = users.flatMap((user) => normalizeEmail(emailByUser.get(user) ?? null) ?? [])
  const offices = await db
    .selectFrom('offices')
    .selectAll()
    .where(isIn(engine, 'email', emails))
    .execute()
  const memberships = await loadMemberships(db, engine, more.everybody ? null : listOrganizations(grantsByUser, offices))
  return {
    accounts: new Set(rows.map(({ id }) => id)),
    emailByUser,
    grantsByUser,
    offices: offices.map(readOffice),
    memberships,
    bars: more.everybody ? await loadBars(db) : new Map(),
    tenures: [],
  }
}

function listOrganizations(grantsByUser: ReadonlyMap<string, readonly DirectGrant[]>, offices: readonly OfficesTable[]): string[] {
  const granted = [...grantsByUser.values()].flat().filter(({ role }) => role === 'represents' || role === 'executive')
  return [...granted.map(({ target }) => target), ...offices.map(({ organization }) => organization)]
}

async function loadMemberships(db: Reader, engine: Engine, organizations: readonly string[] | null): Promise<Membership[]> {
  if (organizations?.length === 0) return []
  const all = db.selectFrom('memberships').selectAll()
  return (organizations ? all.where(isIn(engine, 'organization', organizations)) : all).execute()
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
