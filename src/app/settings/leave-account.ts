import { CallProblem } from '../../sync/call-server.ts'
import { forgetDatabase, leaveAccount, noteDatabases, readDatabases } from '../databases.ts'
import type { Session } from '../session.ts'
import { removeOpenData } from './remove-data.ts'

/** How somebody signs out. */
export interface Leaving {
  /** Ends the account's sessions on all devices, not only here. */
  readonly everywhere: boolean
  /** Takes the account's data off this device; else it stays, locked away until the same account signs in again. */
  readonly remove: boolean
}

/**
 * Signs out and leaves the account's database. Without a network the session ends later, before anything else is asked of the server;
 * "everywhere" needs one. Rejects with `CallProblem` or `WriteProblem`; nothing is left then.
 */
export async function leave(session: Session, { everywhere, remove }: Leaving): Promise<void> {
  const client = await session.account()
  let isDue = false
  try {
    await (everywhere ? client.signOutEverywhere() : client.signOut())
  } catch (error) {
    if (!(error instanceof CallProblem)) throw error
    // Signed out already is what was asked for.
    isDue = !everywhere && error.code === 'offline'
    if (!isDue && error.code !== 'signed-out') throw error
  }
  session.sync.stop()
  if (remove) await removeOpenData(session.store)
  const databases = readDatabases()
  noteDatabases(remove ? forgetDatabase(databases, session.store.name, isDue) : leaveAccount(databases, isDue))
  session.restart('/')
}
