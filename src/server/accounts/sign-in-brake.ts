import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { AccountWorld } from './account-options.ts'

/** How many failures are borne within how many seconds after the last one. */
export interface Brake {
  readonly failures: number
  readonly window: number
}

type BrakeWorld = Pick<AccountWorld, 'storage' | 'now' | 'newId'>

/** Seconds to wait before a password for this address is looked at again; 0 = none. Holds on every node, from wherever one tries. */
export async function findWait({ storage, now }: BrakeWorld, brake: Brake, email: string): Promise<number> {
  const row = await storage.db.selectFrom('rateLimit').select(['count', 'lastRequest']).where('key', '=', keyOf(email)).executeTakeFirst()
  if (!row || row.count < brake.failures) return 0
  return Math.max(0, Math.ceil((row.lastRequest + brake.window * 1000 - now()) / 1000))
}

/** Counts a wrong password. Those before the window are forgotten. */
export async function countFailure({ storage, now, newId }: BrakeWorld, brake: Brake, email: string): Promise<void> {
  const since = now() - brake.window * 1000
  const fresh = { count: 1, lastRequest: now() }
  const count = sql<number>`case when "rateLimit"."lastRequest" < ${since} then 1 else "rateLimit"."count" + 1 end`
  await storage.db
    .insertInto('rateLimit')
    .values({ id: newId(), key: keyOf(email), ...fresh })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ count, lastRequest: now() }))
    .execute()
}

/** Forgets the failures of an address: its owner is in. */
export async function forgetFailures({ storage }: BrakeWorld, email: string): Promise<void> {
  await storage.db.deleteFrom('rateLimit').where('key', '=', keyOf(email)).execute()
}

/** The table holds no addresses, also of people who have no account. */
function keyOf(email: string): string {
  return `account:${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`
}
