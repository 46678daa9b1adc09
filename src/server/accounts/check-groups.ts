import { CharterInForce } from '../access/charter-in-force.ts'
import type { AccountWorld } from './account-options.ts'
import { refuse } from './refuse.ts'
import type { RoleGrant } from './roles.ts'

/** Refuses roles in groups that the charter in force does not have. `path` says where in the request the roles stand. */
export async function checkGroups({ storage }: Pick<AccountWorld, 'storage'>, roles: readonly RoleGrant[], path: string): Promise<void> {
  if (!roles.some(isInGroup)) return
  const { workGroups } = await storage.read((tx) => new CharterInForce().read(tx))
  const groups = workGroups.map(({ id }) => id)
  for (const [index, grant] of roles.entries()) {
    if (isInGroup(grant) && !groups.includes(grant.target))
      throw refuse(400, `There is no work group "${grant.target}". Known are: ${groups.join(', ')}.`, { path: `${path}[${index}].target` })
  }
}

function isInGroup({ role }: RoleGrant): boolean {
  return role === 'chair' || role === 'member'
}
