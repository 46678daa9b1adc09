import type { Edit, EditId, Scope } from '../change/edit.ts'
import { joinEdits } from '../change/states.ts'
import type { Database, Identity, LogRow } from './database.ts'
import type { Outbox } from './outbox.ts'

/** For so long a device keeps its own edits after the server has accepted them ([S14]). */
const KEPT_DAYS = 35

/** True for rows that their author made on this device or elsewhere: what is kept, and what its refusal concerns. */
export function isOwn(row: LogRow, identity: Identity | undefined): boolean {
  if (row.own || row.again === 'kept' || row.edit.by === identity?.user) return true
  return identity?.before?.includes(row.edit.by) === true
}

/** Ids of the own edits that wait. */
export function ownIds(outbox: Outbox, identity: Identity | undefined): ReadonlySet<EditId> {
  const own = outbox.rows().filter((row) => isOwn(row, identity))
  return new Set(own.map((row) => row.edit.id))
}

/** Ids of edits that nobody wrote or carried here: this device only held them when the server was restored ([S14]). */
export function heldIds(outbox: Outbox): ReadonlySet<EditId> {
  const ids = new Set<EditId>()
  for (const { edit, again } of outbox.rows()) if (again === 'held') ids.add(edit.id)
  for (const { edit, again } of outbox.rows()) if (again !== 'held') ids.delete(edit.id)
  return ids
}

/** Keeps settled edits, so that they can be offered again if the server loses them; lets go of those that are too old. */
export async function keepEdits(database: Database, edits: readonly Edit[], now: string): Promise<void> {
  if (edits.length === 0) return
  const oldest = new Date(Date.parse(now) - KEPT_DAYS * 24 * 3600 * 1000).toISOString()
  await database.kept.where('at').below(oldest).delete()
  await database.kept.add({ at: now, text: JSON.stringify(edits) })
}

/** The kept edits, by id. */
export async function readKept(database: Database): Promise<Map<EditId, Edit>> {
  const editById = new Map<EditId, Edit>()
  for (const { text } of await database.kept.toArray()) {
    for (const edit of JSON.parse(text) as Edit[]) {
      const known = editById.get(edit.id)
      editById.set(edit.id, known ? joinEdits(known, edit) : edit)
    }
  }
  return editById
}

/** Lets go of the kept edits of some scopes ([S4]). */
export async function dropKept(database: Database, scopes: ReadonlySet<Scope>): Promise<void> {
  for (const row of await database.kept.toArray()) {
    const edits = JSON.parse(row.text) as Edit[]
    const left = edits.filter((edit) => !scopes.has(edit.scope))
    if (left.length === 0) await database.kept.delete(row.n)
    else if (left.length < edits.length) await database.kept.put({ ...row, text: JSON.stringify(left) })
  }
}
