import { confirmedHeads } from './apply.ts'
import { readAllMeta, writeMeta, type Database } from './database.ts'
import { isOwn, keepEdits } from './kept-edits.ts'
import { openOutbox, reachedEdits, validMarks } from './outbox.ts'
import { openChunks, recordsIn } from './rewrite.ts'
import { showField } from './show-field.ts'

/**
 * Lets those accepted edits leave that the cursors have reached by a bundle, between two pages of a sync ([S2]). Runs in the caller's
 * transaction, after it has written its generation.
 */
export async function settleReached(database: Database): Promise<void> {
  const meta = await readAllMeta(database)
  if (Object.keys(meta.accepted).length === 0) return
  const outbox = await openOutbox(database)
  const marks = validMarks(meta.accepted, outbox)
  const reached = reachedEdits(marks, outbox, meta.cursors)
  const edits = reached.map((id) => outbox.edits().get(id)!)
  const own = outbox.rows().filter((row) => isOwn(row, meta.identity))
  const ownIds = new Set(own.map((row) => row.edit.id))
  await keepEdits(
    database,
    edits.filter((edit) => ownIds.has(edit.id)),
    meta.synced.at ?? '',
  )
  outbox.drop(reached.flatMap((id) => outbox.rowsOf(id)))
  const chunks = await openChunks(database, recordsIn(edits))
  for (const { record, field } of edits.flatMap((edit) => edit.changes)) {
    const open = chunks.get(record)
    if (open) showField(open, field, confirmedHeads(open, field), outbox.packedHeads(record, field))
    chunks.touch(record)
  }
  await database.chunks.bulkPut(chunks.rows(meta.generation.n, meta.origin.epoch))
  await outbox.save()
  await writeMeta(database, 'accepted', validMarks(marks, outbox))
  const last = outbox.dropped().reduce((most, row) => Math.max(most, row.n), meta.counter.upTo)
  await writeMeta(database, 'counter', { upTo: last })
}
