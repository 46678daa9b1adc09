import { profileRecord, readProfile } from '../domain/profile.ts'
import type { AccountFacts, Store } from '../store/store.ts'
import type { AccountClient } from '../sync/account-client.ts'
import type { ServerSession } from '../sync/account-shapes.ts'
import { CallProblem } from '../sync/call-server.ts'
import { admitAccount, noteDatabases, ownerOf, readDatabases, switchDatabase, type Databases, type Owner } from './databases.ts'
import type { Session } from './session.ts'

/** What has to be asked of somebody who has signed in, before a database becomes the account's. */
export type JoinQuestion =
  /** Nothing: the account has its database here, or there is nothing on this device to bring along. */
  | 'none'
  /** The device has worked alone: does its work go to the account? */
  | 'work-here'

/** Finds out whether a device that worked alone has something to bring along ([S11]: another account's database never is). */
export function askBeforeJoining({ store, choice }: Session, user: string): JoinQuestion {
  const databases = readDatabases()
  if (databases.owners.some((owner) => owner.user === user) || choice === 'sample') return 'none'
  return store.name === databases.alone && store.identity !== null ? 'work-here' : 'none'
}

/**
 * Makes this browser's account the one that works here: opens its database (its own of before, the one of a device that worked alone, or
 * a new one), notes in it whose it is, and starts the app on it. Rejects with `CallProblem` or `WriteProblem`; nothing is switched then.
 *
 * @param take what was done on a device that worked alone goes to the account
 */
export async function joinAccount(session: Session, server: ServerSession, take: boolean): Promise<void> {
  const { user } = server
  const before = readDatabases()
  const isHere = session.choice === 'own' && ownerOf(before, session.store.name)?.user === user.id
  // Only what lies open here can be brought along: what is not seen may be another person's work.
  const isFree = session.choice === 'own' && session.store.name === before.alone && (take || session.store.identity === null)
  const next = admitAccount(before, { user: user.id, name: user.name, email: user.email }, { take: isFree, newId: session.newId })
  const isOpen = session.choice === 'own' && next.current === session.store.name
  const store = isOpen ? session.store : await session.openDatabase(next.current)
  try {
    const organization = await ownOrganization(store)
    const known = organization === null ? server : await bringOrganization(await session.account(), server, organization)
    await settle(store, session, known, before)
    const noted = (owner: Owner) => (owner.user === user.id && organization !== null ? { ...owner, organization } : owner)
    noteDatabases({ ...next, owners: next.owners.map(noted) })
  } finally {
    if (!isOpen) store.close()
  }
  // Signed in again on the same database: there is nothing to load anew.
  if (isHere) session.sync.syncNow()
  else if (session.choice === 'sample') switchDatabase('own')
  else session.restart('/')
}

/** Notes in a database whose it is. An empty one under a known sign-in is said loudly where the server knows what it held ([S15]). */
async function settle(store: Store, { newId, now }: Session, server: ServerSession, before: Databases): Promise<void> {
  const { device, user } = server
  const isNew = store.identity === null
  if (isNew) await store.begin({ user: user.id, device: newId() })
  await store.setAccount(accountFacts(server, now()))
  const wasHere = device !== null || before.owners.some((owner) => owner.user === user.id)
  if (isNew && wasHere && !before.removed.includes(user.id)) store.noteLost({ edits: device?.unsent ?? 0, on: device?.lastSeen ?? now() })
}

/** What the server says of an account, as the device keeps it. */
export function accountFacts({ user, rights, scopes }: ServerSession, now: string): AccountFacts {
  return { user, rights, scopes, checkedAt: now, signedOut: false }
}

/** The organization for which somebody has worked on a device that worked alone; null = none, or no such device. */
async function ownOrganization(store: Store): Promise<string | null> {
  if (store.identity === null || store.facts.account !== null) return null
  const record = profileRecord(store.identity.user)
  await store.loadRecords([record])
  const state = store.record(record)
  return state ? readProfile(state).organization : null
}

/**
 * Claims the organization that a device brings along, before its first edit goes out. Where the invitation does not say so, or the task
 * force knows the organization, it stays as it is: what may not be written then comes into the refused list, with the reason.
 */
async function bringOrganization(client: AccountClient, server: ServerSession, organization: string): Promise<ServerSession> {
  if (server.rights.staff || server.rights.represents.length > 0) return server
  try {
    await client.claimOrganization(organization)
    return (await client.readSession()) ?? server
  } catch (error) {
    if (error instanceof CallProblem && (error.code === 'forbidden' || error.code === 'refused')) return server
    throw error
  }
}
