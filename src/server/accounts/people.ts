import type { Rights } from '../../domain/rules/access.ts'
import type { AccountOptions } from './account-options.ts'
import { readInstant } from './instant.ts'
import { isSameRole, sortRoles, type RoleGrant } from './roles.ts'

/** A role that an account has, and where it comes from: given directly, or following from a record (an office, a selection). */
export interface HeldRole extends RoleGrant {
  readonly source: 'granted' | 'record'
}

/** An account as staff see it. */
export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly HeldRole[]
  readonly lastSeen: string | null
  readonly passkeys: number
  readonly password: boolean
  /** Tokens that work. */
  readonly tokens: number
  readonly revokedAt: string | null
  readonly created: string
}

type PeopleParts = Pick<AccountOptions, 'storage' | 'log'>

/** Every account, by name. */
export async function listPeople({ storage, log }: PeopleParts): Promise<ListedPerson[]> {
  const { db } = storage
  const [users, grants, passkeys, passwords, tokens, devices, sessions] = await Promise.all([
    db.selectFrom('user').select(['id', 'name', 'email', 'revoked_at', 'createdAt']).execute(),
    db.selectFrom('grants').selectAll().execute(),
    db.selectFrom('passkey').select('userId').execute(),
    db.selectFrom('account').select('userId').where('providerId', '=', 'credential').where('password', 'is not', null).execute(),
    db.selectFrom('tokens').select(['user', 'last_used', 'revoked_at']).execute(),
    db.selectFrom('devices').select(['user', 'last_seen']).execute(),
    db.selectFrom('session').select(['userId', 'updatedAt']).execute(),
  ])
  const held = Map.groupBy(grants, ({ user }) => user)
  const seen = [
    ...devices.map(({ user, last_seen }) => ({ user, at: last_seen })),
    ...tokens.flatMap(({ user, last_used }) => (last_used === null ? [] : [{ user, at: last_used }])),
    ...sessions.map(({ userId, updatedAt }) => ({ user: userId, at: readInstant(updatedAt) })),
  ]
  const seenByUser = Map.groupBy(seen, ({ user }) => user)
  const people = await Promise.all(
    users.map(async ({ id, name, email, revoked_at, createdAt }) => ({
      id,
      name,
      email,
      roles: listHeldRoles(held.get(id) ?? [], await log.rightsOf(id)),
      lastSeen: (seenByUser.get(id) ?? []).reduce<string | null>((last, { at }) => (last === null || at > last ? at : last), null),
      passkeys: passkeys.filter(({ userId }) => userId === id).length,
      password: passwords.some(({ userId }) => userId === id),
      tokens: tokens.filter(({ user, revoked_at }) => user === id && revoked_at === null).length,
      revokedAt: revoked_at,
      created: readInstant(createdAt),
    })),
  )
  return people.toSorted((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1))
}

/** Direct roles, and those that the rules find besides. */
function listHeldRoles(direct: readonly RoleGrant[], rights: Rights): HeldRole[] {
  const derived = listRoles(rights).filter((grant) => !direct.some((one) => isSameRole(one, grant)))
  return [
    ...sortRoles(direct).map((grant) => ({ ...grant, source: 'granted' as const })),
    ...sortRoles(derived).map((grant) => ({ ...grant, source: 'record' as const })),
  ]
}

function listRoles({ staff, observer, chairs, groups, represents, executiveOf }: Rights): RoleGrant[] {
  const each = (role: RoleGrant['role'], targets: readonly string[]): RoleGrant[] => targets.map((target) => ({ role, target }))
  return [
    ...each('staff', staff ? [''] : []),
    ...each('observer', observer ? [''] : []),
    ...each('chair', chairs),
    ...each('member', groups),
    ...each('represents', represents),
    ...each('executive', executiveOf),
  ]
}
