import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { rightsOf, type DirectGrant } from '../../../src/domain/rules/grants.ts'
import type { AccountWorld } from '../../../src/server/accounts/account-options.ts'
import type { Log } from '../../../src/server/log/log.ts'

export async function openSampleLog({ storage }: AccountWorld): Promise<Log> {
  const log: Partial<Log> = {
    taskForce: '00000000-0000-7000-8000-000000000001',
    epoch: () => Promise.resolve('00000000-0000-7000-8000-000000000002'),
    rightsOf: async (user) => {
      const account = await storage.db.selectFrom('user').selectAll().where('id', '=', user).where('revoked_at', 'is', null).executeTakeFirst()
      const direct: DirectGrant[] = account ? await storage.db.selectFrom('grants').selectAll().where('user', '=', user).execute() : []
      return rightsOf({ id: user, email: account?.email ?? '' }, direct, [], [], '2026-01-01', georgia2014)
    },
    readableScopes: () => Promise.resolve([]),
    redact: () => Promise.resolve('redacted'),
  }
  return log as Log
}
