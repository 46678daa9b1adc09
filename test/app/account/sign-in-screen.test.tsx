import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetDatabase, noteDatabases, readDatabases } from '../../../src/app/databases.ts'
import type { Session } from '../../../src/app/session.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { ServerSession } from '../../../src/sync/account-shapes.ts'
import { CallProblem } from '../../../src/sync/call-server.ts'
import {
  createHandSync,
  nextId,
  openSession,
  playClient,
  putRecord,
  sampleAccount,
  sampleOrganization as org,
  showApp,
} from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

const opened: Session[] = []
/** A session of a device; closed after the test. */
async function open(options: Parameters<typeof openSession>[0]): Promise<Session> {
  const session = await openSession(options)
  opened.push(session)
  return session
}

beforeEach(() => {
  mimicDialogs()
  localStorage.clear()
})
afterEach(() => {
  for (const session of opened.splice(0)) session.store.close()
})

/** What the server says of a signed-in account. */
function serverSession(id: string, more: Partial<ServerSession> = {}): ServerSession {
  const { user, rights, scopes } = sampleAccount({}, id)
  const server = { taskForce: nextId(), epoch: nextId(), via: 'session' as const, methods: { passkeys: 1, password: true }, device: null }
  return { user: { ...user, name: `Sample ${id}` }, rights, scopes, ...server, ...more }
}

/** A server on which a password signs an account in. */
function signingIn(server: ServerSession, played: Parameters<typeof playClient>[0] = {}) {
  let signedIn = false
  return playClient({
    readSession: async () => (signedIn ? server : null),
    signIn: async () => void (signedIn = true),
    signInWithPasskey: async () => void (signedIn = true),
    claimOrganization: async () => undefined,
    ...played,
  })
}

async function signIn(): Promise<void> {
  await userEvent.type(await screen.findByLabelText(/^E-mail/), 'sample-1@example.org')
  await userEvent.type(screen.getByLabelText(/^Password/), 'sample pass phrase')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

describe('signing in', () => {
  it('offers the passkey first, and says what is missing in a sentence beside the field, with the focus there', async () => {
    await showApp(await open({ bare: true, client: playClient({ readSession: async () => null }) }), '/sign-in')
    const buttons = (await screen.findAllByRole('button')).map((button) => button.textContent)
    expect(buttons.indexOf('Sign in with a passkey')).toBeLessThan(buttons.indexOf('Sign in'))
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(screen.getByText('Type the e-mail address of your account.')).toBeVisible()
    expect(screen.getByLabelText(/^E-mail/)).toHaveFocus()
  })

  it.each([
    ['signed-out', /do not belong together/],
    ['too-often', /Too many tries/],
    ['offline', /The server cannot be reached/],
    ['no-server', /There is no server at this address/],
    ['forbidden', /revoked/],
  ] as const)('explains a try that fails (%s) and keeps what was typed', async (code, sentence) => {
    const client = playClient({ readSession: async () => null, signIn: () => Promise.reject(new CallProblem(code)) })
    await showApp(await open({ bare: true, client }), '/sign-in')
    await signIn()
    expect(await screen.findByText(sentence)).toBeVisible()
    expect(screen.getByLabelText(/^E-mail/)).toHaveValue('sample-1@example.org')
  })

  it('takes a passkey that its person gave up for no fault', async () => {
    const client = playClient({ readSession: async () => null, signInWithPasskey: () => Promise.reject(new CallProblem('cancelled')) })
    await showApp(await open({ bare: true, client }), '/sign-in')
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }))
    expect(await screen.findByText(/No passkey was used/)).toBeVisible()
  })

  it('says beforehand that there is no network, and that the app needs none', async () => {
    await showApp(await open({ bare: true }), '/sign-in')
    expect(await screen.findByText(/Signing in needs a network; the app itself does not/)).toBeVisible()
  })

  it('makes an empty device the account’s at once, with its identity', async () => {
    const restart = vi.fn()
    const session = await open({ bare: true, name: 'partners-guide', client: signingIn(serverSession('user-a')), restart })
    await showApp(session, '/sign-in')
    await signIn()
    await waitFor(() => expect(restart).toHaveBeenCalledWith('/'))
    expect(session.store.identity?.user).toBe('user-a')
    expect(session.store.facts.account?.user.name).toBe('Sample user-a')
    expect(readDatabases()).toMatchObject({ current: 'partners-guide', owners: [{ user: 'user-a', database: 'partners-guide' }] })
    await session.store.wipe()
  })
})

describe('a device that worked alone', () => {
  async function openWorked(client: ReturnType<typeof playClient>, restart = vi.fn()) {
    const session = await open({ name: nextId(), client, restart })
    noteDatabases({ alone: session.store.name, current: session.store.name, owners: [], signOutDue: false, removed: [] })
    await showApp(session, '/sign-in')
    return { session, restart }
  }

  it('is told what happens to its work before it happens: nothing is connected until its person has chosen', async () => {
    const { session, restart } = await openWorked(signingIn(serverSession('user-a')))
    await signIn()
    expect(await screen.findByText(/Sample Person 1 has worked on this device before/)).toBeVisible()
    expect(screen.getByText(/It is sent to the task force under the account of Sample user-a/)).toBeVisible()
    expect(session.store.facts.account).toBeNull()
    expect(restart).not.toHaveBeenCalled()
  })

  it('brings its work along: the same database, the account’s from now on, and every edit still waits to be sent', async () => {
    const { session, restart } = await openWorked(signingIn(serverSession('user-a')))
    const { pending } = session.store.facts
    await signIn()
    await userEvent.click(await screen.findByRole('button', { name: 'Go on' }))
    await waitFor(() => expect(restart).toHaveBeenCalledWith('/'))
    expect(readDatabases()).toMatchObject({ current: session.store.name, owners: [{ user: 'user-a', organization: org }] })
    expect(session.store.identity?.user).toBe('user-a')
    expect(session.store.facts.pending).toBe(pending)
    expect(pending).toBeGreaterThan(0)
  })

  it('claims its organization before anything is sent, and goes on where the invitation does not say so', async () => {
    const claimOrganization = vi.fn(() => Promise.reject(new CallProblem('forbidden')))
    const { restart } = await openWorked(signingIn(serverSession('user-a'), { claimOrganization }))
    await signIn()
    await userEvent.click(await screen.findByRole('button', { name: 'Go on' }))
    await waitFor(() => expect(restart).toHaveBeenCalled())
    expect(claimOrganization).toHaveBeenCalledExactlyOnceWith(org)
  })

  it('keeps its work apart where its person says so: the account gets a database of its own', async () => {
    const { session, restart } = await openWorked(signingIn(serverSession('user-a')))
    await signIn()
    await userEvent.click(await screen.findByText('Keep it apart'))
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
    await waitFor(() => expect(restart).toHaveBeenCalledWith('/'))
    expect(session.store.facts.account).toBeNull()
    const { current, alone } = readDatabases()
    expect(alone).toBe(session.store.name)
    const own = await openStore({ name: current, now: session.now, newId: nextId })
    expect(own.identity?.user).toBe('user-a')
    expect(own.facts.pending).toBe(0)
    await own.wipe()
  })
})

describe('[S11] another person on a device of an account', () => {
  it('gets a database of her own; what the first one has not sent stays with the first one', async () => {
    const restart = vi.fn()
    const session = await open({
      name: nextId(),
      account: sampleAccount({}, 'user-a'),
      client: signingIn(serverSession('user-b')),
      restart,
    })
    const { name } = session.store
    noteDatabases({
      alone: nextId(),
      current: name,
      owners: [{ user: 'user-a', name: 'Sample user-a', email: 'sample-a@example.org', database: name }],
      signOutDue: false,
      removed: [],
    })
    await putRecord(session.store, 'task-force', `organization:${org}`, { city: 'Sample City' })
    const { pending } = session.store.facts
    await showApp(session, '/sign-in')
    await userEvent.clear(await screen.findByLabelText(/^E-mail/))
    await signIn()
    await waitFor(() => expect(restart).toHaveBeenCalledWith('/'))
    expect(session.store.facts).toMatchObject({ pending, account: { user: { id: 'user-a' } } })
    const { current } = readDatabases()
    expect(current).not.toBe(name)
    const own = await openStore({ name: current, now: session.now, newId: nextId })
    expect(own.facts).toMatchObject({ pending: 0, account: { user: { id: 'user-b' } } })
    await own.wipe()
  })
})

describe('[S11] work of the time without an account that does not lie open', () => {
  it('is not taken along by whoever signs in: it may be another person’s', async () => {
    const alone = await open({ name: nextId() })
    const restart = vi.fn()
    // The first account's database lies open, and the browser has emptied it.
    const session = await open({ name: nextId(), bare: true, client: signingIn(serverSession('user-b')), restart })
    const { name } = session.store
    noteDatabases({
      alone: alone.store.name,
      current: name,
      owners: [{ user: 'user-a', name: 'Sample user-a', email: 'sample-a@example.org', database: name }],
      signOutDue: false,
      removed: [],
    })
    await showApp(session, '/sign-in')
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }))
    await waitFor(() => expect(restart).toHaveBeenCalledWith('/'))
    expect(readDatabases().alone).toBe(alone.store.name)
    expect([alone.store.name, name]).not.toContain(readDatabases().current)
  })
})

describe('[S10] signing in again', () => {
  it('changes nothing on the device but that sync goes on', async () => {
    const sync = createHandSync({ phase: 'signed-out' })
    const restart = vi.fn()
    const account = { ...sampleAccount({}, 'user-a'), signedOut: true }
    const session = await open({ account, sync, restart, client: signingIn(serverSession('user-a')) })
    const { name } = session.store
    noteDatabases({
      alone: nextId(),
      current: name,
      owners: [{ ...account.user, user: 'user-a', database: name }],
      signOutDue: false,
      removed: [],
    })
    const shown = await showApp(session, '/sign-in')
    expect(await screen.findByText(/Everything on this device stays as it is/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Sign in with a passkey' }))
    await waitFor(() => expect(shown.address()).toBe('/'))
    expect(sync.asked).toBe(1)
    expect(restart).not.toHaveBeenCalled()
    expect(session.store.facts.account?.signedOut).toBe(false)
  })
})

describe('[S15] an empty database under a known sign-in', () => {
  it('is said loudly where the server knows what it held', async () => {
    const device = { id: 'device-1', lastSeen: '2026-03-12T08:00:00.000Z', unsent: 3 }
    const restart = vi.fn()
    const session = await open({ bare: true, name: 'partners-guide', client: signingIn(serverSession('user-a', { device })), restart })
    await showApp(session, '/sign-in')
    await signIn()
    await waitFor(() => expect(restart).toHaveBeenCalled())
    expect(session.store.facts.lost).toEqual({ edits: 3, on: device.lastSeen })
    await session.store.wipe()
  })

  it('is said also where nothing is known to be missing, but not where its person has removed the data', async () => {
    const device = { id: 'device-1', lastSeen: '2026-03-12T08:00:00.000Z', unsent: 0 }
    const settle = async (name: string) => {
      const session = await open({ bare: true, name, client: signingIn(serverSession('user-a', { device })) })
      const shown = await showApp(session, '/sign-in')
      await signIn()
      await waitFor(() => expect(session.store.facts.account).not.toBeNull())
      await waitFor(() => expect(readDatabases().owners).toHaveLength(1))
      shown.unmount()
      return session.store
    }
    const first = await settle('partners-guide')
    expect(first.facts.lost).toEqual({ edits: 0, on: device.lastSeen })
    await first.wipe()
    noteDatabases(forgetDatabase(readDatabases(), 'partners-guide', false))
    const again = await settle(readDatabases().current)
    expect(again.facts.lost).toBeNull()
  })

  it('is offered to go on from the first screen, before somebody begins anew there', async () => {
    await showApp(await open({ bare: true, client: playClient({ readSession: async () => serverSession('user-a') }) }), '/welcome')
    expect(await screen.findByText('You are signed in, and this device is empty')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go on as Sample user-a' })).toHaveAttribute('href', '/sign-in')
  })
})
