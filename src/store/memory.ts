import { kindOf, type Change, type Edit, type EditId, type RecordId } from '../change/edit.ts'
import type { Head, RecordState } from '../change/head.ts'
import { equalJson, lifeOf } from '../change/merge.ts'
import { applyPending } from './apply.ts'
import { chunkIdOf, decodeChunk, needsAttention, type BaseHeads, type StoredRecord } from './chunk.ts'

/** An edit of the log's tail: not yet folded into a chunk. */
export interface TailEntry {
  readonly edit: Edit
  /** Local counter; a guess until the edit is durable. */
  readonly n: number
  readonly own: boolean
  /** It lies in the database. */
  readonly durable: boolean
}

/**
 * What this tab has of the database: the records of loaded chunks with the log's tail applied. Records are immutable; a change
 * makes a new object, so screens compare by identity.
 */
export interface Memory {
  record(id: RecordId): RecordState | undefined
  stored(id: RecordId): StoredRecord | undefined
  /** Records of a kind that are not deleted; the same array until one of them changes. */
  records(kind: string): readonly RecordState[]
  hasChunk(id: string): boolean
  hasKind(kind: string): boolean
  /** Puts a chunk (null = there is no such row) with the tail applied; replaces what stood there. */
  putChunk(id: string, text: string | null): void
  /** Marks a kind as read whole: chunks that do not exist count as loaded. */
  markKind(kind: string): void
  /** Adds an edit to the tail and applies it to loaded records; of one that is there already, what has changed. */
  append(entry: TailEntry): void
  /** Takes an edit out again: it could not be saved, or a later one has taken its place ([M8]). */
  withdraw(edit: EditId): void
  /** True for an edit of the tail that lies in the database. */
  isDurable(edit: EditId): boolean
  /** Forgets durable tail entries up to a counter: they lie in chunks now. */
  dropTail(upTo: number): void
  /** Takes durable tail entries out again whose rows are gone from the log: another tab has replaced them ([M8]). */
  dropReplaced(counters: ReadonlySet<number>): void
  /** The tail's edits, in the order in which they came. */
  tail(): readonly TailEntry[]
  /** Tells listeners of everything that changed since the last call. */
  publish(): void
  subscribe(topic: string, listener: () => void): () => void
  /** Loaded records with a conflict or an undecided deletion; the same array until the set or one of them changes. */
  attention(): readonly RecordState[]
}

/** Makes an empty memory. `epochNow` gives the epoch in which seqs count. */
export function createMemory(epochNow: () => string | null): Memory {
  const recordById = new Map<RecordId, StoredRecord>()
  /** Of records that the tail touches: what they were without it, so that an edit can be taken out again whatever came meanwhile. */
  const groundById = new Map<RecordId, StoredRecord | undefined>()
  const idsByChunk = new Map<string, Set<RecordId>>()
  const idsByKind = new Map<string, Set<RecordId>>()
  const wholeKinds = new Set<string>()
  const listByKind = new Map<string, readonly RecordState[]>()
  const tailById = new Map<EditId, TailEntry>()
  const listeners = new Map<string, Set<() => void>>()
  const changedTopics = new Set<string>()
  const attentionIds = new Set<RecordId>()
  let attentionList: readonly RecordState[] | null = []

  const hasChunk = (id: string) => idsByChunk.has(id) || wholeKinds.has(id.slice(0, id.lastIndexOf(':')))

  const put = (id: RecordId, stored: StoredRecord) => {
    const known = recordById.get(id)
    if (known === stored || (known && isSame(known, stored))) return
    recordById.set(id, stored)
    bucketOf(idsByChunk, chunkIdOf(id)).add(id)
    bucketOf(idsByKind, kindOf(id)).add(id)
    touch(id)
  }
  const remove = (id: RecordId) => {
    if (!recordById.delete(id)) return
    idsByChunk.get(chunkIdOf(id))?.delete(id)
    idsByKind.get(kindOf(id))?.delete(id)
    touch(id)
  }
  const touch = (id: RecordId) => {
    const kind = kindOf(id)
    listByKind.delete(kind)
    changedTopics.add(id).add(kind)
    const stored = recordById.get(id)
    if (stored && needsAttention(stored.state, epochNow())) attentionIds.add(id)
    else if (!attentionIds.delete(id)) return
    attentionList = null
  }
  const tailRecords = (test: (id: RecordId) => boolean): Set<RecordId> => {
    const ids = new Set<RecordId>()
    for (const { edit } of tailById.values()) for (const { record } of edit.changes) if (test(record)) ids.add(record)
    return ids
  }
  /** Works records out anew: what they were without the tail, and the tail. */
  const rebuild = (ids: Iterable<RecordId>) => {
    const next = new Map<RecordId, StoredRecord | undefined>()
    for (const id of ids) if (groundById.has(id)) next.set(id, groundById.get(id))
    const touched = new Set<RecordId>()
    for (const entry of tailById.values()) {
      for (const change of entry.edit.changes) {
        if (!next.has(change.record)) continue
        next.set(change.record, applyEntry(next.get(change.record), entry, change))
        touched.add(change.record)
      }
    }
    for (const [id, stored] of next) {
      if (!touched.has(id)) groundById.delete(id)
      if (stored) put(id, stored)
      else remove(id)
    }
  }
  const takeOut = (entries: readonly TailEntry[]) => {
    for (const { edit } of entries) tailById.delete(edit.id)
    rebuild(new Set(entries.flatMap(({ edit }) => edit.changes.map((change) => change.record))))
  }

  return {
    record: (id) => recordById.get(id)?.state,
    stored: (id) => recordById.get(id),
    records(kind) {
      let list = listByKind.get(kind)
      if (!list) {
        const epoch = epochNow()
        const states = [...(idsByKind.get(kind) ?? [])].map((id) => recordById.get(id)!.state)
        list = states.filter((state) => lifeOf(state, epoch) !== 'deleted')
        listByKind.set(kind, list)
      }
      return list
    },
    hasChunk,
    hasKind: (kind) => wholeKinds.has(kind),
    putChunk(id, text) {
      const gone = new Set(bucketOf(idsByChunk, id))
      const touched = tailRecords((record) => chunkIdOf(record) === id)
      for (const record of touched) groundById.set(record, undefined)
      for (const stored of text === null ? [] : decodeChunk(text)) {
        const { record } = stored.state
        gone.delete(record)
        if (touched.has(record)) groundById.set(record, stored)
        else put(record, stored)
      }
      for (const record of gone) if (!touched.has(record)) remove(record)
      rebuild(touched)
    },
    markKind(kind) {
      const touched = tailRecords((record) => kindOf(record) === kind && !hasChunk(chunkIdOf(record)))
      wholeKinds.add(kind)
      for (const record of touched) groundById.set(record, undefined)
      rebuild(touched)
    },
    append(entry) {
      const known = tailById.get(entry.edit.id)
      tailById.set(entry.edit.id, entry)
      if (known) {
        if (known.n !== entry.n || known.edit !== entry.edit) rebuild(entry.edit.changes.map((change) => change.record))
        return
      }
      for (const change of entry.edit.changes) {
        if (!hasChunk(chunkIdOf(change.record))) continue
        const stored = recordById.get(change.record)
        if (!groundById.has(change.record)) groundById.set(change.record, stored)
        put(change.record, applyEntry(stored, entry, change))
      }
    },
    withdraw(edit) {
      const entry = tailById.get(edit)
      if (entry) takeOut([entry])
    },
    isDurable: (edit) => tailById.get(edit)?.durable === true,
    dropTail(upTo) {
      const dropped = [...tailById.values()].filter((entry) => entry.durable && entry.n <= upTo)
      for (const entry of dropped) {
        tailById.delete(entry.edit.id)
        for (const change of entry.edit.changes) {
          if (groundById.has(change.record)) groundById.set(change.record, applyEntry(groundById.get(change.record), entry, change))
        }
      }
      if (dropped.length === 0) return
      const touched = tailRecords(() => true)
      for (const id of groundById.keys()) if (!touched.has(id)) groundById.delete(id)
    },
    dropReplaced(counters) {
      if (counters.size > 0) takeOut([...tailById.values()].filter((entry) => entry.durable && counters.has(entry.n)))
    },
    tail: () => [...tailById.values()],
    publish() {
      if (changedTopics.size === 0) return
      const topics = [...changedTopics, '*']
      changedTopics.clear()
      for (const topic of topics) for (const listener of listeners.get(topic) ?? []) callSafely(listener)
    },
    subscribe(topic, listener) {
      const set = bucketOf(listeners, topic)
      set.add(listener)
      return () => set.delete(listener)
    },
    attention: () => (attentionList ??= [...attentionIds].map((id) => recordById.get(id)!.state)),
  }
}

/** Calls a listener; what it throws is reported and stops neither the others nor a write that is under way. */
export function callSafely(listener: () => void): void {
  try {
    listener()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

function applyEntry(stored: StoredRecord | undefined, { edit, own, n }: TailEntry, change: Change): StoredRecord {
  return applyPending(stored, edit, change, own ? n : undefined)
}

/** True where two copies of a record hold the same: then the one that readers know stays. */
function isSame(a: StoredRecord, b: StoredRecord): boolean {
  return hasSameHeads(a.state.fields, b.state.fields) && hasSameHeads(a.base, b.base)
}

function hasSameHeads(a: BaseHeads, b: BaseHeads): boolean {
  const fields = Object.keys(a)
  if (fields.length !== Object.keys(b).length) return false
  return fields.every((field) => {
    if (!Object.hasOwn(b, field)) return false
    const [mine, theirs] = [a[field]!, b[field]!]
    return mine === theirs || (mine.length === theirs.length && mine.every((head, index) => isSameHead(head, theirs[index]!)))
  })
}

function isSameHead(a: Head, b: Head): boolean {
  if (a === b) return true
  if (a.edit !== b.edit || a.seq !== b.seq || a.own !== b.own || a.carriedBy !== b.carriedBy) return false
  return a.replaces.length === b.replaces.length && equalJson(a.value, b.value)
}

function bucketOf<T>(map: Map<string, Set<T>>, key: string): Set<T> {
  let set = map.get(key)
  if (!set) map.set(key, (set = new Set()))
  return set
}
