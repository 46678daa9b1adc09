import type { Edit } from '../change/edit.ts'
import { confirmedHeads } from './apply.ts'
import { writeMeta, type Database, type Meta } from './database.ts'
import { validMarks, type Outbox } from './outbox.ts'
import { openChunks, recordsIn } from './rewrite.ts'
import { showField } from './show-field.ts'

/** Takes edits out of the outbox, works out what their fields show without them ([M3]), and writes it all. Runs in the caller's transaction. */
export async function leaveOutbox(database: Database, meta: Meta, outbox: Outbox, edits: readonly Edit[]): Promise<void> {
  const { generation, origin } = meta
  outbox.drop(edits.flatMap((edit) => outbox.rowsOf(edit.id)))
  const chunks = await openChunks(database, recordsIn(edits))
  for (const { record, field } of edits.flatMap((edit) => edit.changes)) {
    const open = chunks.get(record)
    if (open) showField(open, field, confirmedHeads(open, field), outbox.packedHeads(record, field))
    // Tabs have these edits on top of their chunk, and read it anew only where it was written.
    chunks.touch(record)
  }
  const n = generation.n + 1
  await database.chunks.bulkPut(chunks.rows(n, origin.epoch))
  await outbox.save()
  const last = outbox.dropped().reduce((most, row) => Math.max(most, row.n), meta.counter.upTo)
  await writeMeta(database, 'counter', { upTo: last })
  await writeMeta(database, 'accepted', validMarks(meta.accepted, outbox))
  await writeMeta(database, 'generation', { ...generation, n, changed: n })
}
