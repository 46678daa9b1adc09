import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Metrics } from './metrics.ts'
import type { ApiEnv, EventLog } from './request-env.ts'

/** What is counted and logged of each request. */
export interface ObserveOptions {
  readonly metrics: Metrics
  readonly eventLog: EventLog
  /** Milliseconds. */
  now(): number
  newId(): string
}

/**
 * Gives each request an id, then counts it and notes it in the log: by the pattern of its route, never by its address, which may hold ids
 * and secrets; with the id of its user; without bodies, cookies, names or addresses.
 */
export function observeRequests({ metrics, eventLog, now, newId }: ObserveOptions): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const started = now()
    const requestId = newId()
    context.set('requestId', requestId)
    await next()
    const route = nameRoute(context)
    const { method } = context.req
    const { status } = context.res
    const milliseconds = now() - started
    metrics.count('partners_guide_http_requests_total', { method, route, status: String(status) })
    metrics.observe('partners_guide_http_request_seconds', { route }, milliseconds / 1000)
    const user = (context.get('caller') as { user: { id: string } } | undefined)?.user.id
    eventLog.info({ request: requestId, method, route, status, milliseconds, ...(user !== undefined && { user }) }, 'request')
  }
}

/** The most exact pattern that fits the request; `other` where nothing but middleware does. */
function nameRoute(context: Context<ApiEnv>): string {
  const own = matchedRoutes(context).filter(({ method, path }) => method !== 'ALL' || path.startsWith('/api/auth/'))
  return own.at(-1)?.path ?? 'other'
}
