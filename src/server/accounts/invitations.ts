import type { Kysely, Selectable, Transaction } from 'kysely'
import type { InvitationsTable, Tables } from '../storage/tables.ts'
import type { AccountWorld } from './account-options.ts'
import { noteAct } from './audit.ts'
import { nameRole } from './change-roles.ts'
import { closeInvitations } from './close-invitations.ts'
import { findAccount, foldEmail } from './insert-account.ts'
import { writeInstant } from './instant.ts'
import { deriveSecret, hashSecret, writeSecret } from './one-time-secret.ts'
import { refuse } from './refuse.ts'
import { readRoles, sortRoles, type RoleGrant } from './roles.ts'
import { hasStaff, writeAsStaff } from './staff-write.ts'

const day = 86_400_000

/** How long a link for a new password works. */
const resetDays = 3

/** The one invitation that nobody has to be staff for. */
const firstStaff = 'first-staff'

/** An invitation, the one for the first staff account, or a link for choosing anew how to sign in. */
export type LinkKind = 'invitation' | 'first-staff' | 'reset'

/** What a link is for. */
export function kindOf({ kind }: { readonly kind: string }): LinkKind {
  return kind === 'first-staff' || kind === 'reset' ? kind : 'invitation'
}

/** What an invitation is made of. */
export interface NewInvitation {
  readonly email: string
  readonly name: string
  readonly roles: readonly RoleGrant[]
  /** The person's device has an organization that the task force does not know yet: it becomes theirs, once. */
  readonly bringsOrganization: boolean
  /** How long the link works. */
  readonly days: number
}

/** A link's secret, told this once, and until when it works. */
export interface MadeLink {
  readonly id: string
  readonly secret: string
  readonly expires: string
}

/** An invitation as staff see it. */
export interface ListedInvitation {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly roles: readonly RoleGrant[]
  readonly bringsOrganization: boolean
  readonly state: 'open' | 'used' | 'expired' | 'withdrawn'
  readonly created: string
  readonly createdBy: string | null
  readonly expires: string
}

/** Invites somebody. An earlier link to the same address stops working. Throws 409 where the address has an account. */
export async function createInvitation(world: AccountWorld, actor: string | null, wish: NewInvitation): Promise<MadeLink> {
  const email = foldEmail(wish.email)
  return writeAsStaff(world.storage, actor, async (tx) => {
    if (await findAccount(tx, email))
      throw refuse(409, 'This address has an account already. Change its roles, or make a link for a new password.', { path: 'email' })
    await closeInvitations(world, tx, { email })
    const roles = sortRoles(wish.roles)
    const brings = wish.bringsOrganization ? 1 : 0
    const row = {
      kind: 'invitation',
      email,
      name: wish.name,
      roles: JSON.stringify(roles),
      brings_organization: brings,
      user: null,
    } as const
    const link = await insertLink(world, tx, actor, row, wish.days)
    await noteAct(tx, world, {
      actor,
      action: 'invitation.made',
      target: link.id,
      detail: { email, roles: roles.map(nameRole), ...(brings && { bringsOrganization: true }) },
    })
    return link
  })
}

/** Makes the link by which somebody who cannot sign in any more chooses anew how to. An earlier one of the account stops working. */
export async function createResetLink(
  world: AccountWorld,
  actor: string | null,
  user: string,
): Promise<MadeLink & { email: string; name: string }> {
  return writeAsStaff(world.storage, actor, async (tx) => {
    const account = await tx.selectFrom('user').select(['email', 'name', 'revoked_at']).where('id', '=', user).executeTakeFirst()
    if (!account) throw refuse(404, 'There is no such account.')
    if (account.revoked_at !== null) throw refuse(409, 'This account is revoked. Reinstate it first.')
    await closeInvitations(world, tx, { resets: user })
    const { email, name } = account
    const link = await insertLink(world, tx, actor, { kind: 'reset', email, name, roles: '[]', brings_organization: 0, user }, resetDays)
    await noteAct(tx, world, { actor, action: 'reset.made', target: user })
    return { ...link, email, name }
  })
}

type LinkRow = Pick<InvitationsTable, 'email' | 'name' | 'roles' | 'brings_organization' | 'user'> & { readonly kind: LinkKind }

async function insertLink(
  world: AccountWorld,
  tx: Transaction<Tables>,
  actor: string | null,
  row: LinkRow,
  days: number,
): Promise<MadeLink> {
  const id = world.newId()
  const secret = writeSecret((bytes) => world.random(bytes))
  const expires = writeInstant(world.now() + days * day)
  await tx
    .insertInto('invitations')
    .values({ ...row, id, hash: hashSecret(secret), created: writeInstant(world.now()), created_by: actor, expires })
    .execute()
  return { id, secret, expires }
}

/**
 * The secret of the link that makes the first staff account; null where there is staff. It follows from the server's key, so that every
 * start and every node prints the same one until it is used.
 */
export async function openFirstStaffInvitation(world: AccountWorld, key: string): Promise<string | null> {
  if (await hasStaff(world.storage.db)) return null
  const secret = deriveSecret(key, firstStaff)
  const hash = hashSecret(secret)
  const row = {
    kind: firstStaff,
    email: '',
    name: '',
    roles: JSON.stringify([{ role: 'staff', target: '' }]),
    brings_organization: 0,
    user: null,
  } as const
  const times = { created: writeInstant(world.now()), created_by: null, expires: '9999-12-31T23:59:59.999Z' }
  await world.storage.write(async (tx) => {
    const made = tx.insertInto('invitations').values({ ...row, ...times, id: firstStaff, hash })
    await made.onConflict((conflict) => conflict.column('id').doUpdateSet({ hash })).execute()
  })
  return secret
}

/** Every invitation there was, the newest first; without links for new passwords. */
export async function listInvitations(db: Kysely<Tables>, now: number): Promise<ListedInvitation[]> {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('kind', '=', 'invitation')
    .orderBy('created', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    roles: readRoles(row.roles),
    bringsOrganization: row.brings_organization === 1,
    state: stateOf(row, now),
    created: row.created,
    createdBy: row.created_by,
    expires: row.expires,
  }))
}

/** What became of a link. */
export function stateOf(row: Selectable<InvitationsTable>, now: number): ListedInvitation['state'] {
  if (row.accepted_at !== null) return 'used'
  if (row.withdrawn_at !== null) return 'withdrawn'
  return Date.parse(row.expires) <= now ? 'expired' : 'open'
}

/** Makes an invitation's link stop working. Throws 404 for an unknown one, 409 for one that is used. */
export async function withdrawInvitation(world: AccountWorld, actor: string | null, id: string): Promise<void> {
  await writeAsStaff(world.storage, actor, async (tx) => {
    const row = await tx.selectFrom('invitations').selectAll().where('id', '=', id).where('kind', '=', 'invitation').executeTakeFirst()
    if (!row) throw refuse(404, 'There is no such invitation.')
    if (row.accepted_at !== null) throw refuse(409, 'This invitation has been used. Revoke the account instead.')
    if ((await closeInvitations(world, tx, { id })) > 0) await noteAct(tx, world, { actor, action: 'invitation.withdrawn', target: id })
  })
}
