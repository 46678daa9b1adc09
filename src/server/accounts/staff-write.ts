import type { Transaction } from 'kysely'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import { refuse } from './refuse.ts'

/**
 * A transaction that changes rights, while nothing is judged by them. The actor has to be of the staff in that same moment, so that
 * somebody who is just losing the right cannot use it once more. `actor` null = a command of the server's operator.
 */
export function writeAsStaff<T>(storage: Storage, actor: string | null, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return storage.write(
    async (tx) => {
      if (actor !== null && !(await isStaff(tx, actor))) throw refuse(403, 'Only staff may do this.')
      return work(tx)
    },
    { rights: 'exclusive' },
  )
}

async function isStaff(tx: Transaction<Tables>, user: string): Promise<boolean> {
  return (await selectStaff(tx).where('user.id', '=', user).executeTakeFirst()) !== undefined
}

/** Refuses to leave the task force without staff: nobody could let anybody in again. */
export async function keepLastStaff(tx: Transaction<Tables>, loser: string): Promise<void> {
  const other = await selectStaff(tx).where('user.id', '!=', loser).limit(1).executeTakeFirst()
  if (other === undefined)
    throw refuse(409, 'This is the last staff account. Give the role to somebody else first: nobody could let anybody in again.', {
      code: 'last-staff',
    })
}

/** Whether anybody is of the staff. */
export async function hasStaff(tx: Pick<Transaction<Tables>, 'selectFrom'>): Promise<boolean> {
  return (await selectStaff(tx).limit(1).executeTakeFirst()) !== undefined
}

function selectStaff(tx: Pick<Transaction<Tables>, 'selectFrom'>) {
  return tx
    .selectFrom('grants')
    .innerJoin('user', 'user.id', 'grants.user')
    .where('grants.role', '=', 'staff')
    .where('user.revoked_at', 'is', null)
    .select('user.id')
}
