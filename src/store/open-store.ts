import { kindOf, type Edit, type EditId, type Json, type RecordId, type Scope } from '../change/edit.ts'
import { headsOf, type RecordState } from '../change/head.ts'
import { MAX_REPLACES } from '../change/limits.ts'
import { causalContext, limitIds, makeTombstone, shownValue } from '../change/merge.ts'
import { cursorOf } from '../change/page.ts'
import { connectAccount, noteSession } from './connect-account.ts'
import { checkDrafts } from './check-drafts.ts'
import { chunkIdOf } from './chunk.ts'
import { openConnection } from './connection.ts'
import { readMeta, writeMeta, type NoteMark } from './database.ts'
import { readHistory } from './history.ts'
import { callSafely, createMemory } from './memory.ts'
import { createPendingNote, type NoteStorage } from './pending-note.ts'
import { createReader } from './reader.ts'
import { lastCounter } from './rewrite.ts'
import { readPendingEdits } from './pending-edits.ts'
import { readRefused } from './refused-edits.ts'
import { readFacts, readStanding } from './store-facts.ts'
import { syncStateOf } from './sync-state-of.ts'
import type { FieldDraft, Store, StoreFacts, StoreStatus } from './store.ts'
import { openTabChannel } from './tab-channel.ts'
import { createUndoStack, draftReverse, stepOf } from './undo.ts'
import { createUnsentEdits } from './unsent-edits.ts'
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
  /** Where it is noted how many edits wait here, so that a database that vanished is missed ([S15]); left out = `localStorage`, where there is one. */
  readonly notes?: NoteStorage
}

/** Tail length from which folding pays. */
const FOLD_FROM = 256

/**
 * Opens a database: the one reader surface and the one writer. Several tabs may have the same database open; each sees every change.
 * Rejects where the browser refuses to open it.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { name, now, newId } = options
  let status: StoreStatus = 'open'
  let foldFrom = FOLD_FROM
  let nextOwn = 0
  let facts: StoreFacts | null = null
  const starListeners = new Set<() => void>()
  const notifyAll = () => {
    facts = null
    for (const listener of starListeners) callSafely(listener)
  }
  const setStatus = (next: StoreStatus) => {
    if (status === next || status === 'wiped') return
    status = next
    notifyAll()
  }
  const note = createPendingNote(name, options.notes ?? findNotes())
  const { connection, meta, newer } = await openConnection(name, newId, setStatus)
  if (newer) status = 'read-only'
  const memory = createMemory(() => reader.epoch)
  const unsent = createUnsentEdits()
  const steps = createUndoStack()
  const reader = createReader({
    connection,
    memory,
    meta,
    onRow({ edit, n, own, chain }) {
      nextOwn = Math.max(nextOwn, n)
      if (own) unsent.note(edit, n, chain)
    },
    onRedacted: (changes) => steps.forget(changes),
    onCaughtUp() {
      nextOwn = Math.max(nextOwn, lastCounter(reader.meta, []))
      if (memory.tail().length < FOLD_FROM) foldFrom = FOLD_FROM
      noteNow()
      notifyAll()
    },
  })
  const { catchUp, loadRecords } = reader
  const noteNow = () => {
    const standing = status === 'wiped' ? null : readStanding({ reader, memory })
    if (standing) note.put(standing, now)
  }
  const writer = createWriter(connection)
  memory.subscribe('*', notifyAll)
  const tabs = openTabChannel(name, {
    onChange: catchUp,
    onWiped() {
      connection.close('wiped')
      setStatus('wiped')
    },
  })
  await catchUp().catch((problem: unknown) => {
    tabs.close()
    connection.close('lost')
    throw problem
  })

  const cursorFor = (scope: Scope) => cursorOf(reader.meta.cursors, scope)
  const contextOf = (record: RecordId, field: string): readonly EditId[] => {
    const state = memory.record(record)
    return causalContext(headsOf(state?.fields, field), state ? cursorFor(state.scope) : 0)
  }
  const askToFold = () => {
    const { length } = memory.tail()
    if (length < foldFrom) return
    foldFrom = length + FOLD_FROM
    options.foldSoon?.()
  }
  const prepareEdit = (scope: Scope, drafts: readonly FieldDraft[], id: EditId) => {
    const { identity } = reader.meta
    if (status === 'read-only' || status === 'wiped') throw new WriteProblem(status)
    if (!identity) throw new WriteProblem('invalid', 'nobody has begun to work here')
    const contexts = drafts.map((draft) => draft.context ?? contextOf(draft.record, draft.field))
    const place = drafts.length === 1 ? unsent.find(drafts[0]!, contexts[0]!, reader.meta.left.upTo) : null
    const changes = drafts.map(({ record, field, value }, index) => {
      return { record, field, value, replaces: place?.coalesced.replaces ?? limitIds(contexts[index]!, MAX_REPLACES) }
    })
    const edit: Edit = { id, scope, by: identity.user, device: identity.device, at: now(), changes }
    checkDrafts(edit, memory.record)
    return { edit, place }
  }
  const writeEdit = async (
    scope: Scope,
    drafts: readonly FieldDraft[],
    id: EditId,
    { undoable, mends, mark }: { readonly undoable: boolean; readonly mends?: EditId; readonly mark?: NoteMark | undefined },
  ): Promise<Edit> => {
    await loadRecords(drafts.map((draft) => draft.record).filter((record) => record.includes(':')))
    const { edit, place } = prepareEdit(scope, drafts, id)
    const step = stepOf(edit, (record, field) => shownValue(memory.record(record), field) ?? null)
    const { redactions } = reader
    memory.append({ edit, n: ++nextOwn, own: true, durable: false })
    memory.publish()
    try {
      const chain = place?.coalesced.chain ?? []
      const { n, tookPlace } = await writer.save({
        edit,
        chain,
        ...(place ? { takesPlaceOf: place.last } : {}),
        ...(mends === undefined ? {} : { mends }),
        ...(mark === undefined ? {} : { mark }),
      })
      nextOwn = Math.max(nextOwn, n)
      memory.append({ edit, n, own: true, durable: true })
      if (place && tookPlace) memory.withdraw(place.last.id)
      if (n <= reader.meta.generation.foldedUpTo) memory.dropTail(reader.meta.generation.foldedUpTo)
      unsent.note(edit, n, tookPlace ? chain : [])
      // What was shown before may have been emptied meanwhile ([S13]).
      if (undoable && reader.redactions === redactions) steps.note(step, place?.last.id)
    } catch (problem) {
      // The answer can be lost although the row is there; then another look at the database has found it.
      if (!memory.isDurable(id)) {
        memory.withdraw(id)
        memory.publish()
        throw problem
      }
    }
    tabs.tell('changed')
    memory.publish()
    noteNow()
    notifyAll()
    askToFold()
    return edit
  }
  /** Own edits on their way to the disk: only what is saved can be taken back. */
  const underway = new Set<Promise<unknown>>()
  const follow = <T>(saving: Promise<T>): Promise<T> => {
    underway.add(saving)
    const leave = () => underway.delete(saving)
    saving.then(leave, leave)
    return saving
  }
  const write: Store['write'] = (scope, drafts, id = newId(), mark) => follow(writeEdit(scope, drafts, id, { undoable: true, mark }))
  const noted: Store['noted'] = (key) => connection.run(async (database) => (await readMeta(database, 'noted'))?.[key] ?? 0)
  const mend: Store['mend'] = async (refused, drafts) => {
    const row = await connection.run((database) => database.refused.get(refused))
    if (!row) throw new WriteProblem('invalid', 'this edit is not in the refused list')
    await loadRecords(drafts.map((draft) => draft.record))
    const mended = drafts.map((draft) => {
      const listed = row.edit.changes.find((change) => change.record === draft.record && change.field === draft.field)
      const shown = draft.context ?? contextOf(draft.record, draft.field)
      return listed ? { ...draft, context: [...new Set([...listed.replaces, refused, ...shown])] } : draft
    })
    const edit = await follow(writeEdit(row.edit.scope, mended, newId(), { undoable: true, mends: refused }))
    await catchUp()
    return edit
  }

  /** Reverses a step by an ordinary edit, where what it did is still what is shown; returns that edit and puts its reverse on `other`. */
  const reverse = async (side: 'undo' | 'redo', other: 'undo' | 'redo'): Promise<Edit | null> => {
    for (let step = steps.take(side); step; step = steps.take(side)) {
      const { scope, changes } = step
      await loadRecords(changes.map((change) => change.record))
      const shown = (record: RecordId, field: string) => headsOf(memory.record(record)?.fields, field)[0]
      const drafts = draftReverse(step, shown, reader.meta.identity, cursorFor(scope))
      if (drafts.length === 0) continue
      const id = newId()
      const edit = await writeEdit(scope, drafts, id, { undoable: false }).catch((problem: unknown) => {
        steps.put(side, step)
        throw problem
      })
      const reversed = drafts.map(({ record, field, value, before }) => ({ record, field, before, after: value }))
      steps.put(other, { edit: id, scope, changes: reversed })
      notifyAll()
      return edit
    }
    notifyAll()
    return null
  }
  let reversed: Promise<unknown> = Promise.resolve()
  /** The same after everything that was done before it: a step that is still being saved is the one that is meant. */
  const reverseInTurn = (side: 'undo' | 'redo', other: 'undo' | 'redo'): Promise<Edit | null> => {
    const turn = Promise.allSettled([reversed, ...underway]).then(() => reverse(side, other))
    reversed = turn
    return turn
  }
  /** Changes facts, and tells everybody. */
  const changeFacts = async (work: Parameters<typeof connection.write<void>>[0]): Promise<void> => {
    if (status === 'read-only' || status === 'wiped') throw new WriteProblem(status)
    await connection.write(work)
    await catchUp()
    tabs.tell('changed')
  }
  const stateOf = async (record: RecordId): Promise<RecordState> => {
    await loadRecords([record])
    const state = memory.record(record)
    if (!state) throw new WriteProblem('invalid', `${record} was never written`)
    return state
  }

  return {
    name,
    get status() {
      return status
    },
    get identity() {
      return reader.meta.identity ?? null
    },
    get facts() {
      facts ??= readFacts({ reader, memory }, nextOwn, note.lost())
      return facts
    },
    begin: (who) => changeFacts((database) => writeMeta(database, 'identity', who)),
    setAccount: (account) => changeFacts((database) => connectAccount(database, account, newId)),
    setSignedOut: (signedOut) => changeFacts((database) => noteSession(database, signedOut)),
    dismissPurged: (scopes) =>
      changeFacts((database) =>
        database.transaction('rw', database.meta, async () => {
          const told = (await readMeta(database, 'purged')) ?? []
          await writeMeta(
            database,
            'purged',
            told.filter((one) => !scopes.includes(one.scope)),
          )
        }),
      ),
    noteLost(lost) {
      note.noteLost(lost)
      notifyAll()
    },
    dismissLost() {
      note.dismissLost()
      notifyAll()
    },
    pendingEdits: () => connection.run(readPendingEdits),
    refused: () => connection.run(readRefused),
    mend,
    discardRefused: (refused) => changeFacts((database) => database.refused.delete(refused)),
    syncStateOf: (record, field) => syncStateOf(memory.record(record), field, memory.tail(), reader.meta),
    isRedacted: (edit, record, field) => reader.redactions.has(edit, record, field),
    load: reader.load,
    loadRecords,
    loadAttention: reader.loadAttention,
    isLoaded: (kinds) => kinds.every(memory.hasKind),
    isRecordLoaded: (id) => memory.hasChunk(chunkIdOf(id)),
    async kinds() {
      const ids = await connection.run((database) => database.chunks.toCollection().primaryKeys())
      const inTail = memory.tail().flatMap((entry) => entry.edit.changes.map((change) => kindOf(change.record)))
      return [...new Set([...ids.map(kindOf), ...inTail])].sort()
    },
    record: memory.record,
    records: memory.records,
    attention: memory.attention,
    subscribe(topic, listener) {
      if (topic !== '*') return memory.subscribe(topic, listener)
      starListeners.add(listener)
      return () => starListeners.delete(listener)
    },
    contextOf,
    write,
    noted,
    newEditId: newId,
    async remove(record) {
      const state = await stateOf(record)
      const { epoch } = reader.meta.origin
      const cursor = epoch === null ? null : { epoch, seq: cursorFor(state.scope) }
      return write(state.scope, [{ record, field: 'deleted', value: makeTombstone(state, cursor) as unknown as Json }])
    },
    async restore(record) {
      return write((await stateOf(record)).scope, [{ record, field: 'deleted', value: null }])
    },
    undo: () => reverseInTurn('undo', 'redo'),
    redo: () => reverseInTurn('redo', 'undo'),
    get canUndo() {
      return steps.has('undo')
    },
    get canRedo() {
      return steps.has('redo')
    },
    async history(record, field) {
      await loadRecords([record])
      return connection.run((database) => readHistory(database, memory.stored(record), record, field))
    },
    catchUp,
    close() {
      tabs.close()
      connection.close('lost')
    },
    async wipe() {
      tabs.tell('wiped')
      const database = connection.database()
      connection.close('wiped')
      await database.delete()
      note.clear()
      setStatus('wiped')
    },
  }
}

/** The browser's `localStorage`; null where it is forbidden, or there is none. */
function findNotes(): NoteStorage | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage
  } catch {
    return null
  }
}
