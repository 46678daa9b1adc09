import type { EditId } from '../change/edit.ts'
import type { SentRequest } from './build-request.ts'
import { readWritableMeta, type Database } from './database.ts'
import { ownIds } from './kept-edits.ts'
import { leaveOutbox } from './leave-outbox.ts'
import { isSameList, openOutbox } from './outbox.ts'

/**
 * Moves an edit to the refused list for which a server refuses the whole request: it must not block those behind it ([S2]). Throws
 * `WriteProblem`, then nothing has changed.
 *
 * @param now ISO 8601 UTC
 */
export function refuseUnsendable(
  database: Database,
  sent: SentRequest,
  refusal: { readonly edit: EditId; readonly code: string; readonly reason: string },
  now: string,
): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    const meta = await readWritableMeta(database)
    const outbox = await openOutbox(database)
    const edit = outbox.edits().get(refusal.edit)
    if (!edit || !isSameList(sent.rows.get(edit.id) ?? [], outbox.rowsOf(edit.id))) return
    const own = ownIds(outbox, meta.identity).has(edit.id)
    await database.refused.put({ id: edit.id, edit, own, code: refusal.code, reason: refusal.reason, at: now })
    await leaveOutbox(database, meta, outbox, [edit])
  })
}
