import type { EditId, FieldId, Json, RecordId, Scope } from '../change/edit.ts'
import { equalJson, shownValue } from '../change/merge.ts'
import type { NoteMark } from './database.ts'
import type { Store } from './store.ts'
import { problemOf } from './write-problem.ts'

/** What somebody has typed and the database has not confirmed yet. */
export interface JournalEntry {
  readonly scope: Scope
  readonly record: RecordId
  readonly field: FieldId
  readonly value: Json
  /** What the author was shown, and every edit that this stretch of typing has tried to save. */
  readonly context: readonly EditId[]
}

/** An entry that a start could not save (too long, no room): its text is still there for its author. */
export interface StuckEntry extends JournalEntry {
  readonly key: string
}

/**
 * A synchronous note of every keystroke in `localStorage`: a page can vanish at any moment, and IndexedDB answers later. The next
 * start replays what was left.
 */
export interface Journal {
  put(entry: JournalEntry): NoteMark
  clear(record: RecordId, field: FieldId): void
}

/** The part of `localStorage` that a journal needs. */
export type JournalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** The part of `navigator.locks` that tells whether a tab is still there. */
export interface TabLocks {
  /** Holds a name for as long as this tab lives. */
  hold(name: string): void
  /** Resolves when no tab holds the name any more. */
  whenFree(name: string): Promise<void>
}

const prefixOf = (database: string) => `partners-guide-journal:${database}:`
const lockOf = (database: string, tab: string) => `partners-guide-tab:${database}:${tab}`

/** Makes this tab's journal. A full or forbidden storage costs the note, never the typing. */
export function createJournal(database: string, tab: string, storage: JournalStorage, locks: TabLocks): Journal {
  locks.hold(lockOf(database, tab))
  const keyOf = (record: RecordId, field: FieldId) => `${prefixOf(database)}${tab}:${record} ${field}`
  let number = 0
  return {
    put(entry) {
      const mark = { key: keyOf(entry.record, entry.field), number: ++number }
      try {
        storage.setItem(mark.key, JSON.stringify({ ...entry, number }))
      } catch {
        // The write to the database is under way all the same.
      }
      return mark
    },
    clear(record, field) {
      try {
        storage.removeItem(keyOf(record, field))
      } catch {
        // Replaying an entry that was saved changes nothing.
      }
    },
  }
}

/**
 * Saves what closed or crashed tabs have left in the journal, as ordinary edits. Entries of a tab that still lives wait until it
 * is gone. Calls `onStuck` for each entry that cannot be saved; it stays in the journal.
 */
export async function replayJournal(
  store: Store,
  ownTab: string,
  storage: JournalStorage,
  locks: TabLocks,
  onStuck: (entry: StuckEntry) => void,
): Promise<void> {
  const prefix = prefixOf(store.name)
  const tabs = new Set<string>()
  for (const key of keysOf(storage)) if (key.startsWith(prefix)) tabs.add(key.slice(prefix.length).split(':', 1)[0]!)
  tabs.delete(ownTab)
  await Promise.all(
    [...tabs].map(async (tab) => {
      await locks.whenFree(lockOf(store.name, tab))
      for (const key of keysOf(storage)) if (key.startsWith(`${prefix}${tab}:`)) await replayEntry(store, storage, key, onStuck)
    }),
  )
}

async function replayEntry(store: Store, storage: JournalStorage, key: string, onStuck: (entry: StuckEntry) => void): Promise<void> {
  const entry = readEntry(storage.getItem(key))
  if (!entry) return storage.removeItem(key)
  const { scope, record, field, value, context, number } = entry
  try {
    await store.loadRecords([record])
    const shown = shownValue(store.record(record), field)
    if (number !== undefined && number <= (await store.noted(key))) return storage.removeItem(key)
    const isShown = shown === undefined ? value === null : equalJson(shown, value)
    if (!isShown && !(await wasSaved(store, entry))) await store.write(scope, [{ record, field, value, context }])
    storage.removeItem(key)
  } catch (error) {
    if (problemOf(error).code !== 'wiped') onStuck({ ...entry, key })
  }
}

/**
 * True where the last try has reached the database, though its tab did not live to hear of it: somebody may have changed the value since, or
 * staff have emptied it ([S13]).
 */
async function wasSaved(store: Store, { record, field, value, context }: JournalEntry): Promise<boolean> {
  const last = context.at(-1)
  if (last !== undefined && store.isRedacted(last, record, field)) return true
  return (await store.history(record, field)).some((entry) => entry.edit === last && equalJson(entry.value, value))
}

/** Removes an entry for good: its author has discarded or copied it. */
export function discardEntry(storage: JournalStorage, key: string): void {
  storage.removeItem(key)
}

function keysOf(storage: JournalStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) => key !== null)
}

function readEntry(text: string | null): (JournalEntry & { readonly number?: number }) | null {
  try {
    const entry = JSON.parse(text ?? 'null') as (JournalEntry & { readonly number?: number }) | null
    return entry && typeof entry.record === 'string' && typeof entry.field === 'string' && Array.isArray(entry.context) ? entry : null
  } catch {
    return null
  }
}
