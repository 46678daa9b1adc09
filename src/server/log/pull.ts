import { sql, type Kysely, type Transaction } from 'kysely'
import type { Scope } from '../../change/edit.ts'
import { cursorOf, type Cursors, type LogEntry } from '../../change/page.ts'
import { headsToStates } from '../../change/states.ts'
import { headColumns, joinEntry, toStates, type HeadRow } from '../access/load-records.ts'
import { isIn, lookUp, rowsOf } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import type { Log, PulledPage } from './log.ts'

type Engine = Storage['engine']

/** What a reply may hold: entries of the log, and bytes of their changes (one entry is always taken). */
const MAX_ENTRIES = 10_000
const MAX_BYTES = 4 * 1024 * 1024

/** New entries that are not counted in bytes: each may have 1 MiB. */
const FEW = 4

/** A piece of a scope's log: the entries after `start`, up to `end`; `last` is the newest there is. */
interface Range {
  readonly scope: Scope
  readonly start: number
  readonly end: number
  readonly last: number
}

/** Makes the pull of a log ([S3]). */
export function createPull(storage: Storage): Log['pull'] {
  return async (scopes, cursors, limit = MAX_ENTRIES) => {
    // Nearly always nothing is new, and then this one look is all.
    const first = await listRanges(storage.db, storage.engine, scopes, cursors, limit)
    if (!first.some(isOpen)) return pageOf(first, [], [])
    return (
      (await pullFew(storage, first)) ??
      storage.read(async (tx) => {
        const ranges = await listRanges(tx, storage.engine, scopes, cursors, limit)
        const cut = await cutToBudget(tx, storage.engine, ranges)
        return pageOf(cut, await loadTouched(tx, storage.engine, cut), await loadOthers(tx, storage.engine, cut))
      })
    )
  }
}

/**
 * A few new entries, as after a device's own push: all in one statement, which sees one moment without a transaction of its own. Null where
 * there are more than a few, or where nothing tells how far the statement saw.
 */
async function pullFew({ db, engine }: Storage, first: readonly Range[]): Promise<PulledPage | null> {
  const open = first.filter(isOpen)
  const count = open.reduce((sum, { start, last }) => sum + last - start, 0)
  if (count > FEW || open.some(({ end, last }) => end < last)) return null
  const { rows } = await sql<HeadRow & { last: number }>`
    with f as (
      select distinct c.scope, c.record, c.field, s.last_seq from ${rowsOf(engine, 't', { scope: 'text', start: 'integer' }, open)}
      ${lookUp(engine, 'scopes', 's', sql`s.scope = t.scope`)}
      ${lookUp(engine, 'changes', 'c', sql`c.scope = t.scope and c.seq > t.start`)}
    )
    select ${headColumns}, f.last_seq as last from f
    ${lookUp(engine, 'changes', 'h', sql`h.scope = f.scope and h.record = f.record and h.field = f.field and h.superseded is null`)}
    ${joinEntry(engine)}`.execute(db)
  const lastByScope = new Map(rows.map(({ scope, last }) => [scope, last]))
  if (lastByScope.size < open.length) return null
  const ranges = first.map((range) => {
    const last = lastByScope.get(range.scope)
    return last === undefined ? range : { ...range, end: last, last }
  })
  // As after a device's own push: every new entry is a head, and no other is to be named.
  const heads = new Set(rows.filter(({ seq, scope }) => seq > first.find((range) => range.scope === scope)!.start).map(nameEntry))
  const entries = ranges.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0)
  return pageOf(ranges, rows, heads.size < entries ? await loadOthers(db, engine, ranges) : [])
}

async function listRanges(
  db: Pick<Transaction<Tables>, 'selectFrom'>,
  engine: Engine,
  scopes: readonly Scope[],
  cursors: Cursors,
  limit: number,
): Promise<Range[]> {
  const rows = await db
    .selectFrom('scopes')
    .select(['scope', 'last_seq'])
    .where(isIn(engine, 'scope', scopes))
    .where('last_seq', '>', 0)
    .orderBy('scope')
    .execute()
  const most = Math.max(1, Math.min(limit, MAX_ENTRIES))
  return rows.map(({ scope, last_seq: last }) => {
    const start = cursorOf(cursors, scope)
    return { scope, start, end: Math.min(last, start + most), last }
  })
}

/** Shortens what does not fit one reply: scopes in order, as far as entries and bytes reach, at least one entry in all. */
async function cutToBudget(tx: Transaction<Tables>, engine: Engine, ranges: readonly Range[]): Promise<Range[]> {
  let left = MAX_ENTRIES
  const wanted = ranges.map((range) => {
    const end = Math.max(Math.min(range.end, range.start), Math.min(range.end, range.start + left))
    left -= Math.max(0, end - range.start)
    return { ...range, end }
  })
  const sizes = await loadSizes(tx, engine, wanted.filter(isOpen))
  let bytes = 0
  let full = false
  return wanted.map((range) => {
    let end = Math.min(range.start, range.end)
    for (const size of sizes.get(range.scope) ?? []) {
      if (full || (bytes > 0 && bytes + size > MAX_BYTES)) {
        full = true
        break
      }
      bytes += size
      end++
    }
    return isOpen(range) ? { ...range, end } : range
  })
}

async function loadSizes(tx: Transaction<Tables>, engine: Engine, ranges: readonly Range[]): Promise<Map<Scope, number[]>> {
  const types = { scope: 'text', start: 'integer', end: 'integer' } as const
  const { rows } = await sql<{ scope: string; bytes: number }>`
    select l.scope, l.bytes from ${rowsOf(engine, 't', types, ranges)}
    ${lookUp(engine, 'log', 'l', sql`l.scope = t.scope and l.seq > t.start and l.seq <= t."end"`)}
    order by l.scope, l.seq`.execute(tx)
  const sizes = new Map<Scope, number[]>()
  for (const { scope, bytes } of rows) {
    const list = sizes.get(scope)
    if (list) list.push(bytes)
    else sizes.set(scope, [bytes])
  }
  return sizes
}

/**
 * The complete head sets, as of each range's end, of every field that an entry of the range touches. Where the range ends at the newest
 * entry they are the heads of now; where it begins with the first, those are all there are.
 */
async function loadTouched(tx: Transaction<Tables>, engine: Engine, ranges: readonly Range[]): Promise<HeadRow[]> {
  const open = ranges.filter(isOpen)
  const earlier = open.filter(({ end, last }) => end < last)
  const newest = open.filter(({ start, end, last }) => end === last && start > 0)
  const whole = open.filter(({ start, end, last }) => end === last && start === 0)
  return [
    ...(await loadWhole(tx, engine, whole)),
    ...(await loadHeadsOfTouched(
      tx,
      engine,
      newest,
      sql`h.scope = f.scope and h.record = f.record and h.field = f.field and h.superseded is null`,
    )),
    ...(await loadHeadsOfTouched(
      tx,
      engine,
      earlier,
      sql`h.record = f.record and h.field = f.field and h.seq <= f."end" and (h.superseded is null or h.superseded > f."end")`,
    )),
  ]
}

async function loadWhole(tx: Transaction<Tables>, engine: Engine, ranges: readonly Range[]): Promise<readonly HeadRow[]> {
  if (ranges.length === 0) return []
  const { rows } = await sql<HeadRow>`
    select ${headColumns} from ${rowsOf(engine, 't', { scope: 'text' }, ranges)}
    ${lookUp(engine, 'changes', 'h', sql`h.scope = t.scope and h.superseded is null`)}
    ${joinEntry(engine)}`.execute(tx)
  return rows
}

async function loadHeadsOfTouched(
  tx: Transaction<Tables>,
  engine: Engine,
  ranges: readonly Range[],
  isHead: ReturnType<typeof sql>,
): Promise<readonly HeadRow[]> {
  if (ranges.length === 0) return []
  const types = { scope: 'text', start: 'integer', end: 'integer' } as const
  const { rows } = await sql<HeadRow>`
    with f as (
      select distinct c.scope, c.record, c.field, t."end" from ${rowsOf(engine, 't', types, ranges)}
      ${lookUp(engine, 'changes', 'c', sql`c.scope = t.scope and c.seq > t.start and c.seq <= t."end"`)}
    )
    select ${headColumns} from f
    ${lookUp(engine, 'changes', 'h', isHead)}
    ${joinEntry(engine)}`.execute(tx)
  return rows
}

/**
 * The entries of the ranges, whether they are heads or not: a refused edit that turns up in the log leaves the device's list ([S6]), also where
 * it was replaced before the device heard of it. Of a scope that a device reads from its beginning, those that somebody carried: the
 * whole past would be too much, and nobody's own edit of it is in a list.
 */
async function loadOthers(db: Kysely<Tables>, engine: Engine, ranges: readonly Range[]): Promise<readonly LogEntry[]> {
  const types = { scope: 'text', start: 'integer', end: 'integer' } as const
  const { rows } = await sql<{ scope: string; seq: number; edit: string; by: string; at: string; carried_by: string | null }>`
    select l.scope, l.seq, l.edit, l.by, l.at, l.carried_by from ${rowsOf(engine, 't', types, ranges.filter(isOpen))}
    ${lookUp(engine, 'log', 'l', sql`l.scope = t.scope and l.seq > t.start and l.seq <= t."end" and (t.start > 0 or l.carried_by is not null)`)}
    order by l.scope, l.seq`.execute(db)
  return rows.map(({ scope, seq, edit: id, by, at, carried_by: carriedBy }) =>
    carriedBy === null ? { at, by, id, scope, seq } : { at, by, carriedBy, id, scope, seq },
  )
}

function nameEntry({ scope, seq }: { readonly scope: string; readonly seq: number }): string {
  return `${scope} ${seq}`
}

function pageOf(ranges: readonly Range[], rows: readonly HeadRow[], entries: readonly LogEntry[]): PulledPage {
  const { log, states } = headsToStates(toStates(rows))
  const named = new Set(log.map(nameEntry))
  return {
    // Heads point into the log by their places: what else there is comes behind.
    log: [...log, ...entries.filter((entry) => !named.has(nameEntry(entry)))],
    states,
    cursors: Object.fromEntries(ranges.map(({ scope, end }) => [scope, end])),
    more: ranges.some(({ end, last }) => end < last),
  }
}

function isOpen({ start, end }: Range): boolean {
  return end > start
}
