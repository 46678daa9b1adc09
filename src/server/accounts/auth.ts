import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import type { AccountSettings, AccountWorld } from './account-options.ts'
import { noteAct } from './audit.ts'
import { guardAccounts, guardSessions } from './auth-guards.ts'
import { listLocalNames, readCookiePolicy } from './cookie-policy.ts'
import { guardPasskeys } from './guard-passkeys.ts'
import { invitationPlugin } from './invitation-plugin.ts'

const second = 1
const minute = 60 * second
const day = 24 * 60 * minute

/** Length alone makes a password hard to guess; rules of composition only make it hard to keep. */
export const shortestPassword = 12

/** Header by which the address of a client reaches the library: the gate sets it, and nobody else's survives. */
export const addressHeader = 'x-partners-guide-client'

/** Failed sign-ins of one account that are borne, and the time after which they are forgotten, in seconds. */
export const accountBrake = { failures: 10, window: 15 * minute }

/** What signs people in: the library, told what our accounts are. */
export type Auth = ReturnType<typeof createAuth>

/** Sets the library up over our own database. `secret` signs its cookies. */
export function createAuth(world: AccountWorld, settings: AccountSettings, secret: string) {
  const { storage } = world
  const policy = readCookiePolicy(settings)
  const names = listLocalNames(settings.host).flatMap((name) => [name, `${name}:*`])
  return betterAuth({
    appName: 'Partners Guide',
    baseURL: settings.publicUrl ?? { allowedHosts: names, protocol: 'http', fallback: 'http://localhost' },
    basePath: '/api/auth',
    secret,
    database: { db: storage.db, type: storage.engine },
    telemetry: { enabled: false },
    // Its lines could name people. What is a fault of ours is thrown below.
    logger: { disabled: true },
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error)) throw error
      },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword, maxPasswordLength: 256 },
    // People are offline for weeks. Who adds a way to sign in has signed in within a day.
    session: { expiresIn: 90 * day, updateAge: day, freshAge: day },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: minute,
      max: 120,
      customRules: {
        '/sign-in/email': { window: minute, max: 20 },
        '/change-password': { window: minute, max: 10 },
        '/accept-invitation': { window: minute, max: 30 },
        // No address: counters of `sign-in-brake.ts` live in the same table, and are kept as long as the longest window known here.
        '/account': { window: accountBrake.window, max: accountBrake.failures },
      },
    },
    databaseHooks: { session: guardSessions(world), account: guardAccounts(world) },
    hooks: { before: guardPasskeys(world) },
    advanced: {
      cookiePrefix: policy.prefix,
      useSecureCookies: false,
      defaultCookieAttributes: { secure: policy.secure, httpOnly: true, sameSite: 'strict', path: '/' },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => world.newId(), validateSchema: false },
    },
    plugins: [
      passkey({
        rpName: 'Partners Guide',
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
        registration: {
          afterVerification: ({ user }) => noteAct(storage.db, world, { actor: user.id, action: 'passkey.added', target: user.id }),
        },
      }),
      invitationPlugin(world, shortestPassword),
    ],
  })
}
