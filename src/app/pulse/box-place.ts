import { openBox, readBox, writeBox, type PulseBox } from '../../domain/pulse-box.ts'

/** Why a box could not be changed: it is not here (any more), it takes no answers now, or the browser stores nothing. */
export type BoxProblem = 'gone' | 'closed' | 'not-stored'

/** Where a device keeps the box of one pulse: in `localStorage`, beside the database and out of all that leaves the device ([P1]). */
export interface BoxPlace {
  /** The box as it is kept; null = none. The same text as long as nothing has changed. */
  readText(): string | null
  /** Opens an empty box; false where the browser stores nothing. One that is there stays. */
  open(id: string): boolean
  /** Changes a box in one go, so that nothing counted meanwhile is lost; null = done and kept. */
  change(update: (box: PulseBox) => PulseBox): BoxProblem | null
  /** Removes it from the device. */
  erase(): void
  /** Calls back after a change, in another tab as well. */
  subscribe(listener: () => void): () => void
}

const listeners = new Set<() => void>()

/** Beginning of the keys of a database's boxes: they go when the database is removed from the device. */
const prefixOf = (database: string) => `partners-guide-pulse:${database}:`

/** The place of the box of a work group's pulse on a day, for one of this device's databases. */
export function boxPlaceOf(database: string, group: string, date: string, storage: Storage = localStorage): BoxPlace {
  const key = `${prefixOf(database)}${group}.${date}`
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const put = (box: PulseBox) => {
    try {
      storage.setItem(key, writeBox(box))
    } catch {
      return false
    }
    tell()
    return true
  }
  const readText = () => {
    try {
      return storage.getItem(key)
    } catch {
      return null
    }
  }
  return {
    readText,
    open: (id) => readBox(readText()) !== null || put(openBox(id)),
    change(update) {
      const box = readBox(readText())
      if (!box) return 'gone'
      return put(update(box)) ? null : 'not-stored'
    },
    erase() {
      storage.removeItem(key)
      tell()
    },
    subscribe(listener) {
      const hear = (event: StorageEvent) => {
        if (event.key === key || event.key === null) listener()
      }
      listeners.add(listener)
      window.addEventListener('storage', hear)
      return () => {
        listeners.delete(listener)
        window.removeEventListener('storage', hear)
      }
    },
  }
}

/** Adds to a box that takes answers; says why it did not. Nothing is counted then. */
export function addToBox(place: BoxPlace, add: (box: PulseBox) => PulseBox): BoxProblem | null {
  let isClosed = false
  const problem = place.change((box) => {
    isClosed = box.state !== 'open'
    return isClosed ? box : add(box)
  })
  return isClosed ? 'closed' : problem
}
