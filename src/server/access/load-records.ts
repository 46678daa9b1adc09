import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Json, RecordId } from '../../change/edit.ts'
import type { Head, RecordState } from '../../change/head.ts'
import { sortHeads } from '../../change/merge.ts'
import { lookUp, rowsOf } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'

/** A head as the log has it, its JSON still text. */
export interface HeadRow {
  readonly scope: string
  readonly seq: number
  readonly record: string
  readonly field: string
  readonly edit: string
  /** Canonical JSON; null where redacted. */
  readonly value: string | null
  readonly replaces: string
  readonly by: string
  readonly at: string
  readonly carried_by: string | null
}

/** The columns of a `HeadRow`, of a change `h` and its entry `l`. */
export const headColumns = sql`h.scope, h.seq, h.record, h.field, h.edit, h.value, h.replaces, l."by", l.at, l.carried_by`

/** Joins the log entry of a change `h` as `l`. */
export function joinEntry(engine: Storage['engine']): RawBuilder<unknown> {
  return lookUp(engine, 'log', 'l', sql`l.scope = h.scope and l.seq = h.seq`)
}

/** All heads of some records, by the scopes of those that exist. */
export async function loadHeads(
  tx: Kysely<Tables>,
  engine: Storage['engine'],
  scopeByRecord: ReadonlyMap<RecordId, string>,
): Promise<readonly HeadRow[]> {
  if (scopeByRecord.size === 0) return []
  const list = [...scopeByRecord].map(([record, scope]) => ({ record, scope }))
  const { rows } = await sql<HeadRow>`
    select ${headColumns} from ${rowsOf(engine, 'r', { record: 'text', scope: 'text' }, list)}
    ${lookUp(engine, 'changes', 'h', sql`h.scope = r.scope and h.record = r.record and h.superseded is null`)}
    ${joinEntry(engine)}`.execute(tx)
  return rows
}

/** All records of a kind, as they stand. */
export async function loadKind(tx: Kysely<Tables>, engine: Storage['engine'], kind: string): Promise<RecordState[]> {
  const rows = await tx
    .selectFrom('records')
    .selectAll()
    .where('record', '>=', `${kind}:`)
    // The character behind the colon.
    .where('record', '<', `${kind};`)
    .execute()
  return toStates(await loadHeads(tx, engine, new Map(rows.map(({ record, scope }) => [record, scope]))))
}

/** Puts heads together into records. */
export function toStates(rows: Iterable<HeadRow>): RecordState[] {
  const states = new Map<RecordId, { record: RecordId; scope: string; fields: Record<string, Head[]> }>()
  for (const row of rows) {
    let state = states.get(row.record)
    if (!state) states.set(row.record, (state = { record: row.record, scope: row.scope, fields: {} }))
    if (!Object.hasOwn(state.fields, row.field)) state.fields[row.field] = []
    state.fields[row.field]!.push(toHead(row))
  }
  for (const { fields } of states.values()) for (const field in fields) sortHeads(fields[field]!)
  return [...states.values()]
}

/** Reads the JSON of a head. */
export function toHead({ edit, value, replaces, seq, by, at, carried_by: carriedBy }: HeadRow): Head {
  const head = {
    edit,
    value: value === null ? null : (JSON.parse(value) as Json),
    replaces: JSON.parse(replaces) as string[],
    seq,
    by,
    at,
  }
  return carriedBy === null ? head : { ...head, carriedBy }
}
