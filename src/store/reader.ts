import type { RecordId } from '../change/edit.ts'
import { chunkIdOf, chunkRangeOf } from './chunk.ts'
import type { Connection } from './connection.ts'
import { readAllMeta, type ChunkRow, type Database, type LogRow, type MetaByKey } from './database.ts'
import type { Memory } from './memory.ts'

/** The one reader: brings what lies in the database into memory and keeps it up to date with other tabs and the worker. */
export interface Reader {
  /** Facts as of the last look. */
  readonly meta: Facts
  /** Edits in packs that have not left the device. */
  readonly packedUnsent: number
  catchUp(): Promise<void>
  load(kinds: readonly string[]): Promise<void>
  loadRecords(ids: readonly RecordId[]): Promise<void>
  loadAttention(): Promise<void>
}

/** What was read of `meta`. */
export type Facts = Awaited<ReturnType<typeof readAllMeta>>

/** What a reader needs. */
export interface ReaderOptions {
  readonly connection: Connection
  readonly memory: Memory
  readonly meta: Facts
  /** Told of every row of the log that was read. */
  onRow(row: LogRow): void
  /** Told after each look at the database. */
  onCaughtUp(): void
}

/** Makes the reader of a connection. */
export function createReader({ connection, memory, meta: found, onRow, onCaughtUp }: ReaderOptions): Reader {
  let meta = found
  let seenN = meta.generation.foldedUpTo
  let packedUnsent = 0
  let attentionWanted = false

  const catchUpOnce = async () => {
    // Those that are durable only by now must be in the log; one that becomes so meanwhile may be missing from what is read.
    const known = memory.tail().filter((entry) => entry.durable)
    const news = await connection.run((database) => readNews(database, meta.generation, seenN))
    memory.dropTail(news.meta.generation.foldedUpTo)
    meta = news.meta
    packedUnsent = news.packedUnsent
    for (const row of news.chunks) if (memory.hasChunk(row.id)) memory.putChunk(row.id, row.text)
    const there = new Set(news.counters)
    memory.dropReplaced(new Set(known.map((entry) => entry.n).filter((n) => n > meta.generation.foldedUpTo && !there.has(n))))
    seenN = Math.max(seenN, meta.generation.foldedUpTo)
    for (const row of news.tail) {
      memory.append({ edit: row.edit, n: row.n, own: row.own, durable: true })
      seenN = Math.max(seenN, row.n)
      onRow(row)
    }
    if (attentionWanted && !(await readAttention())) again = true
    memory.publish()
    onCaughtUp()
  }
  let running: Promise<void> | null = null
  let again = false
  const catchUpAll = async () => {
    try {
      do {
        again = false
        await catchUpOnce()
      } while (again)
    } finally {
      running = null
    }
  }
  const catchUp = (): Promise<void> => {
    if (running) again = true
    return (running ??= catchUpAll())
  }

  /** Puts chunks into memory, where they are of the generation that memory is at: false = it has to catch up first. */
  const putChunks = async (ids: readonly string[], read: (database: Database) => Promise<(ChunkRow | undefined)[]>): Promise<boolean> => {
    const { rows, generation } = await connection.run((database) =>
      database.transaction('r', [database.chunks, database.meta], async () => {
        const [all, row] = await Promise.all([read(database), database.meta.get('generation')])
        return { rows: all, generation: (row?.value as MetaByKey['generation'] | undefined)?.n ?? 0 }
      }),
    )
    if (generation !== meta.generation.n) return false
    for (const row of rows) if (row && !memory.hasChunk(row.id)) memory.putChunk(row.id, row.text)
    for (const id of ids) if (!memory.hasChunk(id)) memory.putChunk(id, null)
    return true
  }
  const putRecords = async (records: readonly RecordId[]): Promise<boolean> => {
    const ids = [...new Set(records.map(chunkIdOf))].filter((id) => !memory.hasChunk(id))
    return ids.length === 0 || putChunks(ids, (database) => database.chunks.bulkGet(ids))
  }
  const readAttention = async (): Promise<boolean> => {
    const ids = (await connection.run((database) => database.chunks.orderBy('attention').uniqueKeys())) as string[]
    const inTail = memory.tail().flatMap((entry) => entry.edit.changes.map((change) => change.record))
    return putRecords([...ids, ...inTail])
  }
  const untilDone = async (put: () => Promise<boolean>) => {
    while (!(await put())) await catchUp()
    memory.publish()
  }
  return {
    get meta() {
      return meta
    },
    get packedUnsent() {
      return packedUnsent
    },
    catchUp,
    load: (kinds) =>
      untilDone(async () => {
        const missing = kinds.filter((kind) => !memory.hasKind(kind))
        if (missing.length === 0) return true
        const isDone = await putChunks([], async (database) => {
          const parts = missing.map((kind) =>
            database.chunks
              .where('id')
              .between(...chunkRangeOf(kind))
              .toArray(),
          )
          return (await Promise.all(parts)).flat()
        })
        if (isDone) for (const kind of missing) memory.markKind(kind)
        return isDone
      }),
    loadRecords: (ids) => untilDone(() => putRecords(ids)),
    loadAttention() {
      attentionWanted = true
      return untilDone(readAttention)
    },
  }
}

interface News {
  readonly meta: Facts
  /** Rows of the log that are new. */
  readonly tail: readonly LogRow[]
  /** Counters of all rows of the log: those of unsent edits that were replaced are missing ([M8]). */
  readonly counters: readonly number[]
  readonly chunks: readonly ChunkRow[]
  readonly packedUnsent: number
}

/** Reads in one transaction what was written since the last look. */
function readNews(database: Database, seen: MetaByKey['generation'], seenN: number): Promise<News> {
  return database.transaction('r', [database.meta, database.log, database.chunks, database.packs], async () => {
    const meta = await readAllMeta(database)
    const { generation, exported } = meta
    const hasMoved = generation.changed > seen.n || generation.foldedUpTo > seenN
    const [tail, counters, chunks, packs] = await Promise.all([
      database.log.where('n').above(seenN).toArray(),
      database.log.toCollection().primaryKeys(),
      hasMoved ? database.chunks.where('version').above(seen.n).toArray() : [],
      database.packs.where('[to+count]').above([exported.upTo, Number.MAX_SAFE_INTEGER]).keys(),
    ])
    const packedUnsent = (packs as unknown as [number, number][]).reduce((sum, [, count]) => sum + count, 0)
    return { meta, tail, counters, chunks, packedUnsent }
  })
}
