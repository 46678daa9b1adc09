import type { Edit, FieldId, RecordId } from '../change/edit.ts'
import { headsOf } from '../change/head.ts'
import { confirmedHeads } from './apply.ts'
import type { StoredRecord } from './chunk.ts'
import type { Database } from './database.ts'
import { readKept } from './kept-edits.ts'
import { readRedactions } from './redact-database.ts'
import { readAllRows } from './rewrite.ts'
import type { HistoryEntry } from './store.ts'

/**
 * Collects the values that a field has had as far as the device knows: its heads, what the server has confirmed where pending edits
 * have replaced it, and every edit that the device keeps, settled ones of the last weeks too. Newest first.
 */
export async function readHistory(
  database: Database,
  stored: StoredRecord | undefined,
  record: RecordId,
  field: FieldId,
): Promise<HistoryEntry[]> {
  const entryById = new Map<string, HistoryEntry>()
  const { edits, redactions } = await readEdits(database)
  for (const edit of edits) {
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
  const entries = [...entryById.values()].sort((a, b) => (a.edit < b.edit ? 1 : -1))
  return entries.map((entry) => (redactions.has(entry.edit, record, field) ? { ...entry, redacted: true } : entry))
}

function readEdits(database: Database) {
  const { packs, log, kept, redactions } = database
  return database.transaction('r', [packs, log, kept, redactions], async () => {
    const settled: Edit[] = [...(await readKept(database)).values()]
    const pending = (await readAllRows(database)).map((row) => row.edit)
    return { edits: [...settled, ...pending], redactions: await readRedactions(database) }
  })
}
