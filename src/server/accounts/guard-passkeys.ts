import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import type { AccountWorld } from './account-options.ts'
import { noteAct } from './audit.ts'
import { writeInstant } from './instant.ts'
import { refuse } from './refuse.ts'

/** Before a passkey goes: it is the caller's, it is not the last way in, and the ledger knows. All else passes. */
export function guardPasskeys(world: AccountWorld) {
  const { storage, ledger, now } = world
  return createAuthMiddleware(async (context) => {
    if (context.path !== '/passkey/delete-passkey') return
    const session = await getSessionFromCtx(context)
    const id: unknown = (context.body as { readonly id?: unknown } | undefined)?.id
    if (!session || typeof id !== 'string') return
    const user = session.user.id
    const passkeys = await storage.db.selectFrom('passkey').select('id').where('userId', '=', user).execute()
    if (!passkeys.some((passkey) => passkey.id === id)) return
    if (passkeys.length === 1 && !(await hasPassword(world, user)))
      throw refuse(409, 'This is the only way into your account. Add another passkey or a password first.', { code: 'last-way-in' })
    await ledger.note({ what: 'passkey-removed', passkey: id, at: writeInstant(now()) })
    await noteAct(storage.db, world, { actor: user, action: 'passkey.removed', target: user })
  })
}

/** Whether an account can be entered by a password. */
export async function hasPassword({ storage }: Pick<AccountWorld, 'storage'>, user: string): Promise<boolean> {
  const row = await storage.db
    .selectFrom('account')
    .select('id')
    .where('userId', '=', user)
    .where('providerId', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
