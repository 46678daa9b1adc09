import * as z from 'zod'
import { HttpProblem } from '../http/problem.ts'
import { AdminProblem } from '../operations/command.ts'
import type { Ledger } from '../operations/ledger.ts'
import type { Storage } from '../storage/storage.ts'
import type { AccountWorld } from './account-options.ts'
import { noteAct } from './audit.ts'
import { giveRoles, listDirectRoles, nameRole } from './change-roles.ts'
import { checkGroups } from './check-groups.ts'
import { findAccount, insertAccount } from './insert-account.ts'
import { createInvitation } from './invitations.ts'
import { emailShape, nameShape } from './name-and-email.ts'
import { readShape } from './read-shape.ts'
import { revokeAccount } from './revoke-account.ts'
import { isSameRole, rolesShape, sortRoles, type RoleGrant } from './roles.ts'
import { writeLink } from './send-link.ts'
import { writeAsStaff } from './staff-write.ts'
import { addToken } from './tokens.ts'

/** What a command takes from the process that runs it. */
export type CommandWorld = Pick<AccountWorld, 'now' | 'newId' | 'random'>

/** Roles as the options of a command give them. */
export interface RoleOptions {
  readonly staff: boolean
  readonly observer: boolean
  /** Ids of groups. */
  readonly chairs: readonly string[]
  readonly members: readonly string[]
  /** Keys of organizations. */
  readonly represents: readonly string[]
  readonly executive: readonly string[]
}

/** `user add` */
export interface UserToAdd extends RoleOptions {
  readonly email: string
  readonly name: string
  /** A token for `Authorization: Bearer` is wanted. */
  readonly token: boolean
}

/** An account in a list. */
export interface UserRow {
  readonly user: string
  readonly email: string
  readonly name: string
  readonly roles: readonly string[]
  readonly revokedAt: string | null
}

/**
 * Makes an account, or adds roles (and a fresh token) to the one with that address, and gives back its id. Throws `AdminProblem` where
 * that cannot be done, for instance since the account is revoked.
 */
export function addUser(storage: Storage, ledger: Ledger, wish: UserToAdd, from: CommandWorld): Promise<{ user: string; token?: string }> {
  const world = { storage, ledger, ...from }
  return asCommand(async () => {
    const email = readOption(emailShape, wish.email, 'email')
    const roles = await readRoleOptions(world, wish)
    return writeAsStaff(storage, null, async (tx) => {
      const known = await findAccount(tx, email)
      if (known && known.revoked_at !== null) throw new AdminProblem('This account is revoked. Staff can reinstate it in the app.')
      const user = known?.id ?? (await insertAccount(world, tx, { email, name: readOption(nameShape, wish.name, 'name') }))
      const held = await listDirectRoles(tx, user)
      const added = roles.filter((role) => !held.some((one) => isSameRole(one, role)))
      await giveRoles(world, tx, user, added)
      const token = wish.token ? await addToken(world, tx, user, 'command') : undefined
      const detail = { roles: added.map(nameRole), ...(token !== undefined && { token: true }) }
      await noteAct(tx, world, { actor: null, action: known ? 'account.extended' : 'account.made', target: user, detail })
      return token === undefined ? { user } : { user, token }
    })
  })
}

/** Ends an account: its sessions, tokens and rights, from the next request on. Throws `AdminProblem` for an unknown one and the last staff. */
export function revokeUser(
  storage: Storage,
  ledger: Ledger,
  { email }: { readonly email: string },
  from: CommandWorld,
): Promise<{ user: string }> {
  return asCommand(async () => {
    const known = await findAccount(storage.db, email)
    if (!known) throw new AdminProblem(`There is no account with the address "${email}".`)
    await revokeAccount({ storage, ledger, ...from }, null, known.id)
    return { user: known.id }
  })
}

/** Every account with its direct roles, by address. */
export async function listUsers(storage: Storage): Promise<UserRow[]> {
  return storage.read(async (tx) => {
    const users = await tx.selectFrom('user').select(['id', 'email', 'name', 'revoked_at']).orderBy('email').execute()
    const grants = Map.groupBy(await tx.selectFrom('grants').selectAll().execute(), ({ user }) => user)
    return users.map(({ id, email, name, revoked_at }) => ({
      user: id,
      email,
      name,
      roles: sortRoles(grants.get(id) ?? []).map(nameRole),
      revokedAt: revoked_at,
    }))
  })
}

/** `invite` */
export interface UserToInvite extends RoleOptions {
  readonly email: string
  readonly name: string
  readonly bringsOrganization: boolean
  readonly days: number
  /** Where browsers find the server. */
  readonly baseUrl: string
}

/** Invites somebody, and gives back the link to pass on. */
export function invite(
  storage: Storage,
  ledger: Ledger,
  wish: UserToInvite,
  from: CommandWorld,
): Promise<{ link: string; expires: string }> {
  const world = { storage, ledger, ...from }
  return asCommand(async () => {
    const email = readOption(emailShape, wish.email, 'email')
    const name = readOption(nameShape, wish.name, 'name')
    const roles = await readRoleOptions(world, wish)
    const { bringsOrganization, days, baseUrl } = wish
    const { secret, expires } = await createInvitation(world, null, { email, name, roles, bringsOrganization, days })
    return { link: writeLink(baseUrl.replace(/\/+$/, ''), secret), expires }
  })
}

async function readRoleOptions(world: AccountWorld, wish: RoleOptions): Promise<RoleGrant[]> {
  const each = (role: RoleGrant['role'], targets: readonly string[]): RoleGrant[] => targets.map((target) => ({ role, target }))
  const roles = [
    ...each('staff', wish.staff ? [''] : []),
    ...each('observer', wish.observer ? [''] : []),
    ...each('chair', wish.chairs),
    ...each('member', wish.members),
    ...each('represents', wish.represents),
    ...each('executive', wish.executive),
  ]
  const known = sortRoles(readOption(rolesShape, roles, 'roles'))
  await checkGroups(world, known, 'roles')
  return known
}

function readOption<T>(shape: z.ZodType<T>, value: unknown, name: string): T {
  return readShape(z.object({ [name]: shape }) as z.ZodType<Record<string, T>>, { [name]: value })[name] as T
}

/** What would be a refusal over HTTP is the command's last line. */
async function asCommand<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof HttpProblem ? new AdminProblem(error.problem.title) : error
  }
}
