import { signedOut, type Problem } from '../http/problem.ts'
import { shortestPassword } from './auth.ts'

/** Our sentences for what the library says by codes. */
const titleByCode: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'This e-mail address and this password do not belong together.',
  INVALID_EMAIL: 'This is no e-mail address.',
  INVALID_PASSWORD: 'The old password is not right.',
  PASSWORD_TOO_SHORT: `A password has at least ${shortestPassword} characters.`,
  PASSWORD_TOO_LONG: 'This password is too long.',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'There is no password yet. Set one instead.',
  SESSION_NOT_FRESH:
    'Sign in again first: you have been signed in for more than a day, and a new way into the account is only for who has just proved who he or she is.',
  PASSKEY_NOT_FOUND: 'The server does not know this passkey. It may have been removed; use another way to sign in.',
  CHALLENGE_NOT_FOUND: 'This took too long. Try again.',
  AUTHENTICATION_FAILED: 'The passkey was not accepted. Try again, or use another way to sign in.',
  FAILED_TO_VERIFY_REGISTRATION: 'The new passkey was not accepted. Try again.',
  INVALID_ORIGIN: 'This request comes from another site.',
  MISSING_OR_NULL_ORIGIN: 'This request does not say which page it comes from.',
}

const titleByStatus: Readonly<Record<number, string>> = {
  400: 'The request is not understood.',
  403: 'This is not allowed.',
  404: 'There is no such address.',
  415: 'The request has to be JSON.',
  429: 'Too many tries. Wait a moment and try again.',
}

/** The library's refusal as one of ours. A 401 that is no wrong password or passkey means signed out ([S10]). */
export function problemOfAuth(status: number, said: unknown): Problem {
  const { code, message } = (typeof said === 'object' && said !== null ? said : {}) as {
    readonly code?: unknown
    readonly message?: unknown
  }
  const known = typeof code === 'string' ? titleByCode[code] : undefined
  if (status === 401 && known === undefined) return signedOut
  const title = known ?? titleByStatus[status] ?? 'This did not work.'
  return {
    status,
    title,
    ...(known === undefined && status === 400 && typeof message === 'string' && { detail: message }),
    ...(typeof code === 'string' && { code: code.toLowerCase().replaceAll('_', '-') }),
  }
}
