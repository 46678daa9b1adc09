import type { Transaction } from 'kysely'
import { isIn } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import type { Counter } from './load-batch.ts'

/** Counters of some scopes, locked until the transaction ends, and which of them it has made. */
export interface LockedCounters {
  readonly counters: ReadonlyMap<string, Counter>
  readonly made: readonly string[]
}

/**
 * Locks the counters of some scopes, made when missing: first those that exist, then the new ones, each in the order of their names, so
 * that two transactions do not wait for each other. Only under this lock may a seq be given: then seqs are in the order of commits ([S3]).
 */
export async function lockCounters(tx: Transaction<Tables>, engine: Storage['engine'], scopes: Iterable<string>): Promise<LockedCounters> {
  const wanted = [...new Set(scopes)].sort()
  const counters = await lockKnown(tx, engine, wanted)
  const missing = wanted.filter((scope) => !counters.has(scope))
  if (missing.length > 0) {
    const rows = missing.map((scope) => ({ scope, last_seq: 0, last_hash: '' }))
    await tx
      .insertInto('scopes')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    for (const [scope, counter] of await lockKnown(tx, engine, missing)) counters.set(scope, counter)
  }
  return { counters, made: missing }
}

/** Takes away counters that this transaction has made and not used: what was refused leaves no trace. */
export async function dropUnused(tx: Transaction<Tables>, engine: Storage['engine'], { counters, made }: LockedCounters): Promise<void> {
  const unused = made.filter((scope) => counters.get(scope)?.seq === 0)
  if (unused.length === 0) return
  await tx
    .deleteFrom('scopes')
    .where(isIn(engine, 'scope', unused))
    .where('last_seq', '=', 0)
    .execute()
}

async function lockKnown(tx: Transaction<Tables>, engine: Storage['engine'], scopes: readonly string[]): Promise<Map<string, Counter>> {
  const select = tx
    .selectFrom('scopes')
    .selectAll()
    .where(isIn(engine, 'scope', scopes))
    .orderBy('scope')
  const rows = await (engine === 'postgres' ? select.forUpdate() : select).execute()
  return new Map(rows.map(({ scope, last_seq: seq, last_hash: hash }) => [scope, { seq, hash }]))
}
