import type { Json } from '../../change/edit.ts'
import { isFieldId, isRecordId } from '../../change/identify.ts'
import type { Storage } from '../storage/storage.ts'
import type { HistoryEntry, Log } from './log.ts'

/** Most entries of a page. */
const MAX_LIMIT = 500

/** Makes the history of a log ([S9]). */
export function createHistory({ db }: Storage): Log['history'] {
  return async (record, field, { before, limit }) => {
    // Anything else names no field, and PostgreSQL takes no U+0000.
    if (!isRecordId(record) || !isFieldId(field)) return null
    const most = Math.max(1, Math.min(limit, MAX_LIMIT))
    const select = db
      .selectFrom('changes')
      .innerJoin('log', (join) => join.onRef('log.scope', '=', 'changes.scope').onRef('log.seq', '=', 'changes.seq'))
      .select(['changes.edit', 'changes.value', 'changes.superseded', 'changes.redacted', 'changes.seq'])
      .select(['log.by', 'log.carried_by', 'log.at', 'log.received'])
      .where('changes.record', '=', record)
      .where('changes.field', '=', field)
      .orderBy('changes.seq', 'desc')
      .limit(most + 1)
    const seq = readSeq(before)
    const rows = await (seq === null ? select : select.where('changes.seq', '<', seq)).execute()
    if (rows.length === 0 && seq === null) return null
    const entries = rows.slice(0, most).map(readEntry)
    return { entries, next: rows.length > most ? String(entries.at(-1)!.seq) : null }
  }
}

/** `before` comes from outside: what is no seq is read as the beginning. */
function readSeq(before: string | undefined): number | null {
  return before !== undefined && /^\d{1,9}$/.test(before) ? Number(before) : null
}

interface HistoryRow {
  readonly edit: string
  readonly value: string | null
  readonly superseded: number | null
  readonly redacted: number
  readonly seq: number
  readonly by: string
  readonly carried_by: string | null
  readonly at: string
  readonly received: string
}

function readEntry({ edit, value, superseded, redacted, seq, by, carried_by: carriedBy, at, received }: HistoryRow): HistoryEntry {
  return {
    edit,
    value: value === null ? null : (JSON.parse(value) as Json),
    by,
    ...(carriedBy === null ? {} : { carriedBy }),
    at,
    received,
    seq,
    current: superseded === null,
    ...(redacted === 1 ? { redacted: true as const } : {}),
  }
}
