import type { Edit, EditId, FieldId, RecordId, Scope } from '../change/edit.ts'
import type { SyncReply } from '../change/wire.ts'
import type { Database, RefusedRow } from './database.ts'
import type { RefusedEdit } from './store.ts'

/** The refused list, oldest first. */
export async function readRefused(database: Database): Promise<RefusedEdit[]> {
  const rows = await database.refused.toArray()
  return rows.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Takes those edits off the refused list that the log has after all ([S6]): a carrier brought them, or they were sent again. Of one that
 * the log has in part the rest stays. Runs in the caller's transaction.
 *
 * @param settled edits that the server has accepted from this device, whole
 */
export async function dropLogged(database: Database, { log, states }: SyncReply, settled: readonly Edit[]): Promise<void> {
  const refused = await database.refused.toArray()
  if (refused.length === 0) return
  const whole = new Set(settled.map((edit) => edit.id))
  const logged = new Set(log.map(({ id, scope }) => placeOf(id, scope)))
  const fieldsByRecord = new Map(states.map((state) => [state.record, state.fields]))
  for (const row of refused) {
    const isLogged = logged.has(placeOf(row.id, row.edit.scope))
    // A page has every field that an edit in its range has touched: a field that it does not have was not among them.
    const wasTouched = (record: RecordId, field: FieldId) => Object.hasOwn(fieldsByRecord.get(record) ?? {}, field)
    const isThere = (record: RecordId, field: FieldId) => whole.has(row.id) || (isLogged && wasTouched(record, field))
    await trimRefused(database, row, isThere)
  }
}

function placeOf(edit: EditId, scope: Scope): string {
  return `${scope} ${edit}`
}

/** Takes some changes off a refused edit; it leaves the list with the last one. Runs in the caller's transaction. */
export async function trimRefused(
  database: Database,
  row: RefusedRow,
  isDone: (record: RecordId, field: FieldId) => boolean,
): Promise<void> {
  const left = row.edit.changes.filter(({ record, field }) => !isDone(record, field))
  if (left.length === row.edit.changes.length) return
  if (left.length === 0) await database.refused.delete(row.id)
  else await database.refused.put({ ...row, edit: { ...row.edit, changes: left } })
}
