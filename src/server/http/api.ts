import { Hono } from 'hono'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { sql } from 'kysely'
import type { Accounts } from '../accounts/accounts.ts'
import type { Log } from '../log/log.ts'
import { StorageProblem } from '../storage/storage.ts'
import type { Storage } from '../storage/storage.ts'
import { createChangeStreams } from './change-streams.ts'
import type { ChangeStreams } from './change-streams.ts'
import { isLoopback, networkOf, readClientAddress } from './client-address.ts'
import { describeError } from './describe-error.ts'
import { answerHistory } from './history-route.ts'
import { createMetrics } from './metrics.ts'
import type { Metrics } from './metrics.ts'
import { observeRequests } from './observe-requests.ts'
import { writeOpenApi } from './openapi.ts'
import { HttpProblem, answerProblem, notFound, tooMany } from './problem.ts'
import { createRateLimit } from './rate-limit.ts'
import type { ApiEnv, EventLog } from './request-env.ts'
import { requireCaller } from './require-caller.ts'
import { requireSameOrigin } from './same-origin.ts'
import { sendJson } from './send-json.ts'
import { listGauges } from './server-gauges.ts'
import { answerSync } from './sync-route.ts'

/** What the API stands on. */
export interface ApiOptions {
  readonly storage: Storage
  readonly log: Log
  readonly accounts: Accounts
  readonly settings: { readonly publicUrl: string | null; readonly trustProxy: number; readonly rateLimit: number }
  readonly eventLog: EventLog
  /** Version of the program. */
  readonly version: string
  /** Milliseconds. */
  now(): number
  newId(): string
}

/** The API of the server. */
export interface Api {
  readonly app: Hono<ApiEnv>
  /** Ends streams of live changes and says at `/healthz` that no more requests should come. Requests that run may end. */
  close(): void
}

/** Bytes of any body but a sync's. */
const mostBytes = 256 * 1024
/** Of the requests that one caller may make, how many times as many one network may: an office has many callers. */
const callersOfNetwork = 20
/** Attempts to sign in, accept invitations and the like, from one network in a minute. */
const attemptsOfNetwork = 300

/** Everything under `/api/`, `/healthz` and `/metrics`. Every answer that is no success is a problem as RFC 9457 has it. */
export function createApi(options: ApiOptions): Api {
  const { storage, log, accounts, eventLog, now } = options
  const metrics = createMetrics()
  const streams = createChangeStreams({
    storage,
    accounts,
    log,
    now,
    onSent: (events) => metrics.count('partners_guide_events_total', {}, events),
    onFault: (error) => eventLog.error(describeError(error), 'live changes'),
  })
  const app = new Hono<ApiEnv>()
  let closing = false
  app.onError((error, context) => answerFault(error, context, eventLog))
  app.notFound(() => answerProblem(notFound))
  app.use(observeRequests({ metrics, eventLog, now, newId: options.newId }))
  app.use(refuseMethods(app))
  addDoors(app, options)
  const signedIn = requireCaller(accounts, createRateLimit(options.settings.rateLimit, now))
  app.post('/api/sync', signedIn, (context) => answerSync(context, { log, accounts, metrics }))
  app.get('/api/changes', signedIn, (context) => answerChanges(context, streams))
  app.get('/api/history', signedIn, (context) => answerHistory(context, log))
  app.get('/api/openapi.json', (context) => sendJson(context, writeOpenApi(options.version)))
  app.all('/api/auth/*', (context) => accounts.handleAuth(context.req.raw, context.get('address')))
  app.route('/', accounts.routes())
  app.get('/healthz', (context) => answerHealth(context, storage, closing))
  addMetrics(app, metrics, options, streams)
  return {
    app,
    close: () => {
      closing = true
      streams.close()
    },
  }
}

/** What every request passes: its address is read and its limits are looked at before anything else is. */
function addDoors(app: Hono<ApiEnv>, { settings, now }: ApiOptions): void {
  const requests = createRateLimit(settings.rateLimit * callersOfNetwork, now)
  const attempts = createRateLimit(settings.rateLimit === 0 ? 0 : attemptsOfNetwork, now)
  app.use('/api/*', async (context, next) => {
    const remote = context.env?.incoming?.socket.remoteAddress
    const address = readClientAddress(remote, context.req.header('x-forwarded-for'), settings.trustProxy)
    context.set('address', address)
    // This machine is nobody's network; behind a proxy that nobody has told of, everybody seems to be here.
    if (!isLoopback(address) || settings.trustProxy > 0) {
      const network = networkOf(address)
      const attempt = context.req.method === 'POST' && context.req.path.startsWith('/api/auth/')
      const wait = Math.max(requests.take(network), attempt ? attempts.take(network) : 0)
      if (wait > 0) throw tooMany(wait)
    }
    await next()
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store')
  })
  app.use('/api/*', requireSameOrigin(settings.publicUrl))
  const small = bodyLimit({
    maxSize: mostBytes,
    onError: () => answerProblem({ status: 413, title: 'The request is too large.', code: 'too-large' }),
  })
  // A sync's body has its own limit, and may be compressed.
  app.use('/api/*', (context, next) => (context.req.path === '/api/sync' ? next() : small(context, next)))
}

function refuseMethods(app: Hono<ApiEnv>) {
  return methodNotAllowed<ApiEnv>({
    app,
    onMethodNotAllowed: (_, methods) =>
      answerProblem({ status: 405, title: 'This address does not know that method.' }, { Allow: methods.join(', ') }),
  })
}

function answerChanges(context: Context<ApiEnv>, streams: ChangeStreams): Response {
  // A HEAD is answered like a GET whose body nobody ever reads.
  if (context.req.raw.method === 'HEAD') return context.body(null, 200, eventHeaders)
  const stream = streams.open(context.get('caller'), context.req.raw.headers)
  if (stream === null) throw tooMany(60)
  return context.body(stream, 200, eventHeaders)
}

const eventHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  // nginx would otherwise hold events back until it has a bufferful.
  'X-Accel-Buffering': 'no',
}

/** Healthy = the database answers, and the server is not about to end. */
async function answerHealth(context: Context<ApiEnv>, storage: Storage, closing: boolean): Promise<Response> {
  context.header('Cache-Control', 'no-store')
  if (closing) return answerProblem({ status: 503, title: 'The server is ending.' })
  try {
    await Promise.race([sql`select 1`.execute(storage.db), rejectAfter(healthPatience)])
  } catch {
    return answerProblem({ status: 503, title: 'The database does not answer.' })
  }
  return context.json({ status: 'ok' })
}

/** How long the database may take to say that it is there, in milliseconds. */
const healthPatience = 2000

function rejectAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The database takes too long.')), milliseconds).unref()
  })
}

function addMetrics(app: Hono<ApiEnv>, metrics: Metrics, { storage, version }: ApiOptions, streams: ChangeStreams): void {
  const gauges = listGauges(storage, version, streams.count)
  app.get('/metrics', async (context) =>
    context.body(await metrics.write(gauges), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    }),
  )
}

/** What went wrong, for the client without details of ours; those are in the log, under the same id. */
function answerFault(error: unknown, context: Context<ApiEnv>, eventLog: EventLog): Response {
  if (error instanceof HttpProblem) return answerProblem(error.problem, error.headers)
  if (error instanceof HTTPException && error.status < 500) {
    return answerProblem({ status: error.status, title: 'This request cannot be answered.' })
  }
  const requestId = context.get('requestId')
  const instance = `urn:uuid:${requestId}`
  eventLog.error({ request: requestId, ...describeError(error) }, 'fault')
  if (error instanceof StorageProblem)
    return answerProblem({ status: 503, title: 'The database does not answer. Try again later.', instance }, { 'Retry-After': '5' })
  return answerProblem({ status: 500, title: 'Something went wrong on the server. Try again later.', instance })
}
