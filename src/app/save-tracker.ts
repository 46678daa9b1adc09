import type { RecordId } from '../change/edit.ts'
import type { FieldSession, FieldSessionState } from '../store/field-session.ts'
import type { Store } from '../store/store.ts'
import type { WriteProblem } from '../store/write-problem.ts'

/** How the saving of a whole record stands: `failed` while one field could not be saved, `saved` once all are durable. */
export interface RecordSaving {
  readonly status: FieldSessionState['status']
  readonly problem: WriteProblem | null
}

/** Follows every stretch of editing of one record to its end, also when its input has gone from the page. */
export interface SaveTracker {
  readonly saving: RecordSaving
  /** Follows a stretch of editing a field. */
  watch(field: string, session: FieldSession): void
  /** Counts a write of several fields as being saved until it ends; one that fails is told by its caller. */
  during<Value>(work: Promise<Value>): Promise<Value>
  /** What is being saved or could not be saved of a field; null = all is saved. */
  unsaved(field: string): FieldSessionState | null
  /** The stretch of editing that is not saved yet; null = none. */
  unsavedSession(field: string): FieldSession | null
  subscribe(listener: () => void): () => void
}

const idle: RecordSaving = { status: 'idle', problem: null }

/** Makes a tracker of one record. */
export function createSaveTracker(): SaveTracker {
  const sessionByField = new Map<string, FieldSession>()
  const listeners = new Set<() => void>()
  let saving = idle
  let writes = 0
  let hasSaved = false

  const sum = (): RecordSaving => {
    const states = [...sessionByField.values()].map((session) => session.state)
    const failed = states.find((state) => state.status === 'failed')
    if (failed) return { status: 'failed', problem: failed.problem }
    if (writes > 0 || states.some((state) => state.status === 'saving')) return { status: 'saving', problem: null }
    hasSaved ||= states.some((state) => state.status === 'saved')
    return hasSaved ? { status: 'saved', problem: null } : idle
  }
  const update = () => {
    const next = sum()
    if (next.status !== saving.status || next.problem !== saving.problem) saving = next
    for (const listener of listeners) listener()
  }
  const unsavedSession = (field: string): FieldSession | null => {
    const session = sessionByField.get(field)
    return session && (session.state.status === 'failed' || session.state.status === 'saving') ? session : null
  }
  return {
    get saving() {
      return saving
    },
    watch(field, session) {
      if (sessionByField.get(field) === session) return
      sessionByField.set(field, session)
      session.subscribe(update)
      update()
    },
    async during(work) {
      writes++
      update()
      try {
        const value = await work
        hasSaved = true
        return value
      } finally {
        writes--
        update()
      }
    },
    unsaved: (field) => unsavedSession(field)?.state ?? null,
    unsavedSession,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const trackers = new WeakMap<Store, Map<RecordId, SaveTracker>>()

/** The tracker of a record in this tab: it outlives the screen, so that a text that could not be saved is found again. */
export function trackerOf(store: Store, record: RecordId): SaveTracker {
  const byRecord = trackers.get(store) ?? new Map<RecordId, SaveTracker>()
  trackers.set(store, byRecord)
  const tracker = byRecord.get(record) ?? createSaveTracker()
  byRecord.set(record, tracker)
  return tracker
}
