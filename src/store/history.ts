import type { FieldId, RecordId } from '../change/edit.ts'
import { headsOf } from '../change/head.ts'
import { confirmedHeads } from './apply.ts'
import type { StoredRecord } from './chunk.ts'
import type { Database } from './database.ts'
import { readAllRows } from './rewrite.ts'
import type { HistoryEntry } from './store.ts'

/**
 * Collects the values that a field has had as far as the device knows: its heads, what the server has confirmed where pending edits
 * have replaced it, and every edit that the device keeps. Newest first.
 */
export async function readHistory(
  database: Database,
  stored: StoredRecord | undefined,
  record: RecordId,
  field: FieldId,
): Promise<HistoryEntry[]> {
  const entryById = new Map<string, HistoryEntry>()
  for (const { edit } of await database.transaction('r', database.packs, database.log, () => readAllRows(database))) {
    const change = edit.changes.find((one) => one.record === record && one.field === field)
    if (change) entryById.set(edit.id, { edit: edit.id, value: change.value, by: edit.by, at: edit.at, seq: null, current: false })
  }
  const heads = headsOf(stored?.state.fields, field)
  const confirmed = stored ? confirmedHeads({ fields: { ...stored.state.fields }, base: { ...stored.base } }, field) : []
  for (const [list, current] of [
    [confirmed, false],
    [heads, true],
  ] as const) {
    for (const { edit, value, by, at, seq, carriedBy } of list) {
      entryById.set(edit, { edit, value, by, at, seq, current, ...(carriedBy === undefined ? {} : { carriedBy }) })
    }
  }
  return [...entryById.values()].sort((a, b) => (a.edit < b.edit ? 1 : -1))
}
