import type { Transaction } from 'kysely'
import type { Tables } from '../storage/tables.ts'
import type { AccountWorld } from './account-options.ts'
import { noteAct } from './audit.ts'
import { closeInvitations } from './close-invitations.ts'
import { writeInstant } from './instant.ts'
import { refuse } from './refuse.ts'
import { keepLastStaff, writeAsStaff } from './staff-write.ts'
import { revokeTokens } from './tokens.ts'

/** From the next request on the account is nobody: no session, no token, no right, and no link that it has made works. Twice is no fault. */
export async function revokeAccount(world: AccountWorld, actor: string | null, user: string): Promise<void> {
  await writeAsStaff(world.storage, actor, async (tx) => {
    const { email, revoked_at } = await getAccount(tx, user)
    if (revoked_at !== null) return
    const at = writeInstant(world.now())
    const staff = await tx.selectFrom('grants').select('user').where('user', '=', user).where('role', '=', 'staff').executeTakeFirst()
    if (staff) await keepLastStaff(tx, user)
    await world.ledger.note({ what: 'user-revoked', user, email, at })
    await tx.updateTable('user').set({ revoked_at: at }).where('id', '=', user).execute()
    await tx.deleteFrom('session').where('userId', '=', user).execute()
    await revokeTokens(world, tx, user)
    await closeInvitations(world, tx, { madeBy: user })
    await closeInvitations(world, tx, { resets: user })
    await noteAct(tx, world, { actor, action: 'account.revoked', target: user })
  })
}

/** Takes a revocation back: the account has its roles and ways to sign in again; sessions, tokens and links stay ended. */
export async function reinstateAccount(world: AccountWorld, actor: string | null, user: string): Promise<void> {
  await writeAsStaff(world.storage, actor, async (tx) => {
    const { revoked_at } = await getAccount(tx, user)
    if (revoked_at === null) return
    await world.ledger.note({ what: 'user-reinstated', user, at: writeInstant(world.now()) })
    await tx.updateTable('user').set({ revoked_at: null }).where('id', '=', user).execute()
    await noteAct(tx, world, { actor, action: 'account.reinstated', target: user })
  })
}

/** Ends every session of an account. What lies on its devices stays readable there. */
export async function endSessions(world: AccountWorld, actor: string | null, user: string): Promise<void> {
  await writeAsStaff(world.storage, actor, async (tx) => {
    await getAccount(tx, user)
    await world.ledger.note({ what: 'sessions-revoked', user, at: writeInstant(world.now()) })
    await tx.deleteFrom('session').where('userId', '=', user).execute()
    await noteAct(tx, world, { actor, action: 'sessions.ended', target: user })
  })
}

/** Ends every token of an account. */
export async function endTokens(world: AccountWorld, actor: string | null, user: string): Promise<void> {
  await writeAsStaff(world.storage, actor, async (tx) => {
    await getAccount(tx, user)
    const count = await revokeTokens(world, tx, user)
    await noteAct(tx, world, { actor, action: 'tokens.revoked', target: user, detail: { count } })
  })
}

/** An account by its id; throws 404 where there is none. */
async function getAccount(tx: Transaction<Tables>, user: string): Promise<{ email: string; revoked_at: string | null }> {
  const account = await tx.selectFrom('user').select(['email', 'revoked_at']).where('id', '=', user).executeTakeFirst()
  if (!account) throw refuse(404, 'There is no such account.')
  return account
}
