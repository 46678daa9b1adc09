import type { Edit, Scope } from '../change/edit.ts'
import { attentionOf, decodeChunk, encodeChunk } from './chunk.ts'
import { writeMeta, type ChunkRow, type Database, type LogRow, type Meta, type RefusedRow } from './database.ts'
import { dropKept, isOwn } from './kept-edits.ts'
import type { AcceptedMarks, Outbox } from './outbox.ts'

/** Code of an edit that was pending when its scope was lost ([S4]); the device's own, no server sends it. */
export const SCOPE_GONE = 'scope-gone'

/**
 * Scopes that may not be read any more ([S4]): confirmed heads of them may lie here, or edits that the server has accepted and that no
 * cursor will ever reach, and the server does not name them. Scopes of which there are only pending edits are not among them.
 */
export function findLostScopes(
  { scopes, cursors }: Pick<Meta, 'scopes' | 'cursors'>,
  accepted: readonly Edit[],
  readable: readonly Scope[],
): ReadonlySet<Scope> {
  const lost = new Set([...scopes.held, ...Object.keys(cursors), ...accepted.map((edit) => edit.scope)])
  for (const scope of readable) lost.delete(scope)
  return lost
}

interface Purge {
  readonly meta: Meta
  readonly lost: ReadonlySet<Scope>
  readonly outbox: Outbox
  /** What the server has accepted of it: that is lost to nobody. */
  readonly accepted: AcceptedMarks
  /** ISO 8601 UTC */
  readonly now: string
  /** Generation of the chunks that are written. */
  readonly version: number
  readonly epoch: string
}

/**
 * Removes lost scopes from the device: first their pending edits move to the refused list, then their records and kept copies go, and
 * the user is told ([S4]). Runs in the caller's transaction; the outbox is the caller's to save. Returns false where there is none.
 */
export async function purgeScopes(database: Database, { meta, lost, outbox, accepted, now, version, epoch }: Purge): Promise<boolean> {
  if (lost.size === 0) return false
  const leaving = outbox.rows().filter((row) => lost.has(row.edit.scope))
  const waiting = leaving.filter((row) => !Object.hasOwn(accepted, row.edit.id))
  await database.refused.bulkPut(refuseAll(waiting, outbox, meta, now))
  outbox.drop(leaving.map((row) => row.n))
  for (const row of await database.chunks.toArray()) {
    const left = withoutScopes(row, lost)
    if (left) await database.chunks.put({ id: row.id, version, attention: attentionOf(left, epoch), text: encodeChunk(left) })
  }
  await dropKept(database, lost)
  const told = meta.purged.filter(({ scope }) => !lost.has(scope))
  await writeMeta(database, 'purged', [...told, ...[...lost].sort().map((scope) => ({ scope, at: now }))])
  return true
}

/** What is left of a chunk; null where none of its records is in a lost scope. */
function withoutScopes(row: ChunkRow, lost: ReadonlySet<Scope>) {
  // Decoding everything costs a second for a large database; most chunks hold none of the lost scopes.
  if (![...lost].some((scope) => row.text.includes(JSON.stringify(scope)))) return null
  const records = decodeChunk(row.text)
  const left = records.filter(({ state }) => !lost.has(state.scope))
  return left.length < records.length ? left : null
}

/** Everything that somebody wrote or carried; what this device only held after a restore goes with its scope. */
function refuseAll(leaving: readonly LogRow[], outbox: Outbox, { identity }: Meta, at: string): RefusedRow[] {
  const rowById = new Map<string, RefusedRow>()
  for (const row of leaving) {
    if (row.again === 'held') continue
    const { id } = row.edit
    const own = isOwn(row, identity) || rowById.get(id)?.own === true
    const reason = `This account may not read ${row.edit.scope} any more.`
    rowById.set(id, { id, edit: outbox.edits().get(id)!, own, code: SCOPE_GONE, reason, at })
  }
  return [...rowById.values()]
}
