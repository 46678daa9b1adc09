import { readAllMeta, type Database } from './database.ts'
import { keepEdits, ownIds } from './kept-edits.ts'
import { leaveOutbox } from './leave-outbox.ts'
import { openOutbox, reachedEdits, validMarks } from './outbox.ts'

/**
 * Lets those accepted edits leave that the cursors have reached by a bundle, between two pages of a sync ([S2]). Runs in the caller's
 * transaction, after it has written its own facts.
 */
export async function settleReached(database: Database): Promise<void> {
  const meta = await readAllMeta(database)
  if (Object.keys(meta.accepted).length === 0) return
  const outbox = await openOutbox(database)
  const reached = reachedEdits(validMarks(meta.accepted, outbox), outbox, meta.cursors)
  if (reached.length === 0) return
  const edits = reached.map((id) => outbox.edits().get(id)!)
  const own = ownIds(outbox, meta.identity)
  const kept = edits.filter((edit) => own.has(edit.id))
  // They were accepted in the last reply, or a little before.
  await keepEdits(database, kept, meta.synced.at ?? kept[0]?.at ?? '')
  await leaveOutbox(database, meta, outbox, edits)
}
