import { AdminProblem, type AdminProblemCode } from './admin-problem.ts'
import type {
  AdminDevice,
  AdminPerson,
  AuditPage,
  Grant,
  Invitation,
  NewInvitation,
  OneTimeLink,
  Redaction,
  ServerFacts,
} from './admin-shapes.ts'
import {
  takeAuditPage,
  takeDevice,
  takeInvitation,
  takeLink,
  takeNamedList,
  takePerson,
  takeRedaction,
  takeServerFacts,
} from './parse-admin.ts'

/** Everything that staff ask of the server. Each function rejects with an `AdminProblem`, and then nothing has changed on the server. */
export interface AdminClient {
  listPeople(): Promise<readonly AdminPerson[]>
  /** Adds and takes away granted roles, all or none; those that follow from records stay. */
  changeRoles(person: string, change: { readonly add: readonly Grant[]; readonly remove: readonly Grant[] }): Promise<void>
  /** Ends every session of the account, on all its devices. */
  signOutEverywhere(person: string): Promise<void>
  /** The account may do nothing from now on; refused for the last one of the staff. */
  revoke(person: string): Promise<void>
  /** Takes a revocation back; sessions and tokens do not come back. */
  reinstate(person: string): Promise<void>
  /** Makes a one-time link by which the person chooses a new password. */
  makeResetLink(person: string): Promise<OneTimeLink>
  listInvitations(): Promise<readonly Invitation[]>
  invite(invitation: NewInvitation): Promise<OneTimeLink>
  /** The link stops working at once. */
  withdrawInvitation(invitation: string): Promise<void>
  listDevices(): Promise<readonly AdminDevice[]>
  /** A page of what was done, the newest first. */
  readAudit(query: AuditQuery): Promise<AuditPage>
  /** Every redaction there was; never a value. */
  listRedactions(): Promise<readonly Redaction[]>
  /** Takes one value away everywhere, for good ([S13]). */
  redact(redaction: Pick<Redaction, 'edit' | 'record' | 'field' | 'reason'>): Promise<void>
  readServer(): Promise<ServerFacts>
}

/** What of the audit log to read. */
export interface AuditQuery {
  /** `next` of the page before. */
  readonly before?: string | undefined
  /** Acts of this account only. */
  readonly actor?: string | undefined
  /** Acts of this kind only. */
  readonly action?: string | undefined
  readonly limit?: number | undefined
}

type Send = (path: string, init: RequestInit) => Promise<Response>

/**
 * Speaks with `/api/admin` of the server that the app came from, with the session's cookie.
 *
 * @param send what sends a request; the browser's own `fetch` unless given
 */
export function createAdminClient(send: Send = (path, init) => fetch(path, init)): AdminClient {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const json = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    let response: Response
    try {
      response = await send(`/api/admin/${path}`, { method, credentials: 'same-origin', cache: 'no-store', ...json })
    } catch (error) {
      throw new AdminProblem('offline', null, error)
    }
    return readAnswer(response)
  }
  const askFor = async <T>(path: string, take: (value: unknown) => T): Promise<T> => understand(await ask('GET', path), take)
  const person = (id: string) => `people/${encodeURIComponent(id)}`
  const tell = async (method: string, path: string, body?: unknown): Promise<void> => void (await ask(method, path, body))
  return {
    listPeople: () => askFor('people', (value) => takeNamedList(value, 'people', takePerson)),
    changeRoles: (id, change) => tell('PATCH', person(id), change),
    signOutEverywhere: (id) => tell('POST', `${person(id)}/sign-out`),
    revoke: (id) => tell('POST', `${person(id)}/revoke`),
    reinstate: (id) => tell('POST', `${person(id)}/reinstate`),
    makeResetLink: async (id) => understand(await ask('POST', `${person(id)}/reset`), takeLink),
    listInvitations: () => askFor('invitations', (value) => takeNamedList(value, 'invitations', takeInvitation)),
    invite: async (invitation) => understand(await ask('POST', 'invitations', invitation), takeLink),
    withdrawInvitation: (id) => tell('DELETE', `invitations/${encodeURIComponent(id)}`),
    listDevices: () => askFor('devices', (value) => takeNamedList(value, 'devices', takeDevice)),
    readAudit: (query) => askFor(`audit${writeQuery(query)}`, takeAuditPage),
    listRedactions: () => askFor('redactions', (value) => takeNamedList(value, 'redactions', takeRedaction)),
    redact: (redaction) => tell('POST', 'redactions', redaction),
    readServer: () => askFor('server', takeServerFacts),
  }
}

function writeQuery(query: AuditQuery): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** A reply of a newer server that this version cannot read is no reply. */
function understand<T>(value: unknown, take: (value: unknown) => T): T {
  try {
    return take(value)
  } catch (error) {
    throw new AdminProblem('failed', null, error)
  }
}

const codeByStatus: Readonly<Record<number, AdminProblemCode>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'gone',
  405: 'no-server',
  429: 'too-often',
  // A proxy before a server that is down.
  502: 'offline',
  503: 'offline',
  504: 'offline',
}

/** The answer's JSON; rejects with what the server says instead. */
async function readAnswer(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? ''
  if (response.ok && response.status === 204) return null
  const isJson = /^application\/(?:problem\+)?json\b/.test(type)
  // A host that only serves the app's files answers any address with the app's page, or with a page of its own.
  if (!isJson && (response.ok || response.status === 404)) throw new AdminProblem('no-server')
  const body: unknown = isJson ? await response.json().catch(() => undefined) : undefined
  if (response.ok) return body
  const code = codeByStatus[response.status] ?? (response.status < 500 ? 'refused' : 'failed')
  throw new AdminProblem(code, sentenceOf(body))
}

/** The sentence of a problem (RFC 9457): its detail, else its title. */
function sentenceOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  const { detail, title } = body as { readonly detail?: unknown; readonly title?: unknown }
  const sentence = [detail, title].find((one) => typeof one === 'string' && one.trim() !== '')
  return typeof sentence === 'string' ? sentence : null
}
