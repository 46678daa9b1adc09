import type { ColumnType } from 'kysely'

/** SQLite keeps instants as ISO 8601 text, PostgreSQL gives dates. */
export type AuthDate = ColumnType<Date | string, Date | string, Date | string>
/** The same where it may be missing. */
export type AuthDateOrNull = ColumnType<Date | string | null, Date | string | null | undefined, Date | string | null>
/** SQLite keeps 1 and 0. */
export type AuthFlag = ColumnType<boolean | number, boolean | number, boolean | number>

type TextOrNull = ColumnType<string | null, string | null | undefined, string | null>

/** Tables, columns and names as better-auth and its passkey plugin expect them; `user.revoked_at` is ours. */
export interface AuthTables {
  user: AuthUserTable
  session: AuthSessionTable
  account: AuthAccountTable
  verification: AuthVerificationTable
  passkey: PasskeyTable
  rateLimit: RateLimitTable
}

/** Accounts. */
export interface AuthUserTable {
  id: string
  name: string
  email: string
  emailVerified: AuthFlag
  image: TextOrNull
  createdAt: AuthDate
  updatedAt: AuthDate
  /** ISO 8601; a revoked user is nobody. */
  revoked_at: TextOrNull
}

/** Sign-ins that last. */
export interface AuthSessionTable {
  id: string
  expiresAt: AuthDate
  token: string
  createdAt: AuthDate
  updatedAt: AuthDate
  ipAddress: TextOrNull
  userAgent: TextOrNull
  userId: string
}

/** Ways to sign in; for passwords `providerId` is `credential`. */
export interface AuthAccountTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  accessToken: TextOrNull
  refreshToken: TextOrNull
  idToken: TextOrNull
  accessTokenExpiresAt: AuthDateOrNull
  refreshTokenExpiresAt: AuthDateOrNull
  scope: TextOrNull
  password: TextOrNull
  createdAt: AuthDate
  updatedAt: AuthDate
}

/** Things on their way, such as challenges of passkeys. */
export interface AuthVerificationTable {
  id: string
  identifier: string
  value: string
  expiresAt: AuthDate
  createdAt: AuthDate
  updatedAt: AuthDate
}

/** Passkeys. */
export interface PasskeyTable {
  id: string
  name: TextOrNull
  publicKey: string
  userId: string
  credentialID: string
  counter: number
  deviceType: string
  backedUp: AuthFlag
  transports: TextOrNull
  createdAt: AuthDateOrNull
  aaguid: TextOrNull
}

/** Counters against guessing. */
export interface RateLimitTable {
  id: string
  key: string
  count: number
  /** Milliseconds since 1970. */
  lastRequest: number
}
