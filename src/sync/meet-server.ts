import type { Store } from '../store/store.ts'
import type { ServerSession } from './account-shapes.ts'
import { CallProblem } from './call-server.ts'
import type { SyncProblem } from './loop.ts'

/**
 * Asks whose session this browser has; it must be the database's owner's ([S11]). Keeps what the server says of the account. Gives what
 * is in the way; null = nothing.
 */
export async function meetServer(
  store: Store,
  readSession: () => Promise<ServerSession | null>,
  now: () => string,
): Promise<SyncProblem | null> {
  try {
    const session = await readSession()
    if (session === null) return { code: 'signed-out', status: 401 }
    const { taskForce, account } = store.facts
    if (account !== null && session.user.id !== account.user.id) return { code: 'other-user' }
    if (taskForce !== null && session.taskForce !== taskForce) return { code: 'wrong-task-force' }
    const { user, rights, scopes } = session
    await store.setAccount({ user, rights, scopes, checkedAt: now(), signedOut: false })
    return null
  } catch (error) {
    return problemOfCall(error)
  }
}

function problemOfCall(error: unknown): SyncProblem {
  if (!(error instanceof CallProblem)) return { code: 'database' }
  const { code, status, sentence } = error
  const more = { ...(status === null ? {} : { status }), ...(sentence === null ? {} : { detail: sentence }) }
  if (code === 'offline' || code === 'no-server') return { code: 'offline', ...more }
  if (code === 'too-often') return { code: 'busy', ...more }
  return { code: status === 426 ? 'too-old' : status !== null && status < 500 ? 'rejected' : 'server', ...more }
}
