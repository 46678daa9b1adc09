import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** A read-only transaction on either engine. */
export function readSnapshot<T>(db: Kysely<Tables>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}
