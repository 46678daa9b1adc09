import { georgia2014 } from '../../domain/charter/georgia-2014.ts'
import type { AccountWorld } from './account-options.ts'
import { refuse } from './refuse.ts'
import type { RoleGrant } from './roles.ts'

/** Refuses roles in groups that the charter does not have. `path` says where in the request the roles stand. */
export async function checkGroups(_world: Pick<AccountWorld, 'storage'>, roles: readonly RoleGrant[], path: string): Promise<void> {
  const groups = georgia2014.workGroups.map(({ id }) => id)
  for (const [index, { role, target }] of roles.entries()) {
    if ((role === 'chair' || role === 'member') && !groups.includes(target))
      throw refuse(400, `There is no work group "${target}". Known are: ${groups.join(', ')}.`, { path: `${path}[${index}].target` })
  }
}
