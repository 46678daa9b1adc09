import type { EditId, FieldId, Json } from './edit.ts'
import { headsOf, type Cursor, type Head, type RecordState } from './head.ts'
import { MAX_REPLACES } from './limits.ts'

export { MAX_REPLACES }

/** One side of a merge: head set of one field, and how much of the scope that side has. */
export interface Side {
  readonly heads: readonly Head[]
  /** Seq up to which the side has the scope, in the epoch both are compared in; null where it has none (pending edits, partial bundles, another epoch). */
  readonly cursor: number | null
}

/**
 * Merges two head sets of one field: their union without the superseded heads ([M2], [M3]). A side may also bring changes that
 * are no heads any more: what they list counts. Commutative and idempotent. Where both sides hold a head, the copy with a seq
 * wins. The result is sorted, the shown head first.
 */
export function mergeHeads(a: Side, b: Side): readonly Head[] {
  const only = a.heads.length + b.heads.length === 1 ? (a.heads[0] ?? b.heads[0]!) : null
  if (only && !only.replaces.includes(only.edit)) return a.heads.length === 1 ? a.heads : b.heads
  const replaced = new Set<EditId>()
  for (const head of a.heads) for (const id of head.replaces) replaced.add(id)
  for (const head of b.heads) for (const id of head.replaces) replaced.add(id)
  const byId = new Map<EditId, Head>()
  const take = (head: Head, other: Side) => {
    if (replaced.has(head.edit)) return
    const known = byId.get(head.edit)
    if (known) byId.set(head.edit, joinCopies(known, head))
    else if (!hasSeenGone(head, other)) byId.set(head.edit, head)
  }
  for (const head of a.heads) take(head, b)
  for (const head of b.heads) take(head, a)
  return sortHeads([...byId.values()])
}

/**
 * [M2], second half: the other side has the scope up to the head's seq, brings heads of the field, and this is not among them. A
 * side that brings none says nothing about the field: a page holds only what was touched.
 */
function hasSeenGone(head: Head, other: Side): boolean {
  if (head.seq === null || other.cursor === null || other.cursor < head.seq || other.heads.length === 0) return false
  return !other.heads.some((held) => held.edit === head.edit)
}

/** Two copies of one head: an accepted copy has the seq and the carrier; the local counter belongs to a pending copy only. */
function joinCopies(a: Head, b: Head): Head {
  if (a.seq !== b.seq) return (a.seq ?? -1) > (b.seq ?? -1) ? a : b
  if (a.own !== b.own) return (a.own ?? -1) > (b.own ?? -1) ? a : b
  // Copies of one change are equal unless somebody forged one ([S1]); then any choice will do that does not depend on the order.
  return a === b || JSON.stringify(a) >= JSON.stringify(b) ? a : b
}

/** Heads in an order that does not depend on who merged: the shown one ([M5]) first. */
export function sortHeads(heads: Head[]): readonly Head[] {
  return heads.length < 2 ? heads : heads.sort(compareHeads)
}

/** [M5]: own pending head saved last, else highest seq, else highest edit id. Negative when `a` is shown before `b`. */
function compareHeads(a: Head, b: Head): number {
  const own = (b.own ?? -1) - (a.own ?? -1)
  if (own !== 0) return own
  const seq = (b.seq ?? -1) - (a.seq ?? -1)
  if (seq !== 0) return seq
  return a.edit < b.edit ? 1 : a.edit > b.edit ? -1 : 0
}

/** The value that a screen shows for a field ([M5]); undefined where the field was never set. */
export function shownValue(state: RecordState | undefined, field: FieldId): Json | undefined {
  return headsOf(state?.fields, field)[0]?.value
}

/** One head for each distinct value (deep equality, [M5]), the shown one first. More than one = a conflict. */
export function distinctHeads(heads: readonly Head[]): readonly Head[] {
  if (heads.length < 2) return heads
  const kept: Head[] = []
  for (const head of heads) if (!kept.some((other) => equalJson(other.value, head.value))) kept.push(head)
  return kept
}

/** True where two JSON values are the same, whatever the order of their keys. */
export function equalJson(a: Json, b: Json): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const listA = Array.isArray(a)
  if (listA !== Array.isArray(b)) return false
  const mapA = a as Readonly<Record<string, Json>>
  const mapB = b as Readonly<Record<string, Json>>
  const keys = Object.keys(mapA)
  if (keys.length !== Object.keys(mapB).length) return false
  return keys.every((key) => Object.hasOwn(mapB, key) && equalJson(mapA[key] as Json, mapB[key] as Json))
}

/**
 * What an author who sees `heads` replaces ([M1]): every head shown and, for those without a seq or beyond the device's cursor,
 * all that they list. Oldest first; beyond 256 the oldest are left out. Age is the place in the lists, not the id, in which an
 * author's clock stands ([M4]); the heads shown count as youngest, for a head left out could never be replaced.
 *
 * @param cursorSeq seq up to which the device has the scope; 0 where it never synced
 */
export function causalContext(heads: readonly Head[], cursorSeq: number): readonly EditId[] {
  const ids = new Set<EditId>()
  for (const head of heads) ids.add(head.edit)
  const lists = heads.filter((head) => head.seq === null || head.seq > cursorSeq).map((head) => head.replaces)
  const longest = Math.max(0, ...lists.map((list) => list.length))
  for (let fromEnd = 1; fromEnd <= longest; fromEnd++) {
    for (const list of lists) if (fromEnd <= list.length) ids.add(list[list.length - fromEnd]!)
  }
  return [...ids].slice(0, MAX_REPLACES).toReversed()
}

/** The youngest `limit` of some ids that stand oldest first. */
export function limitIds(ids: readonly EditId[], limit: number): readonly EditId[] {
  return ids.length > limit ? ids.slice(ids.length - limit) : ids
}

/** Whether a record stands, is deleted, or was changed beside its deletion so that somebody has to decide ([M6]). */
export type Life = 'alive' | 'deleted' | 'decide'

/** What the author of a deletion had of the scope: value of the field `deleted` ([M6]). */
export interface Tombstone {
  readonly epoch: string | null
  readonly cursor: number
  readonly pending: readonly EditId[]
}

/**
 * Tombstone for a record as it is shown now ([M6]): covers its heads up to the cursor, and by name those without a seq and those
 * beyond the cursor, which a partial bundle can have brought.
 *
 * @param cursor the device's cursor of the record's scope; null where it never synced
 */
export function makeTombstone(state: RecordState, cursor: Cursor | null): Tombstone {
  const pending: EditId[] = []
  for (const heads of Object.values(state.fields)) {
    for (const head of heads) if (head.seq === null || head.seq > (cursor?.seq ?? 0)) pending.push(head.edit)
  }
  return { epoch: cursor?.epoch ?? null, cursor: cursor?.seq ?? 0, pending: [...new Set(pending)].sort() }
}

/** What a value of the field `deleted` covers; null = the record was brought back. A value of another shape covers nothing. */
function readTombstone(value: Json): Tombstone | null {
  if (value === null) return null
  const { epoch, cursor, pending } = (typeof value === 'object' ? value : {}) as Readonly<Record<string, Json>>
  return {
    epoch: typeof epoch === 'string' ? epoch : null,
    cursor: typeof cursor === 'number' ? cursor : 0,
    pending: Array.isArray(pending) ? (pending as readonly string[]) : [],
  }
}

/**
 * Tells whether a record is deleted ([M6]). A head of another field that no tombstone covers (neither listed, nor with a seq up
 * to its cursor in its epoch) makes it come up for a decision, as does a deletion beside a concurrent return. Concurrent deletions
 * agree with each other, and cover together.
 *
 * @param epoch the epoch in which the record's seqs count
 */
export function lifeOf(state: RecordState, epoch: string | null): Life {
  const stones: Tombstone[] = []
  let back = false
  for (const head of headsOf(state.fields, 'deleted')) {
    const stone = readTombstone(head.value)
    if (stone) stones.push(stone)
    else back = true
  }
  if (stones.length === 0) return 'alive'
  if (back) return 'decide'
  const covers = ({ epoch: life, cursor, pending }: Tombstone, head: Head) =>
    pending.includes(head.edit) || (head.seq !== null && life !== null && life === epoch && head.seq <= cursor)
  for (const [field, heads] of Object.entries(state.fields)) {
    if (field !== 'deleted' && !heads.every((head) => stones.some((stone) => covers(stone, head)))) return 'decide'
  }
  return 'deleted'
}

/** The change of one edit to one field as a head. */
export function headOf(
  edit: { readonly id: EditId; readonly by: string; readonly at: string; readonly carriedBy?: string },
  change: { readonly value: Json; readonly replaces: readonly EditId[] },
  seq: number | null = null,
  own?: number,
): Head {
  return {
    edit: edit.id,
    value: change.value,
    replaces: change.replaces,
    seq,
    by: edit.by,
    at: edit.at,
    ...(edit.carriedBy === undefined ? {} : { carriedBy: edit.carriedBy }),
    ...(own === undefined ? {} : { own }),
  }
}
