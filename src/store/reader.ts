import type { RecordId } from '../change/edit.ts'
import { collectRedactions, type ChangeName, type Redactions } from '../change/redact.ts'
import { chunkIdOf, chunkRangeOf } from './chunk.ts'
import type { Connection } from './connection.ts'
import { readAllMeta, type ChunkRow, type Database, type LogRow, type Meta, type MetaByKey } from './database.ts'
import { dealOut, takeTurns } from './take-turns.ts'
import type { Memory } from './memory.ts'

/** The one reader: brings what lies in the database into memory and keeps it up to date with other tabs and the workers. */
export interface Reader {
  /** Facts as of the last look. */
  readonly meta: Meta
  /** Epoch in which the seqs of what is in memory count: an older one than the database's while it heals. */
  readonly epoch: string | null
  /** Edits in packs, and those of them that have not left the device in an export. */
  readonly packed: number
  readonly packedUnsent: number
  /** Edits in the refused list. */
  readonly refused: number
  /** Changes that staff have emptied. */
  readonly redactions: Redactions
  catchUp(): Promise<void>
  load(kinds: readonly string[]): Promise<void>
  loadRecords(ids: readonly RecordId[]): Promise<void>
  loadAttention(): Promise<void>
}

/** What a reader needs. */
export interface ReaderOptions {
  readonly connection: Connection
  readonly memory: Memory
  readonly meta: Meta
  /** Told of every row of the log that was read. */
  onRow(row: LogRow): void
  /** Told of changes that staff have emptied, all of them, when there are new ones. */
  onRedacted(changes: readonly ChangeName[]): void
  /** Told after each look at the database. */
  onCaughtUp(): void
}

/** Makes the reader of a connection. */
export function createReader({ connection, memory, meta: found, onRow, onRedacted, onCaughtUp }: ReaderOptions): Reader {
  let meta = found
  /** Generation of the chunks in memory. */
  let shownGeneration = meta.generation.n
  let epoch = meta.origin.epoch
  let seenN = meta.generation.foldedUpTo
  let counts: Counts = { packed: 0, packedUnsent: 0, refused: 0 }
  let redactions = collectRedactions([])
  let redactedN = 0
  let attentionWanted = false
  /** Memory is between two generations: what is loaded meanwhile would belong to neither. */
  let isMoving = false

  /** Brings memory to what was read: all of it, but for facts by which edits are made, which come last. */
  const moveTo = async (news: News, known: readonly { readonly n: number }[]) => {
    const { foldedUpTo } = news.meta.generation
    // Whether a record is deleted is judged as it is put.
    epoch = news.meta.origin.epoch
    memory.dropTail(foldedUpTo)
    await takeTurns(
      news.chunks,
      (row) => row.text.length,
      ({ id, text }) => memory.hasChunk(id) && memory.putChunk(id, text),
    )
    const there = new Set(news.counters)
    memory.dropReplaced(new Set(known.map((entry) => entry.n).filter((n) => n > foldedUpTo && !there.has(n))))
    shownGeneration = news.meta.generation.n
  }
  const catchUpOnce = async () => {
    // Those that are durable only by now must be in the log; one that becomes so meanwhile may be missing from what is read.
    const known = memory.tail().filter((entry) => entry.durable)
    const seen = { generation: shownGeneration, n: seenN, redacted: redactedN }
    isMoving = true
    try {
      const news = await connection.run((database) => readNews(database, seen, memory.hasChunk))
      // While the device heals, what it showed before stands ([S14]); one's own new edits come on top.
      if (news.meta.healing === null) await moveTo(news, known)
      meta = news.meta
      counts = news.counts
      if (news.redactions) {
        redactedN = meta.redacted.n
        redactions = collectRedactions(news.redactions)
        onRedacted(news.redactions)
      }
      seenN = Math.max(seenN, meta.generation.foldedUpTo)
      for (const row of news.tail) {
        memory.append({ edit: row.edit, n: row.n, own: row.own, durable: true })
        seenN = Math.max(seenN, row.n)
        onRow(row)
      }
    } finally {
      isMoving = false
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
    if (isMoving || generation !== meta.generation.n) return false
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
    get epoch() {
      return epoch
    },
    get packed() {
      return counts.packed
    },
    get packedUnsent() {
      return counts.packedUnsent
    },
    get refused() {
      return counts.refused
    },
    get redactions() {
      return redactions
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

interface Counts {
  readonly packed: number
  readonly packedUnsent: number
  readonly refused: number
}

interface News {
  readonly meta: Meta
  /** Rows of the log that are new. */
  readonly tail: readonly LogRow[]
  /** Counters of all rows of the log: those of unsent edits that were replaced are missing ([M8]). */
  readonly counters: readonly number[]
  /** Loaded chunks that were written since. */
  readonly chunks: readonly ChunkRow[]
  readonly counts: Counts
  /** All redactions, where there are new ones; null = there are none. */
  readonly redactions: readonly ChangeName[] | null
}

interface Seen {
  readonly generation: number
  readonly n: number
  readonly redacted: number
}

/** Chunks fetched at a time: the browser copies each answer in one piece. */
const ROWS_AT_ONCE = 16

/** Reads in one transaction what was written since the last look. */
function readNews(database: Database, seen: Seen, isLoaded: (chunk: string) => boolean): Promise<News> {
  const { meta: facts, log, chunks, packs, refused, redactions } = database
  return database.transaction('r', [facts, log, chunks, packs, refused, redactions], async () => {
    const meta = await readAllMeta(database)
    const { generation, exported, healing, redacted } = meta
    const hasMoved = healing === null && (generation.changed > seen.generation || generation.foldedUpTo > seen.n)
    const isRedacted = redacted.n !== seen.redacted
    const [tail, counters, ids, packKeys, refusedCount, redactedRows] = await Promise.all([
      // An emptied value may lie in rows that were read before.
      log
        .where('n')
        .above(isRedacted ? Math.min(seen.n, generation.foldedUpTo) : seen.n)
        .toArray(),
      log.toCollection().primaryKeys(),
      hasMoved ? chunks.where('version').above(seen.generation).primaryKeys() : [],
      packs.orderBy('[to+count]').keys(),
      refused.count(),
      isRedacted ? redactions.toArray() : null,
    ])
    const rows: ChunkRow[] = []
    for (const part of dealOut(ids.filter(isLoaded), ROWS_AT_ONCE)) for (const row of await chunks.bulkGet(part)) if (row) rows.push(row)
    return {
      meta,
      tail,
      counters,
      chunks: rows,
      counts: { ...countPacked(packKeys as unknown as [number, number][], exported.upTo), refused: refusedCount },
      redactions: redactedRows,
    }
  })
}

function countPacked(packs: readonly (readonly [to: number, count: number])[], exportedUpTo: number) {
  let [packed, packedUnsent] = [0, 0]
  for (const [to, count] of packs) {
    packed += count
    if (to > exportedUpTo) packedUnsent += count
  }
  return { packed, packedUnsent }
}
