import type { Transaction } from 'kysely'
import type { Tables } from '../storage/tables.ts'
import type { AccountWorld } from './account-options.ts'
import { writeInstant } from './instant.ts'

/** Links that still work: those of one maker, for one account, to one address, or a single one. */
export type WhichInvitations =
  | { readonly madeBy: string }
  | { readonly resets: string }
  | { readonly email: string }
  | { readonly id: string }

/** Makes links stop working, and tells how many did. Noted in the ledger, so that a restored backup opens none again. */
export async function closeInvitations(world: AccountWorld, tx: Transaction<Tables>, which: WhichInvitations): Promise<number> {
  const open = await selectOpen(tx, which).execute()
  const at = writeInstant(world.now())
  for (const { id } of open) await world.ledger.note({ what: 'invitation-closed', invitation: id, at })
  const ids = open.map(({ id }) => id)
  if (ids.length > 0) await tx.updateTable('invitations').set({ withdrawn_at: at }).where('id', 'in', ids).execute()
  return ids.length
}

function selectOpen(tx: Transaction<Tables>, which: WhichInvitations) {
  const open = tx.selectFrom('invitations').select('id').where('accepted_at', 'is', null).where('withdrawn_at', 'is', null)
  if ('madeBy' in which) return open.where('created_by', '=', which.madeBy)
  if ('resets' in which) return open.where('user', '=', which.resets)
  if ('email' in which) return open.where('email', '=', which.email).where('kind', '=', 'invitation')
  return open.where('id', '=', which.id)
}
