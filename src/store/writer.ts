import type { Edit, EditId } from '../change/edit.ts'
import type { Connection } from './connection.ts'
import { readMeta, type Database, type LogRow } from './database.ts'

/** An edit on its way to the disk. */
export interface Outgoing {
  readonly edit: Edit
  readonly chain: readonly EditId[]
  /** The unsent edit whose place this one takes, if it still lies in the log and has not left the device ([M8]). */
  readonly takesPlaceOf?: { readonly n: number; readonly id: EditId }
}

/** The one writer: edits that arrive while a transaction runs go to the disk together in the next. */
export interface Writer {
  /** Resolves with the edit's local counter once it is durable; rejects with `WriteProblem`, then it is not there. */
  save(outgoing: Outgoing): Promise<number>
}

interface Waiting extends Outgoing {
  resolve(n: number): void
  reject(problem: unknown): void
}

/** Makes the writer of a connection. */
export function createWriter(connection: Connection): Writer {
  const queue: Waiting[] = []
  let running = false

  const commit = async (batch: readonly Waiting[]) => {
    const counters = await connection.run((database) => saveBatch(database, batch))
    batch.forEach((waiting, index) => waiting.resolve(counters[index]!))
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
 */
function saveBatch(database: Database, batch: readonly Outgoing[]): Promise<number[]> {
  const replacing = batch.some((outgoing) => outgoing.takesPlaceOf)
  const tables = replacing ? [database.log, database.meta] : [database.log]
  return database.transaction('rw', tables, async () => {
    const left = replacing ? ((await readMeta(database, 'left'))?.upTo ?? 0) : 0
    for (const { takesPlaceOf } of batch) {
      if (!takesPlaceOf || takesPlaceOf.n <= left) continue
      const row = await database.log.get(takesPlaceOf.n)
      if (row?.edit.id === takesPlaceOf.id) await database.log.delete(takesPlaceOf.n)
    }
    const rows: Omit<LogRow, 'n'>[] = batch.map(({ edit, chain }) => ({ edit, own: true, chain }))
    return database.log.bulkAdd(rows as LogRow[], { allKeys: true })
  })
}
