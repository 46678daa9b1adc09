import type { LostEdits } from './account-facts.ts'

/** The part of `localStorage` that the note needs. */
export type NoteStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** How a database stood when it was noted. */
export interface Standing {
  /** Life of the database: another one was made anew under the same name. */
  readonly life: string
  /** Edits that only this device has. */
  readonly edits: number
  /** Highest local counter that was durable. */
  readonly last: number
}

/**
 * A synchronous note beside the database of how many edits wait in it ([S15]): browsers clear databases, and after that nothing in the
 * database itself could tell.
 */
export interface PendingNote {
  /** Compares with what was noted, the first time, and notes how the database stands now. */
  put(standing: Standing, now: () => string): void
  /** Edits that have vanished and that nobody has taken note of. */
  lost(): LostEdits | null
  noteLost(lost: LostEdits): void
  dismissLost(): void
  /** Forgets everything: the data was removed on purpose. */
  clear(): void
}

interface Noted extends Standing {
  readonly at: string
  readonly lost?: LostEdits
}

/** Makes the note of a database. A full or forbidden storage costs the note, never the work. */
export function createPendingNote(database: string, storage: NoteStorage | null): PendingNote {
  const key = `partners-guide-pending:${database}`
  // What stood there before this tab looked at the database: the database is as new as that, or newer.
  let noted = read(storage, key)
  let lost: LostEdits | null = noted?.lost ?? null
  let isCompared = false
  const write = () => {
    try {
      if (noted) storage?.setItem(key, JSON.stringify({ ...noted, ...(lost ? { lost } : { lost: undefined }) }))
    } catch {
      // The edits themselves are in the database all the same.
    }
  }
  return {
    put(standing, now) {
      if (!isCompared && noted) lost = findLost(noted, standing) ?? lost
      // Another tab may have told of it, or taken note of it.
      else if (storage) {
        noted = read(storage, key)
        lost = noted?.lost ?? null
      }
      isCompared = true
      const isKnown = noted?.life === standing.life && noted.edits === standing.edits && noted.last === standing.last
      if (isKnown) return
      noted = { ...standing, at: now() }
      write()
    },
    lost: () => lost,
    noteLost(found) {
      lost = found
      write()
    },
    dismissLost() {
      lost = null
      write()
    },
    clear() {
      noted = null
      lost = null
      try {
        storage?.removeItem(key)
      } catch {
        // Nothing can be noted there, so nothing was.
      }
    },
  }
}

/** Edits that were noted and that the database does not have: all of them where it was made anew, else those after its last one. */
function findLost(noted: Noted, standing: Standing): LostEdits | null {
  const gone = noted.life === standing.life ? Math.min(noted.edits, noted.last - standing.last) : noted.edits
  return gone > 0 ? { edits: gone, on: noted.at } : null
}

function read(storage: NoteStorage | null, key: string): Noted | null {
  try {
    const noted = JSON.parse(storage?.getItem(key) ?? 'null') as Partial<Noted> | null
    if (typeof noted?.life !== 'string' || typeof noted.edits !== 'number' || typeof noted.last !== 'number') return null
    return typeof noted.at === 'string' ? (noted as Noted) : null
  } catch {
    return null
  }
}
