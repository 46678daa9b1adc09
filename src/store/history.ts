import type { FieldId, RecordId } from '../change/edit.ts'
import type { Head } from '../change/head.ts'
import type { Database } from './database.ts'
import { readAllRows } from './rewrite.ts'
import type { HistoryEntry } from './store.ts'

/** Collects the values that a field has had as far as the device knows: its heads, and every edit that the device keeps. Newest first. */
export async function readHistory(database: Database, heads: readonly Head[], record: RecordId, field: FieldId): Promise<HistoryEntry[]> {
  const entryById = new Map<string, HistoryEntry>()
  for (const { edit } of await readAllRows(database)) {
    const change = edit.changes.find((one) => one.record === record && one.field === field)
    if (change) entryById.set(edit.id, { edit: edit.id, value: change.value, by: edit.by, at: edit.at, seq: null, current: false })
  }
  for (const { edit, value, by, at, seq, carriedBy } of heads) {
    entryById.set(edit, { edit, value, by, at, seq, current: true, ...(carriedBy === undefined ? {} : { carriedBy }) })
  }
  return [...entryById.values()].sort((a, b) => (a.edit < b.edit ? 1 : -1))
}
