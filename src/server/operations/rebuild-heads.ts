import type { Transaction } from 'kysely'
import { CharterInForce, markCharter } from '../access/charter-in-force.ts'
import { deriveRights } from '../access/derive-rights.ts'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import { listFields, replayHeads } from './replay-heads.ts'

/** What was rebuilt. */
export interface RebuiltHeads {
  readonly fields: number
  readonly heads: number
  /** Changes that were a head and should not be, or the other way round. */
  readonly mended: number
  /** Rows of rights that follow from records, and were other than they should be. */
  readonly rights: number
}

/**
 * Works the heads out anew from the log ([M2]), and mends what differs, in one transaction. Servers may run: pushes are judged by
 * rights, so they wait until this one is done.
 *
 * @param at now, ISO 8601 UTC
 */
export async function rebuildHeads(storage: Storage, at: string, tell: (progress: string) => void): Promise<RebuiltHeads> {
  return storage.write(
    async (tx) => {
      await tx.deleteFrom('awaited').execute()
      let [fields, heads, mended] = [0, 0, 0]
      for await (const changes of listFields(tx)) {
        const { superseded, awaited } = replayHeads(changes)
        const { record, field } = changes[0]!
        heads += superseded.filter((at) => at === null).length
        for (const [index, change] of changes.entries()) {
          if (change.superseded === superseded[index]) continue
          await mend(tx, change, superseded[index]!)
          mended++
        }
        const rows = [...awaited].map(([edit, seq]) => ({ edit, record, field, seq }))
        for (let from = 0; from < rows.length; from += 500)
          await tx
            .insertInto('awaited')
            .values(rows.slice(from, from + 500))
            .execute()
        if (++fields % 20_000 === 0) tell(`${fields} fields …`)
      }
      // Nodes that hold the charter in memory read it anew.
      if (mended > 0) await markCharter(tx, `rebuilt ${at}`)
      const { tenures, offices, memberships } = await deriveRights(tx, storage.engine, await new CharterInForce().readFresh(tx))
      return { fields, heads, mended, rights: tenures + offices + memberships }
    },
    { rights: 'exclusive' },
  )
}

async function mend(
  tx: Transaction<Tables>,
  { scope, seq, record, field }: { scope: string; seq: number; record: string; field: string },
  superseded: number | null,
): Promise<void> {
  await tx
    .updateTable('changes')
    .set({ superseded })
    .where('scope', '=', scope)
    .where('seq', '=', seq)
    .where('record', '=', record)
    .where('field', '=', field)
    .execute()
}
