import type { Transaction } from 'kysely'
import { organizationRecord } from '../../domain/organization.ts'
import { organizationScope } from '../../domain/scope.ts'
import type { Tables } from '../storage/tables.ts'
import type { AccountWorld } from './account-options.ts'
import { noteAct } from './audit.ts'
import { giveRoles } from './change-roles.ts'
import { refuse } from './refuse.ts'

/**
 * Makes an account, whose invitation says so, representative of the organization that its device has made. Once, and only of one that
 * the server does not know: everything known belongs to somebody. The same claim twice is no fault.
 */
export async function claimOrganization(world: AccountWorld, user: string, organization: string): Promise<void> {
  await world.storage.write(
    async (tx) => {
      const row = await tx
        .selectFrom('invitations')
        .select(['id', 'claimed'])
        .where('accepted_by', '=', user)
        .where('brings_organization', '=', 1)
        .executeTakeFirst()
      if (!row)
        throw refuse(403, 'Your invitation is not for an organization of your own. Ask staff of the task force.', { code: 'no-claim' })
      if (row.claimed === organization) return
      if (row.claimed !== null)
        throw refuse(409, 'Your account has brought its organization already. Ask staff of the task force for another one.', {
          code: 'claimed-before',
        })
      if (await isKnown(tx, organization))
        throw refuse(409, 'The task force knows this organization already. Ask staff of the task force to make you its representative.', {
          code: 'organization-known',
        })
      await tx.updateTable('invitations').set({ claimed: organization }).where('id', '=', row.id).execute()
      await giveRoles(world, tx, user, [{ role: 'represents', target: organization }])
      await noteAct(tx, world, { actor: user, action: 'organization.claimed', target: organization })
    },
    { rights: 'exclusive' },
  )
}

async function isKnown(tx: Transaction<Tables>, organization: string): Promise<boolean> {
  const scope = organizationScope(organization)
  const found = await Promise.all([
    tx
      .selectFrom('grants')
      .select('user')
      .where('target', '=', organization)
      .where('role', 'in', ['represents', 'executive'])
      .executeTakeFirst(),
    tx.selectFrom('offices').select('record').where('organization', '=', organization).executeTakeFirst(),
    tx.selectFrom('records').select('record').where('record', '=', organizationRecord(organization)).executeTakeFirst(),
    tx.selectFrom('scopes').select('scope').where('scope', '=', scope).where('last_seq', '>', 0).executeTakeFirst(),
    tx.selectFrom('invitations').select('id').where('claimed', '=', organization).executeTakeFirst(),
  ])
  return found.some((row) => row !== undefined)
}
