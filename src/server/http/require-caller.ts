import type { MiddlewareHandler } from 'hono'
import type { Accounts } from '../accounts/accounts.ts'
import { HttpProblem, signedOut, tooMany } from './problem.ts'
import type { RateLimit } from './rate-limit.ts'
import type { ApiEnv } from './request-env.ts'

/** Lets only those in who are signed in, by session or token; 401 otherwise, 429 where one asks too often. */
export function requireCaller(accounts: Pick<Accounts, 'authenticate'>, limit: RateLimit): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const caller = await accounts.authenticate(context.req.raw.headers)
    if (caller === null) throw new HttpProblem(signedOut, { 'WWW-Authenticate': 'Bearer' })
    const wait = limit.take(caller.session)
    if (wait > 0) throw tooMany(wait)
    context.set('caller', caller)
    return next()
  }
}
