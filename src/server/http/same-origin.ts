import type { MiddlewareHandler } from 'hono'
import { HttpProblem } from './problem.ts'
import type { ApiEnv } from './request-env.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Keeps other sites from acting with a visitor's cookie: whatever changes something must come from a page of our own. Browsers say so in
 * `Sec-Fetch-Site` or `Origin`; a cookie without either is refused, too. Requests with `Authorization` are free: no page can add that
 * header for another site.
 *
 * @param publicUrl origin where browsers find the server; beside it the address that was asked counts as our own
 */
export function requireSameOrigin(publicUrl: string | null): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    if (!safeMethods.has(context.req.method) && context.req.header('authorization') === undefined && !comesFromUs(context.req, publicUrl)) {
      throw new HttpProblem({ status: 403, title: 'This request does not come from a page of this server.' })
    }
    return next()
  }
}

interface Headers {
  header(name: string): string | undefined
}

function comesFromUs(request: Headers, publicUrl: string | null): boolean {
  const site = request.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = request.header('origin')
  if (origin === undefined) return request.header('cookie') === undefined
  return origin === publicUrl || (origin !== 'null' && URL.parse(origin)?.host === request.header('host'))
}
