import { kindOf, type Edit, type EditId, type Json, type RecordId, type Scope } from '../change/edit.ts'
import { headsOf, type RecordState } from '../change/head.ts'
import { causalContext, equalJson, limitIds, makeTombstone, MAX_REPLACES, shownValue } from '../change/merge.ts'
import { checkDrafts } from './check-drafts.ts'
import { chunkIdOf, chunkRangeOf, type StoredRecord } from './chunk.ts'
import { openConnection } from './connection.ts'
import { writeMeta, type Database, type Identity, type LogRow } from './database.ts'
import { readHistory } from './history.ts'
import { createMemory } from './memory.ts'
import type { FieldDraft, Store, StoreFacts, StoreStatus } from './store.ts'
import { createUndoStack, type UndoStep } from './undo.ts'
import { WriteProblem } from './write-problem.ts'
import { createWriter } from './writer.ts'

/** What a store needs from outside: clock, ids, and somebody who folds the log in the background. */
export interface StoreOptions {
  readonly name: string
  /** Now, ISO 8601 UTC. */
  now(): string
  /** A fresh UUIDv7. */
  newId(): EditId
  /** Called when the log's tail has grown long enough to be folded into chunks; see `foldLog`. */
  foldSoon?(): void
}

/** Tail length from which folding pays. */
const FOLD_FROM = 256
/** Longest list of own unsent edits replaced in place ([M8]). */
const MAX_CHAIN = 16

interface LastOwn {
  readonly id: EditId
  readonly n: number
  readonly chain: readonly EditId[]
}

/**
 * Opens a database: the one reader surface and the one writer. Several tabs may have the same database open; each sees every change.
 * Rejects where the browser refuses to open it.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { name, now, newId } = options
  let status: StoreStatus = 'open'
  const setStatus = (next: StoreStatus) => {
    if (status === next || status === 'wiped') return
    status = next
    notifyAll()
  }
  const { connection, meta, newer } = await openConnection(name, (lost) => setStatus(lost ? 'reconnecting' : 'open'))
  if (newer) status = 'read-only'
  let { origin, cursors, generation, left, exported } = meta
  let identity: Identity | null = meta.identity ?? null
  let seenN = generation.foldedUpTo
  let nextOwn = seenN
  let packsSince = 0

  const memory = createMemory(() => origin.epoch)
  const writer = createWriter(connection)
  const steps = createUndoStack()
  const lastOwnByField = new Map<string, LastOwn>()
  const starListeners = new Set<() => void>()
  const channel = new BroadcastChannel(`partners-guide:${name}`)
  let facts: StoreFacts | null = null
  let attentionWanted = false
  const notifyAll = () => {
    facts = null
    for (const listener of starListeners) listener()
  }
  memory.subscribe('*', notifyAll)

  const takeRows = (rows: readonly LogRow[]) => {
    for (const row of rows) {
      memory.append({ edit: row.edit, n: row.n, own: row.own })
      if (row.own) noteOwn(row.edit, row.n, row.chain)
      seenN = Math.max(seenN, row.n)
      nextOwn = Math.max(nextOwn, row.n)
    }
  }
  const noteOwn = (edit: Edit, n: number, chain: readonly EditId[]) => {
    if (edit.changes.length !== 1) return
    const { record, field } = edit.changes[0]!
    lastOwnByField.set(`${record} ${field}`, { id: edit.id, n, chain })
  }
  const countPacksSince = async (database: Database, upTo: number) => {
    const keys = (await database.packs.where('[to+count]').above([upTo, Number.MAX_SAFE_INTEGER]).keys()) as unknown as [number, number][]
    return keys.reduce((sum, [, count]) => sum + count, 0)
  }

  const readTail = () =>
    connection.run((database) =>
      database.transaction('r', database.tables, async () => {
        const rows = await database.meta.bulkGet(['origin', 'cursors', 'generation', 'left', 'exported', 'identity'])
        const byKey = Object.fromEntries(rows.filter((row) => row !== undefined).map((row) => [row.key, row.value])) as Partial<typeof meta>
        const fresh = { ...meta, ...byKey }
        const moved = fresh.generation.changed > generation.n || fresh.generation.foldedUpTo > seenN
        return {
          fresh,
          tail: await database.log.where('n').above(seenN).toArray(),
          chunks: moved ? await database.chunks.where('version').above(generation.n).toArray() : [],
          packed: await countPacksSince(database, fresh.exported.upTo),
        }
      }),
    )
  const catchUpOnce = async () => {
    const { fresh, tail, chunks, packed } = await readTail()
    origin = fresh.origin
    cursors = fresh.cursors
    left = fresh.left
    exported = fresh.exported
    identity = fresh.identity ?? null
    packsSince = packed
    memory.dropTail(fresh.generation.foldedUpTo)
    for (const row of chunks) if (memory.hasChunk(row.id)) memory.putChunk(row.id, row.text)
    generation = fresh.generation
    seenN = Math.max(seenN, generation.foldedUpTo)
    takeRows(tail)
    if (chunks.length > 0 && attentionWanted) await loadAttention()
    memory.publish()
    notifyAll()
  }
  let catchingUp: Promise<void> | null = null
  let catchUpAgain = false
  const catchUp = async (): Promise<void> => {
    if (catchingUp) {
      catchUpAgain = true
      return catchingUp
    }
    catchingUp = (async () => {
      do {
        catchUpAgain = false
        await catchUpOnce()
      } while (catchUpAgain)
    })().finally(() => (catchingUp = null))
    return catchingUp
  }
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (event.data === 'wiped') {
      connection.close()
      setStatus('wiped')
    } else void catchUp().catch(() => undefined)
  }

  const readChunks = async (read: (database: Database) => Promise<({ id: string; text: string } | undefined)[]>) => {
    const rows = await connection.run(read)
    for (const row of rows) if (row && !memory.hasChunk(row.id)) memory.putChunk(row.id, row.text)
  }
  const loadRecords = async (ids: readonly RecordId[]) => {
    const missing = [...new Set(ids.map(chunkIdOf))].filter((id) => !memory.hasChunk(id))
    if (missing.length === 0) return
    await readChunks((database) => database.chunks.bulkGet(missing))
    for (const id of missing) if (!memory.hasChunk(id)) memory.putChunk(id, null)
    memory.publish()
  }
  const load = async (kinds: readonly string[]) => {
    const missing = kinds.filter((kind) => !memory.hasKind(kind))
    if (missing.length === 0) return
    await readChunks(async (database) => {
      const parts = missing.map((kind) => database.chunks.where('id').between(...chunkRangeOf(kind)).toArray())
      return (await Promise.all(parts)).flat()
    })
    for (const kind of missing) memory.markKind(kind)
    memory.publish()
  }
  const loadAttention = async () => {
    attentionWanted = true
    const ids = (await connection.run((database) => database.chunks.orderBy('attention').uniqueKeys())) as string[]
    const inTail = memory.tail().flatMap((entry) => entry.edit.changes.map((change) => change.record))
    await loadRecords([...ids, ...inTail])
  }

  const contextOf = (record: RecordId, field: string): readonly EditId[] => {
    const state = memory.record(record)
    return causalContext(headsOf(state?.fields, field), state ? (cursors[state.scope] ?? 0) : 0)
  }
  /** [M8]: the context of an edit that takes the place of the author's own unsent one. */
  const takePlace = (draft: FieldDraft, context: readonly EditId[]) => {
    const last = lastOwnByField.get(`${draft.record} ${draft.field}`)
    if (!last || last.id !== draft.continues || last.n <= left.upTo || !context.includes(last.id)) return null
    const whole = [...last.chain, last.id]
    const chain = whole.slice(-MAX_CHAIN)
    const replaces = limitIds([...context.filter((id) => !whole.includes(id)), ...chain], MAX_REPLACES)
    return { last, chain, replaces }
  }
  const requireWritable = (): Identity => {
    if (status === 'read-only' || status === 'wiped') throw new WriteProblem(status)
    if (!identity) throw new WriteProblem('invalid')
    return identity
  }

  const writeEdit = async (scope: Scope, drafts: readonly FieldDraft[], id: EditId, undoable: boolean): Promise<Edit> => {
    const { user, device } = requireWritable()
    await loadRecords(drafts.map((draft) => draft.record))
    const contexts = drafts.map((draft) => draft.context ?? contextOf(draft.record, draft.field))
    const place = drafts.length === 1 ? takePlace(drafts[0]!, contexts[0]!) : null
    const edit: Edit = {
      id,
      scope,
      by: user,
      device,
      at: now(),
      changes: drafts.map(({ record, field, value }, index) => ({ record, field, value, replaces: place?.replaces ?? contexts[index]! })),
    }
    checkDrafts(edit, (record) => memory.record(record))
    const before = new Map<RecordId, StoredRecord | undefined>(drafts.map((draft) => [draft.record, memory.stored(draft.record)]))
    const step = stepOf(edit, (record, field) => shownValue(memory.record(record), field) ?? null)
    memory.append({ edit, n: ++nextOwn, own: true })
    memory.publish()
    const chain = place?.chain ?? []
    try {
      const n = await writer.save({ edit, chain, ...(place ? { takesPlaceOf: place.last } : {}) })
      nextOwn = Math.max(nextOwn, n)
      memory.settle(edit.id, n)
      noteOwn(edit, n, chain)
      if (undoable) steps.note(step, place?.last.id)
    } catch (problem) {
      memory.withdraw(edit, before)
      memory.publish()
      if (problem instanceof WriteProblem && problem.code === 'lost') setStatus('reconnecting')
      throw problem
    }
    channel.postMessage('changed')
    memory.publish()
    if (memory.tail().length >= FOLD_FROM) options.foldSoon?.()
    return edit
  }
  const write: Store['write'] = (scope, drafts, id = newId()) => writeEdit(scope, drafts, id, true)

  /** Reverses a step by an ordinary edit, where what it did is still what is shown; returns that edit and puts its reverse on `other`. */
  const reverse = async (side: 'undo' | 'redo', other: 'undo' | 'redo'): Promise<Edit | null> => {
    for (let step = steps.take(side); step; step = steps.take(side)) {
      await loadRecords(step.changes.map((change) => change.record))
      const standing = step.changes.filter(({ record, field, after }) => {
        const head = headsOf(memory.record(record)?.fields, field)[0]
        return head !== undefined && head.by === identity?.user && equalJson(head.value, after)
      })
      if (standing.length === 0) continue
      const id = newId()
      const drafts = standing.map(({ record, field, before }) => ({ record, field, value: before }))
      const edit = await writeEdit(step.scope, drafts, id, false).catch((problem: unknown) => {
        steps.put(side, step)
        throw problem
      })
      steps.put(other, { edit: id, scope: step.scope, changes: standing.map(({ before, after, ...at }) => ({ ...at, before: after, after: before })) })
      notifyAll()
      return edit
    }
    notifyAll()
    return null
  }

  const stateOf = (record: RecordId): RecordState => {
    const state = memory.record(record)
    if (!state) throw new WriteProblem('invalid')
    return state
  }

  await catchUp()
  return {
    name,
    get status() {
      return status
    },
    get identity() {
      return identity
    },
    get facts() {
      const unsent = packsSince + memory.tail().filter((entry) => entry.n > exported.upTo).length
      return (facts ??= { taskForce: origin.taskForce, epoch: origin.epoch, exportedAt: exported.at, unsent })
    },
    async begin(who) {
      if (status !== 'open') throw new WriteProblem(status === 'reconnecting' ? 'lost' : status)
      await connection.run((database) => writeMeta(database, 'identity', who))
      identity = who
      channel.postMessage('changed')
      notifyAll()
    },
    load,
    loadRecords,
    loadAttention,
    isLoaded: (kinds) => kinds.every((kind) => memory.hasKind(kind)),
    isRecordLoaded: (id) => memory.hasChunk(chunkIdOf(id)),
    async kinds() {
      const ids = await connection.run((database) => database.chunks.toCollection().primaryKeys())
      const inTail = memory.tail().flatMap((entry) => entry.edit.changes.map((change) => kindOf(change.record)))
      return [...new Set([...ids.map(kindOf), ...inTail])].sort()
    },
    record: (id) => memory.record(id),
    records: (kind) => memory.records(kind),
    attention: () => memory.attention(),
    subscribe(topic, listener) {
      if (topic !== '*') return memory.subscribe(topic, listener)
      starListeners.add(listener)
      return () => starListeners.delete(listener)
    },
    contextOf,
    write,
    newEditId: newId,
    async remove(record) {
      await loadRecords([record])
      const state = stateOf(record)
      const cursor = origin.epoch === null ? null : { epoch: origin.epoch, seq: cursors[state.scope] ?? 0 }
      return write(state.scope, [{ record, field: 'deleted', value: makeTombstone(state, cursor) as unknown as Json }])
    },
    async restore(record) {
      await loadRecords([record])
      return write(stateOf(record).scope, [{ record, field: 'deleted', value: null }])
    },
    undo: () => reverse('undo', 'redo'),
    redo: () => reverse('redo', 'undo'),
    get canUndo() {
      return steps.has('undo')
    },
    get canRedo() {
      return steps.has('redo')
    },
    async history(record, field) {
      await loadRecords([record])
      return connection.run((database) => readHistory(database, headsOf(memory.record(record)?.fields, field), record, field))
    },
    catchUp,
    close() {
      channel.close()
      connection.close()
    },
    async wipe() {
      channel.postMessage('wiped')
      const database = connection.database()
      connection.close()
      await database.delete()
      setStatus('wiped')
    },
  }
}

function stepOf(edit: Edit, shown: (record: RecordId, field: string) => Json): UndoStep {
  const changes = edit.changes.map(({ record, field, value }) => ({ record, field, before: shown(record, field), after: value }))
  return { edit: edit.id, scope: edit.scope, changes }
}
