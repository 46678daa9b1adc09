import type { Transaction } from 'kysely'
import type { Charter } from '../../domain/charter.ts'
import { listMemberships, listOffices, listPeopleNamed } from '../../domain/rules/grants.ts'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import { loadKind } from './load-records.ts'
import { insertMemberships, insertOffices, insertTenures } from './save-rights.ts'

/** How many rows of derived rights were other than they should be. */
export interface RightsDifferences {
  readonly tenures: number
  readonly offices: number
  readonly memberships: number
}

/** Works out offices, tenures and memberships from all records, and writes them where they differ. */
export async function deriveRights(tx: Transaction<Tables>, engine: Storage['engine'], charter: Charter): Promise<RightsDifferences> {
  const people = new Map((await loadKind(tx, engine, 'person')).map((state) => [state.record, state]))
  const organizations = new Map((await loadKind(tx, engine, 'organization')).map((state) => [state.record, state]))
  const states = [...(await loadKind(tx, engine, 'representation')), ...(await loadKind(tx, engine, 'executive'))]
  const tenures = states.flatMap((state) => listPeopleNamed(state).map((person) => ({ record: state.record, person })))
  const offices = listOffices(states, (record) => people.get(record))
  const memberships = listMemberships(await loadKind(tx, engine, 'selection'), (record) => organizations.get(record), charter)

  const changedTenures = countDifferences(await tx.selectFrom('tenures').selectAll().execute(), tenures)
  if (changedTenures > 0) {
    await tx.deleteFrom('tenures').execute()
    await insertTenures(tx, engine, tenures)
  }
  const known = (await tx.selectFrom('offices').selectAll().execute()).map(({ from_date: from, to_date: to, writers, ...office }) => ({
    ...office,
    from,
    to,
    writers: JSON.parse(writers) as string[],
  }))
  const changedOffices = countDifferences(known, offices)
  if (changedOffices > 0) {
    await tx.deleteFrom('offices').execute()
    await insertOffices(tx, engine, offices)
  }
  const changedMemberships = countDifferences(await tx.selectFrom('memberships').selectAll().execute(), memberships)
  if (changedMemberships > 0) {
    await tx.deleteFrom('memberships').execute()
    await insertMemberships(tx, engine, memberships)
  }
  return { tenures: changedTenures, offices: changedOffices, memberships: changedMemberships }
}

/** Rows that only one of both lists has. */
function countDifferences(a: readonly object[], b: readonly object[]): number {
  const write = (row: object) => JSON.stringify(Object.entries(row).sort(([x], [y]) => (x < y ? -1 : 1)))
  const [left, right] = [new Set(a.map(write)), new Set(b.map(write))]
  return [...left].filter((row) => !right.has(row)).length + [...right].filter((row) => !left.has(row)).length
}
