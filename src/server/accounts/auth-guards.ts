import type { BetterAuthOptions } from 'better-auth'
import type { AccountWorld } from './account-options.ts'
import { noteAct } from './audit.ts'
import { readInstant, writeInstant } from './instant.ts'
import { refuse } from './refuse.ts'

type Hooks = NonNullable<BetterAuthOptions['databaseHooks']>

/** Nobody signs in to a revoked account; every session's end is in the ledger before it is in the database. */
export function guardSessions(world: AccountWorld): NonNullable<Hooks['session']> {
  const { storage, ledger, now } = world
  return {
    create: {
      before: async ({ userId }) => {
        const user = await storage.db.selectFrom('user').select('revoked_at').where('id', '=', userId).executeTakeFirst()
        if (user === undefined || user.revoked_at !== null)
          throw refuse(403, 'This account has been revoked. Ask staff of the task force.', { code: 'account-revoked' })
      },
      after: async ({ userId }) => noteAct(storage.db, world, { actor: userId, action: 'session.began', target: userId }),
    },
    delete: {
      before: async ({ id, userId, expiresAt }) => {
        if (Date.parse(readInstant(expiresAt)) <= now()) return
        await ledger.note({ what: 'session-ended', session: id, at: writeInstant(now()) })
        await noteAct(storage.db, world, { actor: userId, action: 'session.ended', target: userId })
      },
    },
  }
}

/** A restored backup shall not bring an old password back. */
export function guardAccounts(world: AccountWorld): NonNullable<Hooks['account']> {
  const { storage, ledger, now } = world
  return {
    update: {
      before: async (data, context) => {
        const user = context?.context.session?.user.id
        if (typeof data.password !== 'string' || user === undefined) return
        await ledger.note({ what: 'password-changed', user, at: writeInstant(now()) })
        await noteAct(storage.db, world, { actor: user, action: 'password.changed', target: user })
      },
    },
  }
}
