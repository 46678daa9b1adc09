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
import { callServer, CallProblem, type Send } from './call-server.ts'
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

/** Everything that staff ask of the server. Each function rejects with `CallProblem`, and then nothing has changed on the server. */
export interface AdminClient {
  listPeople(): Promise<readonly AdminPerson[]>
  /** Adds and takes away granted roles, all or none; those that follow from records stay. */
  changeRoles(person: string, change: { readonly add: readonly Grant[]; readonly remove: readonly Grant[] }): Promise<void>
  /** Ends every session of the account, on all its devices. */
  signOutEverywhere(person: string): Promise<void>
  /** Ends every access token of the account. */
  endTokens(person: string): Promise<void>
  /** The account may do nothing from now on; refused for the last one of the staff. */
  revoke(person: string): Promise<void>
  /** Takes a revocation back; sessions and tokens do not come back. */
  reinstate(person: string): Promise<void>
  /** Makes a one-time link by which the person chooses anew how to sign in. */
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

/**
 * Speaks with `/api/admin` of the server that the app came from, with the session's cookie.
 *
 * @param send what sends a request; the browser's own `fetch` unless given
 */
export function createAdminClient(send: Send = (path, init) => fetch(path, init)): AdminClient {
  const ask = (method: string, path: string, body?: unknown) => callServer(send, method, `/api/admin/${path}`, body)
  const askFor = async <T>(path: string, take: (value: unknown) => T): Promise<T> => understand(await ask('GET', path), take)
  const person = (id: string) => `people/${encodeURIComponent(id)}`
  const tell = async (method: string, path: string, body?: unknown): Promise<void> => void (await ask(method, path, body))
  return {
    listPeople: () => askFor('people', (value) => takeNamedList(value, 'people', takePerson)),
    changeRoles: (id, change) => tell('PATCH', person(id), change),
    signOutEverywhere: (id) => tell('POST', `${person(id)}/sign-out`),
    endTokens: (id) => tell('POST', `${person(id)}/revoke-tokens`),
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
    throw new CallProblem('failed', { cause: error })
  }
}
