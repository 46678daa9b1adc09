import { use, useCallback, useDeferredValue, useSyncExternalStore } from 'react'
import type { FieldId, RecordId } from '../change/edit.ts'
import { headsOf, type Head, type RecordState } from '../change/head.ts'
import { distinctHeads } from '../change/merge.ts'
import type { Store, StoreFacts, StoreStatus } from '../store/store.ts'
import { useStore } from './session.ts'

const askedByStore = new WeakMap<Store, Map<string, Promise<void>>>()

/** A promise that `use` takes as kept without waiting. */
const kept: Promise<void> = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined })

/** The same promise for the same question, as `use` asks for; forgotten when it fails, so that the next try asks anew. */
function askOnce(store: Store, question: string, isThere: boolean, ask: () => Promise<void>): Promise<void> {
  let promiseByQuestion = askedByStore.get(store)
  if (!promiseByQuestion) askedByStore.set(store, (promiseByQuestion = new Map()))
  const known = promiseByQuestion.get(question)
  if (known) return known
  if (isThere) return kept
  const promise = ask()
  promiseByQuestion.set(question, promise)
  promise.catch(() => promiseByQuestion.delete(question))
  return promise
}

/** Reads several kinds at once instead of one after the other: before `useRecords` of each. Suspends until they are read. */
export function useLoaded(kinds: readonly string[]): void {
  const store = useStore()
  use(askOnce(store, kinds.join(' '), store.isLoaded(kinds), () => store.load(kinds)))
}

/** All records of a kind that are not deleted, live. Suspends until the kind is read. */
export function useRecords(kind: string): readonly RecordState[] {
  const store = useStore()
  use(askOnce(store, kind, store.isLoaded([kind]), () => store.load([kind])))
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe(kind, listener), [store, kind]),
    () => store.records(kind),
  )
}

/** One record, live; undefined where it was never written. Suspends until it is read. */
export function useRecord(id: RecordId): RecordState | undefined {
  const store = useStore()
  use(askOnce(store, id, store.isRecordLoaded(id), () => store.loadRecords([id])))
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe(id, listener), [store, id]),
    () => store.record(id),
  )
}

/**
 * One record, live, for what stands around the field somebody types in (progress, gaps, marks): it follows when the browser has time, so
 * that a keystroke is drawn first.
 */
export function useRecordLater(id: RecordId): RecordState | undefined {
  return useDeferredValue(useRecord(id))
}

/** The differing values of a field, the shown one first, live: more than one is a conflict ([M5]). Stays the same while only other fields change. */
export function useDistinctHeads(record: RecordId, field: FieldId): readonly Head[] {
  const store = useStore()
  use(askOnce(store, record, store.isRecordLoaded(record), () => store.loadRecords([record])))
  const heads = useSyncExternalStore(
    useCallback((listener) => store.subscribe(record, listener), [store, record]),
    () => headsOf(store.record(record)?.fields, field),
  )
  return distinctHeads(heads)
}

/** Records with a conflict or an undecided deletion, live. Suspends until those are read. */
export function useAttention(): readonly RecordState[] {
  const store = useStore()
  use(askOnce(store, '*', false, () => store.loadAttention()))
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe('*', listener), [store]),
    () => store.attention(),
  )
}

/** How the database stands, live. */
export function useStoreStatus(): StoreStatus {
  const store = useStore()
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe('*', listener), [store]),
    () => store.status,
  )
}

/** Where the database belongs and what has left it, live. */
export function useFacts(): StoreFacts {
  const store = useStore()
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe('*', listener), [store]),
    () => store.facts,
  )
}

/** What can be taken back or repeated in this tab, live. */
export function useUndo(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const store = useStore()
  const subscribe = useCallback((listener: () => void) => store.subscribe('*', listener), [store])
  const canUndo = useSyncExternalStore(subscribe, () => store.canUndo)
  const canRedo = useSyncExternalStore(subscribe, () => store.canRedo)
  return { canUndo, canRedo }
}
