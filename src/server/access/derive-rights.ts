import type { Transaction } from 'kysely'
import type { RecordId } from '../../change/edit.ts'
import type { Charter } from '../../domain/charter.ts'
import { listMemberships, listOffices, listPeopleNamed } from '../../domain/rules/grants.ts'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import { barOffice, isBarred, loadBars } from './ended-rights.ts'
import { loadKind } from './load-records.ts'
import { insertMemberships, insertOffices, insertTenures, readOffice } from './save-rights.ts'

/** How many rows of derived rights were other than they should be. */
export interface RightsDifferences {
  readonly tenures: number
  readonly offices: number
  readonly memberships: number
}

/** Works out offices, tenures and memberships from all records, but for what stays ended, and writes them where they differ. */
export async function deriveRights(tx: Transaction<Tables>, engine: Storage['engine'], charter: Charter): Promise<RightsDifferences> {
  const people = new Map((await loadKind(tx, engine, 'person')).map((state) => [state.record, state]))
  const organizations = new Map((await loadKind(tx, engine, 'organization')).map((state) => [state.record, state]))
  const states = [...(await loadKind(tx, engine, 'representation')), ...(await loadKind(tx, engine, 'executive'))]
  const tenures = states.flatMap((state) => listPeopleNamed(state).map((person) => ({ record: state.record, person })))
  const bars = await loadBars(tx)
  const [findPerson, findOrganization] = [(id: RecordId) => people.get(id), (id: RecordId) => organizations.get(id)]
  const offices = states.flatMap((tenure) =>
    listOffices([tenure], findPerson).flatMap((office) => barOffice(office, tenure, findPerson, bars) ?? []),
  )
  const memberships = (await loadKind(tx, engine, 'selection')).flatMap((selection) =>
    listMemberships([selection], findOrganization, charter).filter((one) => !isBarred(one, selection, findOrganization, bars)),
  )

  const changedTenures = countDifferences(await tx.selectFrom('tenures').selectAll().execute(), tenures)
  if (changedTenures > 0) {
    await tx.deleteFrom('tenures').execute()
    await insertTenures(tx, engine, tenures)
  }
  const known = (await tx.selectFrom('offices').selectAll().execute()).map(readOffice)
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
