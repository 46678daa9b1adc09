import { readAllMeta, type Database } from './database.ts'
import { ownIds } from './kept-edits.ts'
import { openOutbox, validMarks } from './outbox.ts'
import type { PendingEdit } from './store.ts'

/** What waits for the server, oldest first; what it has accepted beyond the device's cursor waits no longer. */
export function readPendingEdits(database: Database): Promise<PendingEdit[]> {
  return database.transaction('r', [database.meta, database.packs, database.log], async () => {
    const { identity, accepted, sent } = await readAllMeta(database)
    const outbox = await openOutbox(database)
    const answered = validMarks(accepted, outbox)
    const own = ownIds(outbox, identity)
    return [...outbox.edits().values()]
      .filter((edit) => !Object.hasOwn(answered, edit.id))
      .map((edit) => ({ edit, own: own.has(edit.id), sent: outbox.rowsOf(edit.id).every((n) => n <= sent.upTo) }))
  })
}
