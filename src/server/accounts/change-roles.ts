import type { Transaction } from 'kysely'
import type { Tables } from '../storage/tables.ts'
import type { AccountWorld } from './account-options.ts'
import { noteAct } from './audit.ts'
import { writeInstant } from './instant.ts'
import { closeInvitations } from './close-invitations.ts'
import { refuse } from './refuse.ts'
import { grantRow, isSameRole, sortRoles, type RoleGrant } from './roles.ts'
import { keepLastStaff, writeAsStaff } from './staff-write.ts'

/** Roles to give and to take. */
export interface RoleChange {
  readonly add: readonly RoleGrant[]
  readonly remove: readonly RoleGrant[]
}

/** Gives and takes roles, all or none; it counts from the next request on. Throws where the last of the staff would lose the role. */
export async function changeRoles(world: AccountWorld, actor: string | null, user: string, change: RoleChange): Promise<void> {
  if (change.add.some((one) => change.remove.some((other) => isSameRole(one, other))))
    throw refuse(400, 'A role is both to be given and to be taken.', { path: 'add' })
  await writeAsStaff(world.storage, actor, async (tx) => {
    const known = await tx.selectFrom('user').select('id').where('id', '=', user).executeTakeFirst()
    if (!known) throw refuse(404, 'There is no such account.')
    const held = await listDirectRoles(tx, user)
    const added = sortRoles(change.add).filter((grant) => !held.some((one) => isSameRole(one, grant)))
    const removed = sortRoles(change.remove).filter((grant) => held.some((one) => isSameRole(one, grant)))
    if (removed.some(({ role }) => role === 'staff')) await keepLastStaff(tx, user)
    if (added.length + removed.length === 0) return
    await giveRoles(world, tx, user, added)
    await takeRoles(world, tx, user, removed)
    await noteAct(tx, world, {
      actor,
      action: 'roles.changed',
      target: user,
      detail: { added: added.map(nameRole), removed: removed.map(nameRole) },
    })
  })
}

/** The roles that an account was given directly. */
export async function listDirectRoles(tx: Transaction<Tables>, user: string): Promise<RoleGrant[]> {
  return sortRoles(await tx.selectFrom('grants').select(['role', 'target']).where('user', '=', user).execute())
}

/** Gives roles that the account does not have yet; the ledger learns that they were given after they may have been taken before. */
export async function giveRoles(world: AccountWorld, tx: Transaction<Tables>, user: string, added: readonly RoleGrant[]): Promise<void> {
  const at = writeInstant(world.now())
  for (const { role, target } of added) await world.ledger.note({ what: 'grant-given', user, role, target, at })
  if (added.length > 0)
    await tx
      .insertInto('grants')
      .values(added.map((grant) => grantRow(user, grant)))
      .execute()
}

async function takeRoles(world: AccountWorld, tx: Transaction<Tables>, user: string, removed: readonly RoleGrant[]): Promise<void> {
  const at = writeInstant(world.now())
  for (const { role, target } of removed) {
    await world.ledger.note({ what: 'grant-revoked', user, role, target, at })
    await tx.deleteFrom('grants').where('user', '=', user).where('role', '=', role).where('target', '=', target).execute()
  }
  // Who is no longer of the staff shall not come back by a link that he or she has made.
  if (removed.some(({ role }) => role === 'staff')) await closeInvitations(world, tx, { madeBy: user })
}

/** A role as a word: `staff`, `chair 3`. */
export function nameRole({ role, target }: RoleGrant): string {
  return target === '' ? role : `${role} ${target}`
}
