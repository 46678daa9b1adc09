import type { EditId, FieldId, Json, RecordId, Scope } from '../change/edit.ts'
import { equalJson, shownValue } from '../change/merge.ts'
import type { Journal } from './journal.ts'
import type { Store } from './store.ts'
import { problemOf, type WriteProblem } from './write-problem.ts'

/** What a field session shows beside its input. */
export interface FieldSessionState {
  /** What stands in the input: what was typed, whether saved or not. */
  readonly value: Json
  readonly status: 'idle' | 'saving' | 'saved' | 'failed'
  readonly problem: WriteProblem | null
}

/** One stretch of editing one field, from focus to leaving it: what was shown at its begin is what it replaces ([M1]). */
export interface FieldSession {
  readonly state: FieldSessionState
  /** Takes a new value: noted in the journal at once, written as soon as no other write of this session is under way. */
  set(value: Json): void
  /** Ends the stretch; resolves when what was typed is durable or has failed. A failed value is tried again in the background. */
  end(): Promise<void>
  subscribe(listener: () => void): () => void
}

/** Field that a session edits. */
export interface FieldTarget {
  readonly scope: Scope
  readonly record: RecordId
  readonly field: FieldId
}

/** Waiting times between tries after a failed write, in ms; the last one goes on. */
const RETRY_AFTER = [500, 1000, 2000, 5000, 10_000]

/** Begins to edit a field of a loaded record. */
export function beginFieldSession(store: Store, journal: Journal, target: FieldTarget): FieldSession {
  const { scope, record, field } = target
  const listeners = new Set<() => void>()
  let context: readonly EditId[] = store.contextOf(record, field)
  let state: FieldSessionState = { value: shownValue(store.record(record), field) ?? null, status: 'idle', problem: null }
  let saved: Json = state.value
  let continues: EditId | undefined
  let flight: Promise<void> | null = null
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (next: Partial<FieldSessionState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const saveOnce = async () => {
    const value = state.value
    const id = store.newEditId()
    const shown = context
    context = [...context, id]
    journal.put({ scope, record, field, value, context })
    await store.write(scope, [{ record, field, value, context: shown, ...(continues === undefined ? {} : { continues }) }], id)
    continues = id
    saved = value
  }
  const saveAll = async () => {
    try {
      while (!equalJson(saved, state.value)) await saveOnce()
      flight = null
      journal.clear(record, field)
      tries = 0
      show({ status: 'saved', problem: null })
    } catch (error) {
      const problem = problemOf(error)
      flight = null
      show({ status: 'failed', problem })
      if (RETRIED.has(problem.code)) retryLater()
    }
  }
  const retryLater = () => {
    clearTimeout(timer)
    timer = setTimeout(start, RETRY_AFTER[Math.min(tries++, RETRY_AFTER.length - 1)])
  }
  const start = () => {
    clearTimeout(timer)
    flight ??= saveAll()
  }
  return {
    get state() {
      return state
    },
    set(value) {
      if (equalJson(value, state.value)) return
      state = { ...state, value }
      journal.put({ scope, record, field, value, context })
      show({ status: 'saving', problem: null })
      start()
    },
    async end() {
      while (flight) await flight
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Problems that may pass by themselves. */
const RETRIED = new Set(['quota', 'lost', 'failed'])
