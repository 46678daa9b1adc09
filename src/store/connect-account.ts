import type { AccountFacts } from './account-facts.ts'
import { readMeta, writeMeta, type Database } from './database.ts'
import { WriteProblem } from './write-problem.ts'

/**
 * Connects a database to an account, or notes what the server says of it now. Whoever worked here before goes on under the account's id;
 * edits made until then keep their author. Throws `WriteProblem` where the database is another account's ([S11]).
 */
export function connectAccount(database: Database, account: AccountFacts, newId: () => string): Promise<void> {
  return database.transaction('rw', database.meta, async () => {
    const known = await readMeta(database, 'account')
    const { id } = account.user
    if (known && known.user.id !== id) throw new WriteProblem('other-account')
    const identity = await readMeta(database, 'identity')
    if (identity?.user !== id) {
      const before = identity ? [...(identity.before ?? []), identity.user] : []
      await writeMeta(database, 'identity', { user: id, device: identity?.device ?? newId(), ...(before.length > 0 ? { before } : {}) })
    }
    await writeMeta(database, 'account', account)
  })
}

/** Notes whether the account is signed in. */
export function noteSession(database: Database, signedOut: boolean): Promise<void> {
  return database.transaction('rw', database.meta, async () => {
    const account = await readMeta(database, 'account')
    if (account && account.signedOut !== signedOut) await writeMeta(database, 'account', { ...account, signedOut })
  })
}
