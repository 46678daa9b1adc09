import type { Parsed } from '../change/problem.ts'
import type { DeviceReport, HistoryPage, HistoryQuery, InvitationOffer, Passkey, ServerSession } from './account-shapes.ts'
import { callServer, CallProblem, type Send } from './call-server.ts'
import { parseHistory, parseInvitation, parsePasskeys, parseSession } from './parse-account.ts'
import { createPasskey, signWithPasskey } from './passkeys.ts'

/** All that people ask of the server about their own account. Each function rejects with `CallProblem`. */
export interface AccountClient {
  /** Who is signed in in this browser; null = nobody (401). */
  readSession(): Promise<ServerSession | null>
  signIn(credentials: { readonly email: string; readonly password: string }): Promise<void>
  /** Asks the browser for a passkey, and signs in with it. */
  signInWithPasskey(): Promise<void>
  signOut(): Promise<void>
  /** Ends every session of the account, this one too. */
  signOutEverywhere(): Promise<void>
  changePassword(change: { readonly currentPassword: string; readonly newPassword: string }): Promise<void>
  /** Gives a password to an account that has none; `forbidden` where the session is older than a day. */
  setPassword(newPassword: string): Promise<void>
  listPasskeys(): Promise<readonly Passkey[]>
  /** Asks the browser to make a passkey, and adds it to the account. */
  addPasskey(name: string): Promise<void>
  deletePasskey(id: string): Promise<void>
  /** What an invitation's link offers; rejects with `gone` where it was used, has expired, or never was. */
  readInvitation(token: string): Promise<InvitationOffer>
  /** Takes an invitation, or another link of its kind: the account exists then, and is signed in here. */
  acceptInvitation(token: string, answer: InvitationAnswer): Promise<void>
  /** Tells the server about this device, so that it can be known again though its database be gone ([S15]). */
  reportDevice(report: DeviceReport): Promise<void>
  /** Makes this account the representative of the organization that its device has brought along; once. */
  claimOrganization(organization: string): Promise<void>
  /** Every value that the server ever accepted for a field, a page at a time ([S9]). */
  readHistory(query: HistoryQuery): Promise<HistoryPage>
  /** Calls back when somebody has signed in or out in any tab of this browser. */
  onSessionChange(listener: () => void): () => void
}

/** What somebody says who takes an invitation. */
export interface InvitationAnswer {
  readonly name?: string
  /** Where the link names none. */
  readonly email?: string
  /** Left out: a passkey follows. */
  readonly password?: string
}

const SESSION_CHANNEL = 'partners-guide-session'

/**
 * Speaks with the server that the app came from.
 *
 * @param send what sends a request; the browser's own `fetch` unless given
 */
export function createAccountClient(send: Send = (path, init) => fetch(path, init)): AccountClient {
  const call = (method: string, path: string, body?: unknown) => callServer(send, method, path, body)
  const post = async (path: string, body: unknown = {}): Promise<void> => void (await call('POST', path, body))
  /** Something after which this browser's session is another. */
  const change = async (work: () => Promise<unknown>): Promise<void> => {
    await work()
    const channel = new BroadcastChannel(SESSION_CHANNEL)
    channel.postMessage('changed')
    channel.close()
  }
  const invitation = (token: string) => `/api/auth/invitation/${encodeURIComponent(token)}`
  return {
    async readSession() {
      try {
        return understand(await call('GET', '/api/session'), parseSession)
      } catch (error) {
        if (error instanceof CallProblem && error.code === 'signed-out') return null
        throw error
      }
    },
    signIn: (credentials) => change(() => post('/api/auth/sign-in/email', { ...credentials, rememberMe: true })),
    signInWithPasskey: () => change(() => signWithPasskey(call)),
    signOut: () => change(() => post('/api/auth/sign-out')),
    signOutEverywhere: () =>
      change(async () => {
        await post('/api/auth/revoke-sessions')
        // The cookie goes, too; the session behind it is gone already.
        await post('/api/auth/sign-out').catch(() => undefined)
      }),
    changePassword: (passwords) => post('/api/auth/change-password', passwords),
    setPassword: (newPassword) => post('/api/auth/set-password', { newPassword }),
    listPasskeys: async () => understand(await call('GET', '/api/auth/passkey/list-user-passkeys'), parsePasskeys),
    addPasskey: (name) => createPasskey(call, name),
    deletePasskey: (id) => post('/api/auth/passkey/delete-passkey', { id }),
    readInvitation: async (token) => understand(await call('GET', invitation(token)), parseInvitation),
    acceptInvitation: (token, answer) => change(() => post(`${invitation(token)}/accept`, answer)),
    reportDevice: async (report) => void (await call('PUT', '/api/session/device', report)),
    claimOrganization: (organization) => post('/api/session/claim', { organization }),
    async readHistory({ record, field, before, limit }) {
      const search = new URLSearchParams({ record, field })
      if (before !== undefined) search.set('before', before)
      if (limit !== undefined) search.set('limit', String(limit))
      return understand(await call('GET', `/api/history?${search.toString()}`), parseHistory)
    },
    onSessionChange(listener) {
      const channel = new BroadcastChannel(SESSION_CHANNEL)
      channel.onmessage = listener
      return () => channel.close()
    },
  }
}

/** A reply of a newer server that this version cannot read is no reply. */
function understand<T>(json: unknown, parse: (json: unknown) => Parsed<T>): T {
  const parsed = parse(json)
  if (!parsed.ok) throw new CallProblem('failed', { sentence: parsed.problem.message })
  return parsed.value
}
