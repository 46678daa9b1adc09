import type { Transaction } from 'kysely'
import type { Tables } from '../storage/tables.ts'
import type { AccountWorld } from './account-options.ts'
import { writeInstant } from './instant.ts'

/** A mail address as accounts keep it: they are found by it, whatever case it is written in. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** The account with a mail address. */
export async function findAccount(
  tx: Pick<Transaction<Tables>, 'selectFrom'>,
  email: string,
): Promise<{ id: string; revoked_at: string | null } | undefined> {
  return tx.selectFrom('user').select(['id', 'revoked_at']).where('email', '=', foldEmail(email)).executeTakeFirst()
}

/** Makes an account without any way to sign in yet, and gives back its id. */
export async function insertAccount(
  world: AccountWorld,
  tx: Transaction<Tables>,
  person: { readonly email: string; readonly name: string },
): Promise<string> {
  const id = world.newId()
  const at = writeInstant(world.now())
  const { name } = person
  // Staff vouch for the address: an invitation goes to nobody else.
  await tx
    .insertInto('user')
    .values({ id, name, email: foldEmail(person.email), emailVerified: 1, createdAt: at, updatedAt: at })
    .execute()
  return id
}

/** Gives an account a password, in place of the one it may have. `hash` is the library's. */
export async function setPasswordHash(world: AccountWorld, tx: Transaction<Tables>, user: string, hash: string): Promise<void> {
  const at = writeInstant(world.now())
  await tx.deleteFrom('account').where('userId', '=', user).where('providerId', '=', 'credential').execute()
  const row = { id: world.newId(), accountId: user, providerId: 'credential', userId: user, password: hash, createdAt: at, updatedAt: at }
  await tx.insertInto('account').values(row).execute()
}
