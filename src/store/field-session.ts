import type { EditId, FieldId, Json, RecordId, Scope } from '../change/edit.ts'
import { equalJson, shownValue } from '../change/merge.ts'
import { findUnsafeChange } from '../domain/rules/safe-text.ts'
import type { Journal } from './journal.ts'
import { callSafely } from './memory.ts'
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

/** Most failed tries that are remembered. */
const MAX_TRIED = 16

/** Begins to edit a field of a loaded record. */
export function beginFieldSession(store: Store, journal: Journal, target: FieldTarget): FieldSession {
  const { scope, record, field } = target
  const listeners = new Set<() => void>()
  let context: readonly EditId[] = store.contextOf(record, field)
  let state: FieldSessionState = { value: shownValue(store.record(record), field) ?? null, status: 'idle', problem: null }
  let saved: Json = state.value
  /** Edits whose saving has failed: one of them can lie in the database all the same, its answer lost. */
  let tried: readonly EditId[] = []
  let continues: EditId | undefined
  let flight: Promise<void> | null = null
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (next: Partial<FieldSessionState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) callSafely(listener)
  }
  /** Notes what was typed; nothing of it may outlive data that was removed from the device, and what must never be collected is not even noted. */
  const note = (value: Json) => {
    if (store.status === 'wiped' || findUnsafeChange({ record, field, value })) return undefined
    return journal.put({ scope, record, field, value, context: [...context, ...tried] })
  }
  const saveOnce = async (value: Json) => {
    const id = store.newEditId()
    const shown = [...context, ...tried]
    tried = [...tried, id].slice(-MAX_TRIED)
    const mark = note(value)
    const draft = { record, field, value, context: shown, ...(continues === undefined ? {} : { continues }) }
    const edit = await store.write(scope, [draft], id, mark)
    context = [...edit.changes[0]!.replaces, id]
    tried = []
    continues = id
    saved = value
  }
  const saveAll = async () => {
    let value = state.value
    try {
      while (tried.length > 0 || !equalJson(saved, state.value)) {
        value = state.value
        await saveOnce(value)
      }
      flight = null
      journal.clear(record, field)
      tries = 0
      show({ status: 'saved', problem: null })
    } catch (error) {
      const problem = problemOf(error)
      flight = null
      if (problem.code === 'wiped') journal.clear(record, field)
      if (!UNCERTAIN.has(problem.code)) tried = tried.slice(0, -1)
      // Somebody has typed on meanwhile: the newer value may well do.
      if (!equalJson(value, state.value)) return start()
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
    // Not at once: a flight that had nothing to save would end before it is noted as under way.
    flight ??= Promise.resolve().then(saveAll)
  }
  return {
    get state() {
      return state
    },
    set(value) {
      if (equalJson(value, state.value)) return
      state = { ...state, value }
      note(value)
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

/** Problems after which the edit can lie in the database all the same. */
const UNCERTAIN = new Set(['lost', 'failed'])
/** Problems that may pass by themselves. */
const RETRIED = new Set(['quota', 'lost', 'failed'])
