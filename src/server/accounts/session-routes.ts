import { createHash } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import { isRecordId, isUuid } from '../../change/identify.ts'
import { organizationRecord } from '../../domain/organization.ts'
import { readJsonBody } from '../http/read-json-body.ts'
import { HttpProblem, signedOut } from '../http/problem.ts'
import type { AccountOptions } from './account-options.ts'
import type { Auth } from './auth.ts'
import type { Authenticate } from './authenticate.ts'
import type { Caller } from './caller.ts'
import { claimOrganization } from './claim-organization.ts'
import { readCookiePolicy, type CookiePolicy } from './cookie-policy.ts'
import { findDevice, keepDevice } from './devices.ts'
import { hasPassword } from './guard-passkeys.ts'
import { readShape } from './read-shape.ts'
import { refuse } from './refuse.ts'

/** What the routes about oneself stand on. */
export interface SessionParts extends AccountOptions {
  readonly auth: Auth
  readonly authenticate: Authenticate
}

const bodyLimit = 16 * 1024
/** The longest that browsers keep a cookie. */
const deviceCookieAge = 400 * 86_400

const count = z.int().min(0).max(10_000_000)
const deviceShape = z.strictObject({
  device: z.string().refine(isUuid, 'This is no UUID.'),
  label: z.string().trim().max(200),
  unsent: count,
  refused: count,
})
const claimShape = z.strictObject({
  organization: z.string().refine((key) => isRecordId(organizationRecord(key)), 'This is no key of an organization.'),
})

/** `/api/session`, `/api/session/device`, `/api/session/claim`: who am I, what may I do, which device is this. */
export function createSessionRoutes(parts: SessionParts): Hono {
  const { storage, now } = parts
  const policy = readCookiePolicy(parts.settings)
  const app = new Hono()
  app.get('/api/session', async (context) => {
    const caller = await requireCaller(parts, context)
    if (caller.via === 'session') await renewCookie(parts.auth, context)
    context.header('Cache-Control', 'no-store')
    return context.json(await describeSession(parts, caller, readDeviceCookie(context, policy, caller)))
  })
  app.put('/api/session/device', async (context) => {
    const caller = await requireCaller(parts, context)
    const report = readShape(deviceShape, await readJsonBody(context.req, bodyLimit))
    const kept = await keepDevice(storage.db, now(), caller.user.id, report)
    if (!kept) throw refuse(409, 'This device belongs to another account.', { code: 'foreign-device', path: 'device' })
    if (caller.via === 'session') writeDeviceCookie(context, policy, caller, report.device)
    return context.body(null, 204)
  })
  app.post('/api/session/claim', async (context) => {
    const caller = await requireCaller(parts, context)
    const { organization } = readShape(claimShape, await readJsonBody(context.req, bodyLimit))
    await claimOrganization(parts, caller.user.id, organization)
    return context.body(null, 204)
  })
  return app
}

async function requireCaller({ authenticate }: SessionParts, context: Context): Promise<Caller> {
  const caller = await authenticate(context.req.raw.headers)
  if (caller === null) throw new HttpProblem(signedOut, { 'WWW-Authenticate': 'Bearer' })
  return caller
}

/** A session that is used goes on for another 90 days, and so does its cookie. */
async function renewCookie(auth: Auth, context: Context): Promise<void> {
  const { headers } = await auth.api.getSession({ headers: context.req.raw.headers, returnHeaders: true })
  for (const cookie of headers.getSetCookie()) context.header('Set-Cookie', cookie, { append: true })
}

async function describeSession(parts: SessionParts, { user, via }: Caller, device: string | null) {
  const { log, storage } = parts
  const rights = await log.rightsOf(user.id)
  const [scopes, epoch, passkeys, password, known] = await Promise.all([
    log.readableScopes(rights),
    log.epoch(),
    storage.db.selectFrom('passkey').select('id').where('userId', '=', user.id).execute(),
    hasPassword(parts, user.id),
    device === null ? null : findDevice(storage.db, user.id, device),
  ])
  return {
    user,
    rights,
    scopes,
    taskForce: log.taskForce,
    epoch,
    via,
    methods: { passkeys: passkeys.length, password },
    device: known && { id: known.device, lastSeen: known.lastSeen, unsent: known.unsent },
  }
}

/** One cookie for each account, so that two who share a browser do not take each other's device for lost. */
function deviceCookieName({ prefix }: CookiePolicy, { user }: Caller): string {
  return `${prefix}.device.${createHash('sha256').update(user.id).digest('hex').slice(0, 16)}`
}

function readDeviceCookie(context: Context, policy: CookiePolicy, caller: Caller): string | null {
  return getCookie(context, deviceCookieName(policy, caller)) ?? null
}

function writeDeviceCookie(context: Context, policy: CookiePolicy, caller: Caller, device: string): void {
  const guards = { httpOnly: true, secure: policy.secure, sameSite: 'Strict', path: '/' } as const
  setCookie(context, deviceCookieName(policy, caller), device, { ...guards, maxAge: deviceCookieAge })
}
