import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../storage/tables.ts'
import type { AccountWorld } from './account-options.ts'
import type { Caller } from './caller.ts'
import { writeInstant } from './instant.ts'
import { hashSecret, writeSecret } from './one-time-secret.ts'

/** So that scanners of published code know one of ours. */
const prefix = 'pgt_'

/** How exactly "last used" is kept: not every request of a busy client is a write. */
const usedEvery = 10 * 60_000

/** Makes a token for `Authorization: Bearer`. It is shown this once; only its hash is kept. */
export async function addToken(world: AccountWorld, tx: Transaction<Tables>, user: string, label: string): Promise<string> {
  const token = prefix + writeSecret((bytes) => world.random(bytes))
  await tx
    .insertInto('tokens')
    .values({ id: world.newId(), hash: hashSecret(token), user, label, created: writeInstant(world.now()) })
    .execute()
  return token
}

/** Whose token it is, by one query; null for unknown and revoked ones, and for those of revoked accounts. */
export async function findTokenCaller(db: Kysely<Tables>, now: number, token: string): Promise<Caller | null> {
  if (!token.startsWith(prefix) || token.length > 200) return null
  const row = await db
    .selectFrom('tokens')
    .innerJoin('user', 'user.id', 'tokens.user')
    .select(['tokens.id as token', 'tokens.last_used', 'user.id', 'user.name', 'user.email'])
    .where('tokens.hash', '=', hashSecret(token))
    .where('tokens.revoked_at', 'is', null)
    .where('user.revoked_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  if (row.last_used === null || now - Date.parse(row.last_used) >= usedEvery)
    await db
      .updateTable('tokens')
      .set({ last_used: writeInstant(now) })
      .where('id', '=', row.token)
      .execute()
  return { user: { id: row.id, name: row.name, email: row.email }, via: 'token', session: row.token }
}

/** Revokes every token of an account, noted first, and tells how many there were. */
export async function revokeTokens(world: AccountWorld, tx: Transaction<Tables>, user: string): Promise<number> {
  const at = writeInstant(world.now())
  const tokens = await tx.selectFrom('tokens').select('hash').where('user', '=', user).where('revoked_at', 'is', null).execute()
  for (const { hash } of tokens) await world.ledger.note({ what: 'token-revoked', hash, at })
  await tx.updateTable('tokens').set({ revoked_at: at }).where('user', '=', user).where('revoked_at', 'is', null).execute()
  return tokens.length
}
