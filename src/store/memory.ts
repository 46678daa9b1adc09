import { kindOf, type Change, type Edit, type EditId, type RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { lifeOf } from '../change/merge.ts'
import { applyPending } from './apply.ts'
import { chunkIdOf, decodeChunk, needsAttention, type StoredRecord } from './chunk.ts'

/** An edit of the log's tail: not yet folded into a chunk. */
export interface TailEntry {
  readonly edit: Edit
  /** Local counter; provisional until the edit is durable. */
  readonly n: number
  readonly own: boolean
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
  /** Adds an edit to the tail and applies it to loaded records. */
  append(entry: TailEntry): void
  /** Takes an edit that could not be saved out again. */
  withdraw(edit: Edit, before: ReadonlyMap<RecordId, StoredRecord | undefined>): void
  /** Gives an edit its final local counter. */
  settle(edit: EditId, n: number): void
  /** Forgets tail entries that lie in chunks now. */
  dropTail(upTo: number): void
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
    if (recordById.get(id) === stored) return
    const kind = kindOf(id)
    recordById.set(id, stored)
    bucketOf(idsByChunk, chunkIdOf(id)).add(id)
    bucketOf(idsByKind, kind).add(id)
    touch(id, kind)
  }
  const remove = (id: RecordId) => {
    if (!recordById.delete(id)) return
    idsByChunk.get(chunkIdOf(id))?.delete(id)
    idsByKind.get(kindOf(id))?.delete(id)
    touch(id, kindOf(id))
  }
  const touch = (id: RecordId, kind: string) => {
    listByKind.delete(kind)
    changedTopics.add(id).add(kind)
    const stored = recordById.get(id)
    if (stored && needsAttention(stored.state, epochNow())) attentionIds.add(id)
    else if (!attentionIds.delete(id)) return
    attentionList = null
  }
  const applyChange = (entry: TailEntry, change: Change) => {
    if (!hasChunk(chunkIdOf(change.record))) return
    put(change.record, applyPending(recordById.get(change.record), entry.edit, change, entry.own ? entry.n : undefined))
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
      const stale = new Set(idsByChunk.get(id))
      idsByChunk.set(id, new Set())
      for (const stored of text === null ? [] : decodeChunk(text)) {
        stale.delete(stored.state.record)
        put(stored.state.record, stored)
      }
      for (const recordId of stale) remove(recordId)
      for (const entry of tailById.values()) {
        for (const change of entry.edit.changes) if (chunkIdOf(change.record) === id) applyChange(entry, change)
      }
    },
    markKind(kind) {
      wholeKinds.add(kind)
      for (const entry of tailById.values()) {
        for (const change of entry.edit.changes) if (kindOf(change.record) === kind) applyChange(entry, change)
      }
    },
    append(entry) {
      tailById.set(entry.edit.id, entry)
      for (const change of entry.edit.changes) applyChange(entry, change)
    },
    withdraw(edit, before) {
      tailById.delete(edit.id)
      for (const [id, stored] of before) {
        if (stored) put(id, stored)
        else remove(id)
      }
      for (const entry of tailById.values()) {
        for (const change of entry.edit.changes) if (before.has(change.record)) applyChange(entry, change)
      }
    },
    settle(edit, n) {
      const entry = tailById.get(edit)
      if (!entry || entry.n === n) return
      const settled = { ...entry, n }
      tailById.set(edit, settled)
      for (const change of settled.edit.changes) applyChange(settled, change)
    },
    dropTail(upTo) {
      for (const [id, entry] of tailById) if (entry.n <= upTo) tailById.delete(id)
    },
    tail: () => [...tailById.values()],
    publish() {
      if (changedTopics.size === 0) return
      const topics = [...changedTopics, '*']
      changedTopics.clear()
      for (const topic of topics) for (const listener of listeners.get(topic) ?? []) listener()
    },
    subscribe(topic, listener) {
      const set = bucketOf(listeners, topic)
      set.add(listener)
      return () => set.delete(listener)
    },
    attention: () => (attentionList ??= [...attentionIds].map((id) => recordById.get(id)!.state)),
  }
}

function bucketOf<T>(map: Map<string, Set<T>>, key: string): Set<T> {
  let set = map.get(key)
  if (!set) map.set(key, (set = new Set()))
  return set
}
