import type { Kysely, Transaction } from 'kysely'
import type { Charter } from '../../domain/charter.ts'
import { georgia2014 } from '../../domain/charter/georgia-2014.ts'
import { currentCharter } from '../../domain/charter-version.ts'
import { engineOf } from '../storage/rows.ts'
import type { Tables } from '../storage/tables.ts'
import { loadKind } from './load-records.ts'

/** Row of `state` that changes whenever a record of kind `charter` does. */
const MARK = 'charterMark'

/** The charter in force, put together anew only after it has changed. */
export class CharterInForce {
  #mark: string | null = null
  #charter: Charter = georgia2014

  /** Gives the charter that holds now, or in a transaction. */
  async read(tx: Kysely<Tables>): Promise<Charter> {
    const mark = await readMark(tx)
    if (mark !== this.#mark) {
      this.#charter = await this.readFresh(tx)
      this.#mark = mark
    }
    return this.#charter
  }

  /** The same within a transaction that has changed it, and may yet fail: not kept. */
  async readFresh(tx: Kysely<Tables>): Promise<Charter> {
    return currentCharter(await loadKind(tx, engineOf(tx), 'charter'), georgia2014)
  }
}

/** Notes in the same transaction that a record of kind `charter` has changed. `mark` is another each time. */
export async function markCharter(tx: Transaction<Tables>, mark: string): Promise<void> {
  await tx
    .insertInto('state')
    .values({ key: MARK, value: mark })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: mark }))
    .execute()
}

async function readMark(tx: Kysely<Tables>): Promise<string> {
  const rows = await tx.selectFrom('state').select(['key', 'value']).where('key', 'in', ['epoch', MARK]).execute()
  return rows
    .map(({ key, value }) => `${key}=${value}`)
    .sort()
    .join(' ')
}
