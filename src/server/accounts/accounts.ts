import { Hono } from 'hono'
import type { AccountOptions } from './account-options.ts'
import { createAdminRoutes } from './admin-routes.ts'
import { createAuth } from './auth.ts'
import { createAuthGate } from './auth-gate.ts'
import { createAuthenticate } from './authenticate.ts'
import type { Caller } from './caller.ts'
import { touchDevice } from './devices.ts'
import { openFirstStaffInvitation } from './invitations.ts'
import { removeExpired } from './remove-expired.ts'
import { loadSecret } from './secret.ts'
import { writeLink } from './send-link.ts'
import { createSessionRoutes } from './session-routes.ts'

export type { AccountOptions, AccountSettings } from './account-options.ts'
export type { Caller } from './caller.ts'
export type { Mail } from './mailer.ts'

/** Accounts, sessions, invitations and what staff do about them. */
export interface Accounts {
  /** Session cookie or `Authorization: Bearer`; null = nobody, as are revoked users. Asked of the database on every request. */
  authenticate(headers: Headers): Promise<Caller | null>
  /** Everything under `/api/auth/`. `address` is the client's, for rate limits. */
  handleAuth(request: Request, address?: string): Promise<Response>
  /** `/api/session…` and `/api/admin/…`, with their whole paths, to be mounted at `/`. They throw `HttpProblem`. */
  routes(): Hono
  /** While there is no staff account: the link that makes the first one, once. `baseUrl` is where the server answers. */
  firstStaffLink(baseUrl: string): Promise<string | null>
  /** A device of the caller's has synced; kept at most once a minute. */
  touchDevice(caller: Caller, device: string): Promise<void>
}

/** Sets accounts up over the server's database. */
export async function createAccounts(options: AccountOptions): Promise<Accounts> {
  const { storage, settings, now } = options
  const secret = await loadSecret(options)
  await removeExpired(storage, now())
  const auth = createAuth(options, settings, secret)
  const authenticate = createAuthenticate(options, auth)
  return {
    authenticate,
    handleAuth: createAuthGate(options, settings, auth),
    routes: () =>
      new Hono()
        .route('/', createSessionRoutes({ ...options, auth, authenticate }))
        .route('/', createAdminRoutes({ ...options, authenticate })),
    firstStaffLink: async (baseUrl) => {
      const link = await openFirstStaffInvitation(options, secret)
      return link === null ? null : writeLink(settings.publicUrl ?? baseUrl, link)
    },
    touchDevice: ({ user }, device) => touchDevice(storage.db, now(), user.id, device),
  }
}
