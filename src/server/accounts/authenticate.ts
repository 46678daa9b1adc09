import type { AccountWorld } from './account-options.ts'
import type { Auth } from './auth.ts'
import type { Caller } from './caller.ts'
import { findTokenCaller } from './tokens.ts'

/** Finds out who stands behind a request. */
export type Authenticate = (headers: Headers) => Promise<Caller | null>

/**
 * By session cookie or `Authorization: Bearer`. The database is asked every time, so that a revocation by any process counts at the next
 * request. A header that is no valid token is nobody, whatever cookie comes along.
 */
export function createAuthenticate({ storage, now }: AccountWorld, auth: Auth): Authenticate {
  return async (headers) => {
    const authorization = headers.get('authorization')
    if (authorization !== null) {
      const token = /^Bearer ([A-Za-z0-9_.~+/-]+=*)$/i.exec(authorization)?.[1]
      return token === undefined ? null : findTokenCaller(storage.db, now(), token)
    }
    if (!headers.has('cookie')) return null
    // Only `/api/session` lengthens a session, since only there the browser's cookie is renewed with it.
    const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
    if (!found) return null
    const { id, name, email } = found.user
    const user = await storage.db.selectFrom('user').select('revoked_at').where('id', '=', id).executeTakeFirst()
    return user === undefined || user.revoked_at !== null ? null : { user: { id, name, email }, via: 'session', session: found.session.id }
  }
}
