import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth'
import { createAuthEndpoint, freshSessionMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import * as z from 'zod'
import { acceptInvitation, readOffer } from './accept-invitation.ts'
import type { AccountWorld } from './account-options.ts'
import { noteAct } from './audit.ts'
import { hasPassword } from './guard-passkeys.ts'
import { setPasswordHash } from './insert-account.ts'
import { emailShape, nameShape } from './name-and-email.ts'
import { refuse } from './refuse.ts'
import { readShape } from './read-shape.ts'

const acceptanceShape = z.strictObject({
  name: nameShape.optional(),
  email: emailShape.optional(),
  password: z.string().optional(),
})
/** Header in which the gate passes a link's secret on, so that it is no part of an address: the library keeps counters by address. */
export const linkHeader = 'x-partners-guide-link'

const passwordShape = z.strictObject({ newPassword: z.string() })

/** Invitations and first passwords as part of the library, which signs in who accepts. */
export function invitationPlugin(world: AccountWorld, shortestPassword: number) {
  const secretOf = ({ headers }: { readonly headers?: Headers | undefined }): string => headers?.get(linkHeader) ?? ''
  const read = createAuthEndpoint('/read-invitation', { method: 'GET' }, async (context) => {
    const offer = await readOffer(world.storage.db, world.now(), secretOf(context))
    return context.json({ ...offer, shortestPassword })
  })
  const accept = createAuthEndpoint('/accept-invitation', { method: 'POST', body: z.unknown() }, async (context) => {
    const { name, email, password } = readShape(acceptanceShape, context.body)
    const secret = secretOf(context)
    // Looked at before the password is hashed, so that a wrong link costs nothing.
    await readOffer(world.storage.db, world.now(), secret)
    const passwordHash = password === undefined ? null : await hashPassword(context, password, 'password')
    const user = await acceptInvitation(world, secret, { name: name ?? null, email: email ?? null, passwordHash })
    return signIn(context, user)
  })
  const setPassword = createAuthEndpoint(
    '/set-password',
    { method: 'POST', body: z.unknown(), use: [freshSessionMiddleware] },
    async (context) => {
      const { newPassword } = readShape(passwordShape, context.body)
      const user = context.context.session.user.id
      const hash = await hashPassword(context, newPassword, 'newPassword')
      if (await hasPassword(world, user)) throw refuse(409, 'There is a password already. Change it by giving the old one, too.')
      await world.storage.write(async (tx) => {
        await setPasswordHash(world, tx, user, hash)
        await noteAct(tx, world, { actor: user, action: 'password.set', target: user })
      })
      return context.json({ status: true })
    },
  )
  return {
    id: 'invitation',
    endpoints: { readInvitation: read, acceptInvitation: accept, setFirstPassword: setPassword },
  } satisfies BetterAuthPlugin
}

async function hashPassword(context: GenericEndpointContext, password: string, path: string): Promise<string> {
  const { hash, config } = context.context.password
  if (password.length < config.minPasswordLength)
    throw refuse(400, `A password has at least ${config.minPasswordLength} characters.`, { code: 'password-too-short', path })
  if (password.length > config.maxPasswordLength)
    throw refuse(400, `A password has at most ${config.maxPasswordLength} characters.`, { code: 'password-too-long', path })
  return hash(password)
}

async function signIn(context: GenericEndpointContext, id: string) {
  const { internalAdapter } = context.context
  const user = await internalAdapter.findUserById(id)
  const session = await internalAdapter.createSession(id)
  if (!user) throw new Error('The account that was just made is gone.')
  await setSessionCookie(context, { session, user })
  return context.json({ user: { id, name: user.name, email: user.email } })
}
