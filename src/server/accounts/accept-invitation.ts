import type { Kysely, Selectable, Transaction } from 'kysely'
import type { InvitationsTable, Tables } from '../storage/tables.ts'
import type { AccountWorld } from './account-options.ts'
import { noteAct } from './audit.ts'
import { giveRoles, nameRole } from './change-roles.ts'
import { findAccount, insertAccount, setPasswordHash } from './insert-account.ts'
import { writeInstant } from './instant.ts'
import { kindOf, stateOf, type LinkKind } from './invitations.ts'
import { hashSecret } from './one-time-secret.ts'
import { refuse } from './refuse.ts'
import { readRoles, type RoleGrant } from './roles.ts'
import { hasStaff } from './staff-write.ts'

type InvitationRow = Selectable<InvitationsTable>

/** What somebody who opens a link is told before he or she accepts. */
export interface InvitationOffer {
  /** `first-staff`: makes the first account, e-mail to be given; `reset`: chooses anew how to sign in. */
  readonly kind: LinkKind
  /** null = to be given by who accepts. */
  readonly email: string | null
  readonly name: string
  readonly roles: readonly RoleGrant[]
  readonly bringsOrganization: boolean
  readonly expires: string | null
}

/** What somebody says who accepts. */
export interface Acceptance {
  readonly name: string | null
  readonly email: string | null
  /** Of the password, by the library; null = none, a passkey follows. */
  readonly passwordHash: string | null
}

/** What a link offers. Throws where it does not work (any more), with the reason. */
export async function readOffer(db: Kysely<Tables>, now: number, secret: string): Promise<InvitationOffer> {
  const row = await findOpen(db, now, secret)
  const isFirst = row.kind === 'first-staff'
  return {
    kind: kindOf(row),
    email: isFirst ? null : row.email,
    name: row.name,
    roles: readRoles(row.roles),
    bringsOrganization: row.brings_organization === 1,
    expires: isFirst ? null : row.expires,
  }
}

/** Makes the account with its roles, or renews the way into an old one, and uses the link up: all at once. Gives back the account's id. */
export async function acceptInvitation(world: AccountWorld, secret: string, acceptance: Acceptance): Promise<string> {
  return world.storage.write(
    async (tx) => {
      const row = await findOpen(tx, world.now(), secret)
      const user = row.kind === 'reset' ? await renewAccess(world, tx, row) : await makeAccount(world, tx, row, acceptance)
      const at = writeInstant(world.now())
      if (row.kind === 'reset' && acceptance.passwordHash !== null) await world.ledger.note({ what: 'password-changed', user, at })
      if (acceptance.passwordHash !== null) await setPasswordHash(world, tx, user, acceptance.passwordHash)
      await world.ledger.note({ what: 'invitation-closed', invitation: row.id, at })
      await tx.updateTable('invitations').set({ accepted_by: user, accepted_at: at }).where('id', '=', row.id).execute()
      await noteAct(tx, world, {
        actor: user,
        action: `${kindOf(row)}.accepted`,
        target: row.id,
        detail: { roles: readRoles(row.roles).map(nameRole) },
      })
      return user
    },
    { rights: 'exclusive' },
  )
}

async function makeAccount(world: AccountWorld, tx: Transaction<Tables>, row: InvitationRow, acceptance: Acceptance): Promise<string> {
  const email = row.kind === 'first-staff' ? acceptance.email : row.email
  if (email === null) throw refuse(400, 'Give your e-mail address.', { path: 'email' })
  const name = acceptance.name ?? row.name
  if (name === '') throw refuse(400, 'Give your name.', { path: 'name' })
  if (await findAccount(tx, email))
    throw refuse(409, 'This address has an account already. Sign in with it; staff can add roles to it.', {
      code: 'has-account',
      path: 'email',
    })
  const user = await insertAccount(world, tx, { email, name })
  await giveRoles(world, tx, user, readRoles(row.roles))
  return user
}

/** Ends all sessions: whoever has lost the way in may have lost a device, too. */
async function renewAccess(world: AccountWorld, tx: Transaction<Tables>, { user }: InvitationRow): Promise<string> {
  const account =
    user === null ? undefined : await tx.selectFrom('user').select(['id', 'revoked_at']).where('id', '=', user).executeTakeFirst()
  if (!account || account.revoked_at !== null)
    throw refuse(410, 'This account is revoked. Ask staff of the task force.', { code: 'invitation-withdrawn' })
  await world.ledger.note({ what: 'sessions-revoked', user: account.id, at: writeInstant(world.now()) })
  await tx.deleteFrom('session').where('userId', '=', account.id).execute()
  return account.id
}

const sentences = {
  used: 'This link has been used already. It works only once; ask staff of the task force for a new one.',
  expired: 'This link has expired. Ask staff of the task force for a new one.',
  withdrawn: 'This link has been withdrawn. Ask staff of the task force for a new one.',
} as const

async function findOpen(db: Pick<Kysely<Tables>, 'selectFrom'>, now: number, secret: string): Promise<InvitationRow> {
  const row = await db.selectFrom('invitations').selectAll().where('hash', '=', hashSecret(secret)).executeTakeFirst()
  if (!row)
    throw refuse(404, 'This link does not work. Check that it is whole, or ask staff of the task force for a new one.', {
      code: 'invitation-unknown',
    })
  const state = stateOf(row, now)
  if (state !== 'open') throw refuse(410, sentences[state], { code: `invitation-${state}` })
  if (row.kind === 'first-staff' && (await hasStaff(db))) throw refuse(410, sentences.withdrawn, { code: 'invitation-withdrawn' })
  return row
}
