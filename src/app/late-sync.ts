import type { Store } from '../store/store.ts'
import type { SyncLoop, SyncPhase, SyncState } from '../sync/loop.ts'

/** Stands for the loop from the first moment on: screens follow it while the real one is still being read. */
export interface LateSync extends SyncLoop {
  /** Takes the real loop. Does nothing with one that comes after `stop` but stop it. */
  take(loop: SyncLoop): void
}

/** Makes the stand-in of a loop that comes later, or, on a device that works alone, never. */
export function createLateSync(phase: Extract<SyncPhase, 'off' | 'idle'>, store: Store): LateSync {
  const listeners = new Set<() => void>()
  const waiting: SyncState = { phase, lastSync: store.facts.syncedAt, problem: null, more: false }
  let real: SyncLoop | null = null
  let isStopped = false
  return {
    get state() {
      return real?.state ?? waiting
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    syncNow: () => real?.syncNow(),
    stop() {
      isStopped = true
      real?.stop()
    },
    take(loop) {
      if (isStopped) return loop.stop()
      real = loop
      const tell = () => {
        for (const listener of listeners) listener()
      }
      loop.subscribe(tell)
      tell()
    },
  }
}
