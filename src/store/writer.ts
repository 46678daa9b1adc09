import type { Edit, EditId, FieldId, RecordId } from '../change/edit.ts'
import type { Connection } from './connection.ts'
import { readMeta, writeMeta, type Database, type LogRow, type NoteMark } from './database.ts'
import { trimRefused } from './refused-edits.ts'
import { readAllRows } from './rewrite.ts'

/** An edit on its way to the disk. */
export interface Outgoing {
  readonly edit: Edit
  readonly chain: readonly EditId[]
  /** The unsent edit whose place this one takes, if it still lies in the log and has not left the device ([M8]). */
  readonly takesPlaceOf?: { readonly n: number; readonly id: EditId }
  /** The refused edit that this one mends: what it writes anew leaves the refused list with it ([S6]). */
  readonly mends?: EditId
  /** The note of the journal that this edit saves. */
  readonly mark?: NoteMark
}

/** An edit that is durable now. */
export interface Saved {
  /** Its local counter. */
  readonly n: number
  /** False where the edit whose place it should take had left the device meanwhile: both stay. */
  readonly tookPlace: boolean
}

/** The one writer: edits that arrive while a transaction runs go to the disk together in the next. */
export interface Writer {
  /** Resolves once the edit is durable; rejects with `WriteProblem`, then it is not there. */
  save(outgoing: Outgoing): Promise<Saved>
}

interface Waiting extends Outgoing {
  resolve(saved: Saved): void
  reject(problem: unknown): void
}

/** Makes the writer of a connection. */
export function createWriter(connection: Connection): Writer {
  const queue: Waiting[] = []
  let running = false

  const commit = async (batch: readonly Waiting[]) => {
    const saved = await connection.write((database, again) => saveBatch(database, batch, again))
    batch.forEach((waiting, index) => waiting.resolve(saved[index]!))
  }
  const drain = async () => {
    running = true
    while (queue.length > 0) {
      const batch = queue.splice(0)
      try {
        await commit(batch)
      } catch (problem) {
        if (batch.length === 1) batch[0]!.reject(problem)
        else for (const waiting of batch) await commit([waiting]).catch(waiting.reject)
      }
    }
    running = false
  }
  return {
    save: (outgoing) =>
      new Promise((resolve, reject) => {
        queue.push({ ...outgoing, resolve, reject })
        if (!running) void drain()
      }),
  }
}

/**
 * Appends edits to the log in one transaction with strict durability ([M10]): the row is the edit, its changes and its place in the
 * outbox at once. Chunks are derived from it later.
 *
 * @param again the batch may lie in the database already: the connection was lost before it answered
 */
function saveBatch(database: Database, batch: readonly Outgoing[], again: boolean): Promise<Saved[]> {
  return database.transaction('rw', again ? database.tables : tablesFor(database, batch), async () => {
    if (again) {
      const known = await findSaved(database, batch)
      if (known) return known
    }
    const replaced: boolean[] = []
    for (const { takesPlaceOf } of batch) replaced.push(takesPlaceOf !== undefined && (await removeUnsent(database, takesPlaceOf)))
    const rows = batch.map(({ edit, chain }, index): Omit<LogRow, 'n'> => ({ edit, own: true, chain: replaced[index] ? chain : [] }))
    const counters = await database.log.bulkAdd(rows, { allKeys: true })
    await keepMarks(database, batch)
    for (const { edit, mends } of batch) if (mends !== undefined) await takeMended(database, edit, mends)
    return counters.map((n, index) => ({ n, tookPlace: replaced[index]! }))
  })
}

function tablesFor(database: Database, batch: readonly Outgoing[]) {
  return [
    database.log,
    ...(batch.some((outgoing) => outgoing.takesPlaceOf || outgoing.mark) ? [database.meta] : []),
    ...(batch.some((outgoing) => outgoing.mends) ? [database.refused] : []),
  ]
}

/** Notes of the journal are flushed to the disk within seconds: of so many fields the last numbers are kept. */
const MARKS_KEPT = 32

/** Keeps which notes of the journal are saved, so that no older one is taken for something unsaved. */
async function keepMarks(database: Database, batch: readonly Outgoing[]): Promise<void> {
  const marks = batch.flatMap(({ mark }) => mark ?? [])
  if (marks.length === 0) return
  const noted = new Map(Object.entries((await readMeta(database, 'noted')) ?? {}))
  for (const { key, number } of marks) {
    noted.delete(key)
    noted.set(key, number)
  }
  await writeMeta(database, 'noted', Object.fromEntries([...noted].slice(-MARKS_KEPT)))
}

/** Takes off the refused list what an edit has written anew. */
async function takeMended(database: Database, edit: Edit, mends: EditId): Promise<void> {
  const row = await database.refused.get(mends)
  const isDone = (record: RecordId, field: FieldId) => edit.changes.some((change) => change.record === record && change.field === field)
  if (row) await trimRefused(database, row, isDone)
}

/** Removes an unsent edit's row; false where it has left the device or lies in a pack: then it stays ([M8]). */
async function removeUnsent(database: Database, { n, id }: { readonly n: number; readonly id: EditId }): Promise<boolean> {
  const left = (await readMeta(database, 'left'))?.upTo ?? 0
  if (n <= left || (await database.log.get(n))?.edit.id !== id) return false
  await database.log.delete(n)
  return true
}

/** What became of a batch whose answer was lost: its counters where it lies in the database, null where it does not. */
async function findSaved(database: Database, batch: readonly Outgoing[]): Promise<Saved[] | null> {
  const rowById = new Map((await readAllRows(database)).map((row) => [row.edit.id, row]))
  const rows = batch.map(({ edit }) => rowById.get(edit.id))
  if (!rows.every((row) => row !== undefined)) return null
  return rows.map(({ n, chain }) => ({ n, tookPlace: chain.length > 0 }))
}
