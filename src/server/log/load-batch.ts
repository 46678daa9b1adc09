import { sql, type Transaction } from 'kysely'
import { keyOf, kindOf, type Change, type Edit, type RecordId } from '../../change/edit.ts'
import type { Charter } from '../../domain/charter.ts'
import { kindsOfRights, listPeopleNamed } from '../../domain/rules/grants.ts'
import { loadHeads, type HeadRow } from '../access/load-records.ts'
import { loadRightsSources, loadRightsSurroundings } from '../access/load-rights.ts'
import type { RightsSources } from '../access/rights-state.ts'
import type { Rules } from '../access/rules.ts'
import { isIn } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import type { IncomingEdit } from './log.ts'

/** An edit of a batch, and who brought it. */
export interface BatchItem {
  readonly user: string
  readonly incoming: IncomingEdit
}

/** A change that the log has. */
export interface KnownChange {
  readonly scope: string
  readonly seq: number
  /** Canonical JSON; null where redacted. */
  readonly value: string | null
  readonly replaces: string
}

/** The counter of a scope. */
export interface Counter {
  seq: number
  hash: string
}

/** Everything that a batch is judged by, as it stands before the batch. */
export interface LoadedBatch {
  readonly charter: Charter
  readonly counters: ReadonlyMap<string, Counter>
  readonly known: ReadonlyMap<string, KnownChange>
  readonly redacted: ReadonlySet<string>
  readonly awaited: ReadonlySet<string>
  readonly scopeByRecord: ReadonlyMap<RecordId, string>
  readonly heads: readonly HeadRow[]
  /** Of the changes that the edits list as seen and that are no heads: those that the log has. */
  readonly logged: ReadonlySet<string>
  /** The records of which all heads are there. */
  readonly whole: ReadonlySet<RecordId>
  readonly accounts: ReadonlySet<string>
  readonly rights: RightsSources
}

/** Name of a change in maps: none of the three parts has a blank. */
export function keyOfChange(edit: string, { record, field }: { readonly record: string; readonly field: string }): string {
  return `${edit} ${record} ${field}`
}

/** Whether an edit touches something that rights follow from. */
export function changesRights(edit: Edit): boolean {
  return edit.changes.some(({ record }) => kindsOfRights.includes(kindOf(record)))
}

/** Loads what a batch of edits is judged by, in a number of queries that does not depend on its size. */
export async function loadBatch(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  items: readonly BatchItem[],
  counters: ReadonlyMap<string, Counter>,
  charter: Charter,
  rules: Rules,
): Promise<LoadedBatch> {
  const edits = items.flatMap(({ incoming }) => (incoming.ok ? [incoming.edit] : []))
  const isOne = isIn(engine, 'edit', new Set(edits.map((edit) => edit.id)))
  const changing = edits.filter(changesRights).flatMap((edit) => edit.changes)
  const users = [...new Set(items.map((item) => item.user))]
  const keys = edits.flatMap((edit) => edit.changes.map(({ record }) => keyOf(record)))
  // The rules ask whether somebody has the account that a record is named after.
  const rights = await loadRightsSources(tx, engine, users, { ids: keys, everybody: changing.length > 0 })
  const surroundings = changing.length > 0 ? await loadRightsSurroundings(tx, engine, namePeople(changing)) : null
  const whole = new Set([...(surroundings?.records ?? []), ...edits.flatMap((edit) => rules.listRecordsNeeded(edit))])
  for (const edit of edits) for (const { record } of edit.changes) whole.add(record)
  const scopeByRecord = await loadScopes(tx, engine, whole)
  const heads = await loadHeads(tx, engine, scopeByRecord)
  return {
    charter,
    counters,
    ...(await loadKnown(tx, isOne)),
    scopeByRecord,
    heads,
    logged: await loadLogged(tx, engine, listSeen(edits, heads)),
    whole,
    accounts: rights.accounts,
    rights: surroundings ? { ...rights, tenures: surroundings.tenures } : rights,
  }
}

/** What the log, the redactions and the awaited say of some edits, asked at once. */
async function loadKnown(tx: Transaction<Tables>, isOne: ReturnType<typeof isIn>) {
  const { rows } = await sql<KnownRow>`
    select 'known' as what, edit, record, field, scope, seq, value, replaces from changes where ${isOne} union all
    select 'redacted', edit, record, field, null, null, null, null from redactions where ${isOne} union all
    select 'awaited', edit, record, field, null, null, null, null from awaited where ${isOne}`.execute(tx)
  const namesOf = (what: KnownRow['what']) => new Set(rows.filter((row) => row.what === what).map((row) => keyOfChange(row.edit, row)))
  return {
    known: new Map(rows.flatMap((row): [string, KnownChange][] => (row.what === 'known' ? [[keyOfChange(row.edit, row), row]] : []))),
    redacted: namesOf('redacted'),
    awaited: namesOf('awaited'),
  }
}

interface KnownRow extends KnownChange {
  readonly what: 'known' | 'redacted' | 'awaited'
  readonly edit: string
  readonly record: string
  readonly field: string
}

async function loadScopes(tx: Transaction<Tables>, engine: Storage['engine'], records: Iterable<RecordId>): Promise<Map<RecordId, string>> {
  const rows = await tx
    .selectFrom('records')
    .selectAll()
    .where(isIn(engine, 'record', records))
    .execute()
  return new Map(rows.map(({ record, scope }) => [record, scope]))
}

/** The people whom a change would newly name. */
function namePeople(changes: readonly Change[]): { record: RecordId; people: readonly string[] }[] {
  return changes.map(({ record, field, value }) => {
    const head = { edit: '', value, replaces: [], seq: null, by: '', at: '' }
    return { record, people: listPeopleNamed({ record, scope: '', fields: { [field]: [head] } }) }
  })
}

/** What the edits' authors had seen and what is no head. */
function listSeen(edits: readonly Edit[], heads: readonly HeadRow[]): ReadonlyMap<string, string> {
  const headKeys = new Set(heads.map((head) => keyOfChange(head.edit, head)))
  const seen = new Map<string, string>()
  for (const edit of edits) {
    for (const change of edit.changes) {
      for (const id of change.replaces) {
        const key = keyOfChange(id, change)
        if (!headKeys.has(key)) seen.set(key, id)
      }
    }
  }
  return seen
}

/** Those of some changes that the log has. What else an author has seen may still come, and is superseded then ([M2]). */
async function loadLogged(tx: Transaction<Tables>, engine: Storage['engine'], seen: ReadonlyMap<string, string>): Promise<Set<string>> {
  if (seen.size === 0) return new Set()
  const rows = await tx
    .selectFrom('changes')
    .select(['edit', 'record', 'field'])
    .where(isIn(engine, 'edit', new Set(seen.values())))
    .execute()
  return new Set(rows.map((row) => keyOfChange(row.edit, row)).filter((key) => seen.has(key)))
}
