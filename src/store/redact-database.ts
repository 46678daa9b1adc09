import type { Edit } from '../change/edit.ts'
import { collectRedactions, redactEdit, type ChangeName, type Redactions } from '../change/redact.ts'
import type { Database } from './database.ts'
import type { Outbox } from './outbox.ts'

/** Every change that staff have emptied, as far as this device has heard ([S13]). */
export async function readRedactions(database: Database): Promise<Redactions> {
  return collectRedactions(await database.redactions.toArray())
}

/** Remembers redactions; gives those that are new here. Runs in the caller's transaction. */
export async function noteRedactions(database: Database, told: readonly ChangeName[]): Promise<readonly ChangeName[]> {
  if (told.length === 0) return []
  const known = collectRedactions(await database.redactions.toArray())
  const fresh = told.filter(({ edit, record, field }) => !known.has(edit, record, field))
  if (fresh.length > 0) await database.redactions.bulkPut(fresh.map(({ edit, record, field }) => ({ edit, record, field })))
  return fresh
}

/** Empties redacted values in everything that is kept as edits: what waits, what was refused, what was settled. */
export async function redactEdits(database: Database, outbox: Outbox, redactions: Redactions): Promise<void> {
  if (redactions.isEmpty) return
  outbox.change((row) => {
    const edit = redactEdit(row.edit, redactions)
    return edit === row.edit ? row : { ...row, edit }
  })
  for (const row of await database.refused.toArray()) {
    const edit = redactEdit(row.edit, redactions)
    if (edit !== row.edit) await database.refused.put({ ...row, edit })
  }
  for (const row of await database.kept.toArray()) {
    const edits = JSON.parse(row.text) as Edit[]
    const next = edits.map((edit) => redactEdit(edit, redactions))
    if (next.some((edit, index) => edit !== edits[index])) await database.kept.put({ ...row, text: JSON.stringify(next) })
  }
}
