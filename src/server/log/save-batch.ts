import { Buffer } from 'node:buffer'
import { sql, type RawBuilder, type Transaction } from 'kysely'
import { saveRights } from '../access/save-rights.ts'
import { rowsOf, type RowTypes } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { ChangesTable, LogTable, Tables } from '../storage/tables.ts'
import type { BatchState, NewEntry, Superseded } from './batch-state.ts'
import { digestOfValue, linkOf } from './chain.ts'
import type { Counter } from './load-batch.ts'

const SALT_BYTES = 16
/** What a change takes in a reply beside its own texts, about. */
const FRAME_BYTES = 120

const logTypes = {
  scope: 'text',
  seq: 'integer',
  edit: 'text',
  by: 'text',
  device: 'text',
  at: 'text',
  carried_by: 'text',
  received: 'text',
  bytes: 'integer',
  hash: 'text',
} as const satisfies RowTypes

const changeTypes = {
  scope: 'text',
  seq: 'integer',
  record: 'text',
  field: 'text',
  edit: 'text',
  value: 'text',
  replaces: 'text',
  superseded: 'integer',
  salt: 'text',
  digest: 'text',
  redacted: 'integer',
} as const satisfies RowTypes

const awaitedTypes = { edit: 'text', record: 'text', field: 'text', seq: 'integer' } as const satisfies RowTypes

/** Rights that follow from records, before a batch and after it, as far as it has changed them. */
export type RightsStep = Awaited<ReturnType<typeof saveRights>>

/** Writes what a batch has decided, in a number of statements that does not depend on its size. Moves the counters' hashes on. */
export async function saveBatch(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  state: BatchState,
  counters: ReadonlyMap<string, Counter>,
  received: string,
  random: (bytes: number) => Uint8Array,
): Promise<RightsStep | null> {
  const { entries, superseded, newRecords, newAwaited, arrived, rightsChanges } = state
  if (entries.length === 0) return null
  const { log, changes } = writeEntries(entries, counters, received, random)
  const records = [...newRecords].map(([record, scope]) => ({ record, scope }))
  await runTogether(tx, engine, [
    insert(engine, 'log', logTypes, log),
    insert(engine, 'changes', changeTypes, changes),
    ...(records.length > 0 ? [insert(engine, 'records', { record: 'text', scope: 'text' }, records)] : []),
    ...(superseded.length > 0 ? [writeSuperseded(engine, superseded)] : []),
    // The same id may be awaited already, listed by an earlier change.
    ...(newAwaited.size > 0 ? [insert(engine, 'awaited', awaitedTypes, [...newAwaited.values()], sql`on conflict do nothing`)] : []),
    ...arrived.map(({ edit, record, field }) => sql`delete from awaited where edit = ${edit} and record = ${record} and field = ${field}`),
    writeCounters(engine, entries, counters),
  ])
  return saveRights(tx, engine, rightsChanges)
}

/** Several statements of which none sees what another writes: PostgreSQL takes them in one go, and SQLite is not far away. */
async function runTogether(tx: Transaction<Tables>, engine: Storage['engine'], statements: readonly RawBuilder<unknown>[]): Promise<void> {
  if (engine === 'sqlite') {
    for (const statement of statements) await statement.execute(tx)
    return
  }
  const parts = statements.map((statement, index) => sql`${sql.id(`part_${index}`)} as (${statement})`)
  await sql`with ${sql.join(parts)} select 1`.execute(tx)
}

function writeSuperseded(engine: Storage['engine'], rows: readonly Superseded[]): RawBuilder<unknown> {
  const types = { scope: 'text', seq: 'integer', record: 'text', field: 'text', superseded: 'integer' } as const
  return sql`
    update changes set superseded = t.superseded from ${rowsOf(engine, 't', types, rows)}
    where changes.scope = t.scope and changes.seq = t.seq and changes.record = t.record and changes.field = t.field`
}

/** The counters of the scopes that have grown. */
function writeCounters(
  engine: Storage['engine'],
  entries: readonly NewEntry[],
  counters: ReadonlyMap<string, Counter>,
): RawBuilder<unknown> {
  const grown = new Set(entries.map(({ edit }) => edit.scope))
  const rows = [...grown].map((scope) => ({ scope, ...counters.get(scope)! }))
  const types = { scope: 'text', seq: 'integer', hash: 'text' } as const
  return sql`
    update scopes set last_seq = t.seq, last_hash = t.hash from ${rowsOf(engine, 't', types, rows)}
    where scopes.scope = t.scope`
}

function writeEntries(
  entries: readonly NewEntry[],
  counters: ReadonlyMap<string, Counter>,
  received: string,
  random: (bytes: number) => Uint8Array,
): { log: LogTable[]; changes: ChangesTable[] } {
  const log: LogTable[] = []
  const changes: ChangesTable[] = []
  const salts = Buffer.from(random(SALT_BYTES * entries.reduce((sum, entry) => sum + entry.changes.length, 0)))
  for (const { edit, seq, carriedBy, changes: list } of entries) {
    const { id, scope, by, device, at } = edit
    const rows = list.map((change): ChangesTable => {
      const salt = salts.toString('hex', changes.length * SALT_BYTES, (changes.length + 1) * SALT_BYTES)
      const digest = digestOfValue(salt, change.value!)
      const row = {
        scope,
        seq,
        record: change.record,
        field: change.field,
        edit: id,
        value: change.redacted ? null : change.value,
        replaces: change.replaces,
        superseded: change.superseded,
        salt: change.redacted ? null : salt,
        digest,
        redacted: change.redacted ? 1 : 0,
      }
      changes.push(row)
      return row
    })
    const counter = counters.get(scope)!
    counter.hash = linkOf(counter.hash, { scope, seq, edit: id, by, device, at, carriedBy, received, changes: rows })
    const bytes = rows.reduce((sum, row) => sum + FRAME_BYTES + row.field.length + row.replaces.length + (row.value?.length ?? 4), 0)
    log.push({ scope, seq, edit: id, by, device, at, carried_by: carriedBy, received, bytes, hash: counter.hash })
  }
  return { log, changes }
}

function insert(
  engine: Storage['engine'],
  table: keyof Tables,
  types: RowTypes,
  rows: readonly object[],
  ending = sql``,
): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(types).map((column) => sql.ref(column)))
  // SQLite needs a condition before "on conflict", or it takes that for a join.
  return sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${rowsOf(engine, 't', types, rows)} where true ${ending}`
}
