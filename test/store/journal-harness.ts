import type { JournalStorage, TabLocks } from '../../src/store/journal.ts'

/** A `localStorage` in memory. */
export function memoryStorage(): JournalStorage {
  const map = new Map<string, string>()
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    key: (index) => [...map.keys()][index] ?? null,
    get length() {
      return map.size
    },
  }
}

/** Locks of tabs that are all gone. */
export const openLocks: TabLocks = { hold: () => undefined, whenFree: () => Promise.resolve() }
