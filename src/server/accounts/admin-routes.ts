import { Hono, type Context, type MiddlewareHandler } from 'hono'
import * as z from 'zod'
import { readJsonBody } from '../http/read-json-body.ts'
import { HttpProblem, signedOut } from '../http/problem.ts'
import type { AccountOptions } from './account-options.ts'
import { adminBodyLimit, type AdminEnv } from './admin-env.ts'
import type { Authenticate } from './authenticate.ts'
import { changeRoles } from './change-roles.ts'
import { checkGroups } from './check-groups.ts'
import { findOrigin } from './cookie-policy.ts'
import { writeInvitationMail, writeResetMail } from './invitation-mail.ts'
import { createInvitation, createResetLink, listInvitations, withdrawInvitation } from './invitations.ts'
import { emailShape, nameShape } from './name-and-email.ts'
import { addOversightRoutes } from './oversight-routes.ts'
import { listPeople } from './people.ts'
import { readShape } from './read-shape.ts'
import { refuse } from './refuse.ts'
import { endSessions, endTokens, reinstateAccount, revokeAccount } from './revoke-account.ts'
import { rolesShape } from './roles.ts'
import { sendLink } from './send-link.ts'

/** What the staff's routes stand on. */
export interface AdminParts extends AccountOptions {
  readonly authenticate: Authenticate
}

/** How long an invitation works unless staff say otherwise. */
export const invitationDays = 14

const changeShape = z.strictObject({ add: rolesShape.default([]), remove: rolesShape.default([]) })
const invitationShape = z.strictObject({
  email: emailShape,
  name: nameShape,
  roles: rolesShape,
  bringsOrganization: z.boolean().default(false),
  days: z.int().min(1).max(90).default(invitationDays),
})

/** `/api/admin/…`: what only staff may ask, as judged by their rights at every request. */
export function createAdminRoutes(parts: AdminParts): Hono<AdminEnv> {
  const app = new Hono<AdminEnv>()
  app.use('/api/admin/*', requireStaff(parts))
  addPeopleRoutes(app, parts)
  addInvitationRoutes(app, parts)
  addOversightRoutes(app, parts)
  return app
}

function requireStaff({ authenticate, log }: AdminParts): MiddlewareHandler<AdminEnv> {
  return async (context, next) => {
    const caller = await authenticate(context.req.raw.headers)
    if (caller === null) throw new HttpProblem(signedOut, { 'WWW-Authenticate': 'Bearer' })
    if (!(await log.rightsOf(caller.user.id)).staff) throw refuse(403, 'Only staff may do this.')
    context.set('staff', caller)
    await next()
    context.header('Cache-Control', 'no-store')
  }
}

function addPeopleRoutes(app: Hono<AdminEnv>, parts: AdminParts): void {
  app.get('/api/admin/people', async (context) => context.json({ people: await listPeople(parts) }))
  app.patch('/api/admin/people/:id', async (context) => {
    const change = readShape(changeShape, await readJsonBody(context.req, adminBodyLimit))
    await checkGroups(parts, change.add, 'add')
    await changeRoles(parts, actorOf(context), context.req.param('id'), change)
    return context.body(null, 204)
  })
  const acts = { 'revoke': revokeAccount, 'reinstate': reinstateAccount, 'sign-out': endSessions, 'revoke-tokens': endTokens } as const
  for (const [name, act] of Object.entries(acts)) {
    app.post(`/api/admin/people/:id/${name}`, async (context) => {
      await act(parts, actorOf(context), context.req.param('id'))
      return context.body(null, 204)
    })
  }
  const reset = async (context: Context<AdminEnv, '/:id'>) => {
    const origin = readOrigin(parts, context)
    return context.json(
      await sendLink(parts, origin, await createResetLink(parts, actorOf(context), context.req.param('id')), writeResetMail),
    )
  }
  app.post('/api/admin/people/:id/reset', reset)
  app.post('/api/admin/people/:id/reset-link', reset)
}

function addInvitationRoutes(app: Hono<AdminEnv>, parts: AdminParts): void {
  app.get('/api/admin/invitations', async (context) => context.json({ invitations: await listInvitations(parts.storage.db, parts.now()) }))
  app.post('/api/admin/invitations', async (context) => {
    const wish = readShape(invitationShape, await readJsonBody(context.req, adminBodyLimit))
    await checkGroups(parts, wish.roles, 'roles')
    const origin = readOrigin(parts, context)
    const made = await createInvitation(parts, actorOf(context), wish)
    return context.json(await sendLink(parts, origin, { ...made, email: wish.email, name: wish.name }, writeInvitationMail), 201)
  })
  app.delete('/api/admin/invitations/:id', async (context) => {
    await withdrawInvitation(parts, actorOf(context), context.req.param('id'))
    return context.body(null, 204)
  })
}

function actorOf(context: Context<AdminEnv>): string {
  return context.get('staff').user.id
}

/** Where a link that is made now shall lead: to the address by which staff came, if that is one of ours. */
function readOrigin({ settings }: AdminParts, context: Context<AdminEnv>): string {
  const origin = findOrigin(settings, context.req.url)
  if (origin === null) throw refuse(421, 'The server does not know itself by this name. Whoever runs it has to set PUBLIC_URL.')
  return origin
}
