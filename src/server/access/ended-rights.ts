import { sql, type Transaction } from 'kysely'
import type { RecordId } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import { latestOfMembership, latestOfOffice, type Membership, type Office } from '../../domain/rules/grants.ts'
import { isIn, rowsOf } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'

/*
 * Rights that followed from records and have ended. In the ordinary course the log says so itself. A restored backup may not have the edit
 * that ended them; then they stay ended by the ledger's word ([S13]), until somebody who wrote later than that gives them anew.
 */

/** The days for which a right holds; null = open. */
export interface Span {
  readonly from: string | null
  readonly to: string | null
}

/** A right that has ended, or holds for fewer days than it did. */
export interface EndedRight {
  /** Names the right: see `nameOffice` and `nameMembership`. */
  readonly thing: string
  /** What is left of it; null = nothing. */
  readonly left: Span | null
}

/** A right that a restored backup would revive. */
export interface Bar {
  readonly left: Span | null
  /** When it ended; ISO 8601 UTC by the server's clock. Whoever gives it anew has written after that. */
  readonly at: string
}

/** Offices and memberships as they stand. */
export interface DerivedRights {
  readonly offices: readonly Office[]
  readonly memberships: readonly Membership[]
}

type Find = (record: RecordId) => RecordState | undefined

/** What an office gives to whom, by the record from which it follows. */
export function nameOffice({ record, role, organization, email }: Office): string {
  return JSON.stringify(['office', record, role, organization, email])
}

/** An organization's membership of a group. */
export function nameMembership({ organization, group }: Membership): string {
  return JSON.stringify(['membership', organization, group])
}

/** An office without the days that have ended; null where nothing is left of it. */
export function barOffice(office: Office, tenure: RecordState, find: Find, bars: ReadonlyMap<string, Bar>): Office | null {
  const bar = bars.get(nameOffice(office))
  if (!bar || latestOfOffice(tenure, find) > bar.at) return office
  return bar.left && { ...office, ...intersect(office, bar.left) }
}

/** Whether a membership has ended. */
export function isBarred(membership: Membership, selection: RecordState, find: Find, bars: ReadonlyMap<string, Bar>): boolean {
  const bar = bars.get(nameMembership(membership))
  return bar !== undefined && latestOfMembership(selection, find) <= bar.at
}

/** The rights that hold for fewer days after an edit than before it. */
export function listEnded(before: DerivedRights, after: DerivedRights): readonly EndedRight[] {
  const left = spansOf(after)
  return [...spansOf(before)].flatMap(([thing, span]): readonly EndedRight[] => {
    const now = left.get(thing) ?? null
    return now !== null && includes(now, span) ? [] : [{ thing, left: now }]
  })
}

function spansOf({ offices, memberships }: DerivedRights): Map<string, Span> {
  return new Map([
    ...offices.map((office): [string, Span] => [nameOffice(office), { from: office.from, to: office.to }]),
    ...memberships.map((membership): [string, Span] => [nameMembership(membership), { from: null, to: null }]),
  ])
}

function includes(outer: Span, inner: Span): boolean {
  const { from, to } = intersect(outer, inner)
  return from === inner.from && to === inner.to
}

function intersect(a: Span, b: Span): Span {
  const later = (one: string | null, other: string | null) => ((one ?? '') > (other ?? '') ? one : other)
  const earlier = (one: string | null, other: string | null) => ((one ?? '9') < (other ?? '9') ? one : other)
  return { from: later(a.from, b.from), to: earlier(a.to, b.to) }
}

/** What is left of a right, as one text: `` = nothing, `/` = all days, `2026-01-01/2026-12-31`. */
export function writeSpan(span: Span | null): string {
  return span === null ? '' : `${span.from ?? ''}/${span.to ?? ''}`
}

/** Reads what `writeSpan` wrote. */
export function parseSpan(text: string): Span | null {
  if (text === '') return null
  const [from = '', to = ''] = text.split('/')
  return { from: from || null, to: to || null }
}

/** The rights that stay ended although the log does not say so. */
export async function loadBars(db: Pick<Transaction<Tables>, 'selectFrom'>): Promise<ReadonlyMap<string, Bar>> {
  const rows = await db.selectFrom('ended_rights').selectAll().where('restored', '=', 1).execute()
  return new Map(rows.map(({ thing, left, at }): [string, Bar] => [thing, { left: parseSpan(left), at }]))
}

/**
 * Keeps what an edit has ended, and forgets of what had ended earlier what it gives anew. Gives the names of the latter: the ledger has to
 * learn of both.
 */
export async function keepEnded(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  ended: readonly EndedRight[],
  after: DerivedRights,
  at: string,
): Promise<readonly string[]> {
  const spans = spansOf(after)
  const known = await tx
    .selectFrom('ended_rights')
    .selectAll()
    .where(isIn(engine, 'thing', spans.keys()))
    .execute()
  const given = known.filter(({ thing, left }) => {
    const span = parseSpan(left)
    return span === null || !includes(span, spans.get(thing)!)
  })
  const gone = new Set([...given, ...ended].map(({ thing }) => thing))
  const before = await tx
    .deleteFrom('ended_rights')
    .where(isIn(engine, 'thing', gone))
    .returningAll()
    .execute()
  // What the log does not know goes on barring, also where less is left now.
  const barred = new Map(before.filter(({ restored }) => restored === 1).map((row) => [row.thing, row]))
  const rows = ended.map(({ thing, left }) => ({
    thing,
    left: writeSpan(left),
    at: barred.get(thing)?.at ?? at,
    restored: barred.has(thing) ? 1 : 0,
  }))
  await insertEnded(tx, engine, rows)
  return given.map(({ thing }) => thing)
}

/** Adds ended rights that are not known yet; gives how many. */
export async function insertEnded(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  rows: readonly Tables['ended_rights'][],
): Promise<number> {
  if (rows.length === 0) return 0
  const types = { thing: 'text', left: 'text', at: 'text', restored: 'integer' } as const
  const { numAffectedRows } = await sql`
    insert into ended_rights (thing, "left", at, restored)
    select thing, "left", at, restored from ${rowsOf(engine, 't', types, rows)} where true
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
