import { answerProblem, HttpProblem, notFound, type Problem } from '../http/problem.ts'
import type { AccountSettings, AccountWorld } from './account-options.ts'
import { accountBrake, addressHeader, type Auth } from './auth.ts'
import { findOrigin } from './cookie-policy.ts'
import { linkHeader } from './invitation-plugin.ts'
import { problemOfAuth } from './auth-problem.ts'
import { countFailure, findWait, forgetFailures } from './sign-in-brake.ts'

/** What of the library is open, by address and method. Sign-up is not, nor is anything that an update of it may bring. */
const methodByPath: Readonly<Record<string, 'GET' | 'POST'>> = {
  '/sign-in/email': 'POST',
  '/sign-out': 'POST',
  '/revoke-sessions': 'POST',
  '/change-password': 'POST',
  '/set-password': 'POST',
  '/passkey/generate-register-options': 'GET',
  '/passkey/generate-authenticate-options': 'GET',
  '/passkey/verify-registration': 'POST',
  '/passkey/verify-authentication': 'POST',
  '/passkey/list-user-passkeys': 'GET',
  '/passkey/update-passkey': 'POST',
  '/passkey/delete-passkey': 'POST',
}

/** A link's secret, and what is done with it. */
const invitationPath = /^\/invitation\/(?<secret>[A-Za-z0-9_-]{43})(?<accept>\/accept)?$/

/** Answers that would tell a page the session's token, which only its cookie shall know. */
const signingIn = new Set(['/sign-in/email', '/passkey/verify-authentication', '/change-password'])

/** Answers everything under `/api/auth/`. `address` is the client's. */
export type AuthGate = (request: Request, address?: string) => Promise<Response>

/** The only way to the library: what is open, from our own pages, with the client's true address, answered as the rest of the server answers. */
export function createAuthGate(world: AccountWorld, settings: AccountSettings, auth: Auth): AuthGate {
  return async (request, address) => {
    try {
      const door = findDoor(new URL(request.url).pathname.slice('/api/auth'.length))
      if (door === null) return answerProblem(notFound)
      const { path, method, secret } = door
      if (request.method !== method) return answerProblem({ status: 405, title: `This address is for ${method} only.` }, { Allow: method })
      checkOrigin(request, findOrigin(settings, request.url))
      const headers = cleanHeaders(request.headers, { [addressHeader]: address, [linkHeader]: secret })
      const body = method === 'POST' ? await request.text() : null
      const url = new URL(request.url)
      url.pathname = `/api/auth${path}`
      const clean = new Request(url, { method, headers, body: body === '' ? '{}' : body })
      return await tidy(path, path === '/sign-in/email' ? await brake(world, auth, clean, body ?? '') : await auth.handler(clean))
    } catch (error) {
      if (error instanceof HttpProblem) return answerProblem(error.problem, error.headers)
      throw error
    }
  }
}

/** An open address, as the library knows it. */
interface Door {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly secret?: string | undefined
}

function findDoor(path: string): Door | null {
  const link = invitationPath.exec(path)?.groups
  if (link?.['accept']) return { path: '/accept-invitation', method: 'POST', secret: link['secret'] }
  if (link) return { path: '/read-invitation', method: 'GET', secret: link['secret'] }
  const method = Object.hasOwn(methodByPath, path) ? methodByPath[path] : undefined
  return method === undefined ? null : { path, method }
}

/** A page of another site has no business here. Clients that are no browsers send no origin, and no cookie of ours either. */
function checkOrigin(request: Request, ours: string | null): void {
  if (ours === null)
    throw new HttpProblem({
      status: 421,
      title: 'The server does not know itself by this name.',
      detail: 'Whoever runs it has to set PUBLIC_URL to the address that browsers use.',
    })
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const isForeign = origin !== null ? origin !== ours : site !== null && site !== 'same-origin' && site !== 'none'
  if (request.method === 'POST' && isForeign)
    throw new HttpProblem({ status: 403, title: 'This request comes from another site.', code: 'foreign-origin' })
}

const notFromOutside = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for', 'content-length', 'transfer-encoding']

/** `ours` are said by nobody but us. */
function cleanHeaders(given: Headers, ours: Readonly<Record<string, string | undefined>>): Headers {
  const headers = new Headers(given)
  for (const name of notFromOutside) headers.delete(name)
  for (const [name, value] of Object.entries(ours)) {
    headers.delete(name)
    if (value !== undefined) headers.set(name, value)
  }
  if (!headers.has('content-type')) headers.set('content-type', 'application/json')
  return headers
}

/** Slows down guessing at one account, from however many addresses it is done. */
async function brake(world: AccountWorld, auth: Auth, request: Request, body: string): Promise<Response> {
  const email = readEmail(body)
  const wait = await findWait(world, accountBrake, email)
  if (wait > 0) {
    const minutes = Math.ceil(wait / 60)
    const title = `Too many wrong passwords for this account. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, or use a passkey.`
    return answerProblem({ status: 429, title, code: 'too-many-failures' }, { 'Retry-After': String(wait) })
  }
  const response = await auth.handler(request)
  if (response.status === 401) await countFailure(world, accountBrake, email)
  if (response.ok) await forgetFailures(world, email)
  return response
}

function readEmail(body: string): string {
  try {
    const { email } = JSON.parse(body) as { readonly email?: unknown }
    return typeof email === 'string' ? email : ''
  } catch {
    return ''
  }
}

/** The library's answer in the server's manner: problems as such, nothing kept by a cache, no token of a session in a body. */
async function tidy(path: string, response: Response): Promise<Response> {
  const headers = new Headers(response.headers)
  headers.set('Cache-Control', 'no-store')
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') ?? false
  if (response.status >= 400 && !isProblem) return toProblem(response, headers)
  if (!response.ok || !signingIn.has(path)) return new Response(response.body, { status: response.status, headers })
  const { user } = (await response.json()) as { readonly user: { readonly id: string; readonly name: string; readonly email: string } }
  headers.delete('content-length')
  return new Response(JSON.stringify({ user: { id: user.id, name: user.name, email: user.email } }), { status: 200, headers })
}

async function toProblem(response: Response, headers: Headers): Promise<Response> {
  const said: unknown = await response.json().catch(() => null)
  const problem: Problem = problemOfAuth(response.status, said)
  const more: Record<string, string> = {}
  const retry = headers.get('x-retry-after')
  if (retry !== null) more['Retry-After'] = retry
  const answer = answerProblem(problem, more)
  for (const cookie of headers.getSetCookie()) answer.headers.append('Set-Cookie', cookie)
  return answer
}
