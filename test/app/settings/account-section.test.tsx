import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteDatabases, readDatabases } from '../../../src/app/databases.ts'
import type { Session } from '../../../src/app/session.ts'
import type { Store } from '../../../src/store/store.ts'
import { CallProblem } from '../../../src/sync/call-server.ts'
import {
  createHandSync,
  nextId,
  openSession,
  playClient,
  sampleAccount,
  sampleOrganization as org,
  showApp,
} from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

let session: Session
beforeEach(() => {
  mimicDialogs()
  localStorage.clear()
})
afterEach(() => session.store.close())

const account = sampleAccount({ represents: [org], chairs: ['3'] })
const server = {
  ...account,
  taskForce: nextId(),
  epoch: nextId(),
  via: 'session' as const,
  methods: { passkeys: 1, password: true },
  device: null,
}

/** A store whose server has everything. */
function sentStore(store: Store): Store {
  return Object.create(store, { facts: { value: { ...store.facts, account, pending: 0, refused: 0 } } }) as Store
}

/** Opens the settings of a connected device, noted as such in the browser. */
async function openSettings(options: Parameters<typeof openSession>[0] = {}) {
  const restart = vi.fn()
  const sync = createHandSync()
  session = await openSession({ account, sync, restart, ...options })
  const { name } = session.store
  noteDatabases({
    alone: 'sample-alone',
    current: name,
    owners: [{ user: 'user-1', name: 'Sample Person 1', email: 'sample-1@example.org', database: name }],
    signOutDue: false,
    removed: [],
  })
  await showApp(session, '/settings')
  return { restart, sync, name }
}

const playServer = (played: Parameters<typeof playClient>[0] = {}) =>
  playClient({
    readSession: async () => server,
    listPasskeys: async () => [{ id: 'passkey-1', name: 'Sample phone', createdAt: '2026-02-01T10:00:00.000Z' }],
    signOut: async () => undefined,
    ...played,
  })

describe('a device that works alone', () => {
  it('says so, and offers to be connected', async () => {
    session = await openSession()
    await showApp(session, '/settings')
    expect(await screen.findByRole('link', { name: 'Connect this device: sign in' })).toHaveAttribute('href', '/sign-in')
  })
})

describe('the account', () => {
  it('is named with its roles in the words of the charter', async () => {
    await openSettings({ client: playServer() })
    expect(await screen.findByText('Sample Person 1, sample-1@example.org')).toBeVisible()
    expect(screen.getByText('Official representative of Sample Organization 12')).toBeVisible()
    expect(screen.getByText(/^Chair: /)).toBeVisible()
  })

  it('lists its passkeys, adds one and removes one after a question', async () => {
    const addPasskey = vi.fn(async () => undefined)
    const deletePasskey = vi.fn(async () => undefined)
    await openSettings({ client: playServer({ addPasskey, deletePasskey }) })
    await userEvent.click(await screen.findByRole('button', { name: 'Add a passkey' }))
    expect(await screen.findByText('The passkey was added.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Remove the passkey Sample phone' }))
    expect(deletePasskey).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Remove it' }))
    expect(await screen.findByText('The passkey was removed.')).toBeVisible()
    expect(deletePasskey).toHaveBeenCalledWith('passkey-1')
  })

  it('does not lose its last way in', async () => {
    const deletePasskey = () => Promise.reject(new CallProblem('refused', { status: 409 }))
    await openSettings({ client: playServer({ deletePasskey }) })
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the passkey Sample phone' }))
    await userEvent.click(screen.getByRole('button', { name: 'Remove it' }))
    expect(await screen.findByText(/This is the last way into your account/)).toBeVisible()
  })

  it('changes its password with the one of now', async () => {
    const changePassword = vi.fn(async () => undefined)
    await openSettings({ client: playServer({ changePassword }) })
    await userEvent.click(await screen.findByRole('button', { name: 'Change the password' }))
    await userEvent.type(screen.getByLabelText(/^Password of now/), 'sample of now')
    await userEvent.type(screen.getByLabelText(/^New password/), 'sample of tomorrow')
    await userEvent.click(screen.getByRole('button', { name: 'Save the password' }))
    expect(await screen.findByText('The password was changed.')).toBeVisible()
    expect(changePassword).toHaveBeenCalledWith({ currentPassword: 'sample of now', newPassword: 'sample of tomorrow' })
  })

  it('says without a network that passkeys and password need one; the rest of the screen works', async () => {
    await openSettings()
    expect(await screen.findByText(/Passkeys and password can be changed when there is a network/)).toBeVisible()
    expect(screen.getByLabelText('Name of this device')).toBeVisible()
  })
})

describe('signing out', () => {
  const signOut = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out…' }))
    return within(screen.getByRole('dialog'))
  }

  it('[S11] while changes have not reached the server keeps them, locked away: it offers the export and refuses to remove them', async () => {
    const { restart, name } = await openSettings({ client: playServer() })
    const { pending } = session.store.facts
    expect(pending).toBeGreaterThan(0)
    const dialog = await signOut()
    expect(dialog.getByText(/have not reached the server/)).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Export everything now' })).toBeVisible()
    expect(dialog.getByRole('radio', { name: /Remove it from this device/ })).toBeDisabled()
    await userEvent.click(dialog.getByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(restart).toHaveBeenCalledWith('/'))
    expect(readDatabases()).toMatchObject({ current: 'sample-alone', owners: [{ database: name }], signOutDue: false })
    expect(session.store.facts.pending).toBe(pending)
    expect(session.store.status).toBe('open')
  })

  it('removes the data when asked to, once the server has everything', async () => {
    const { restart } = await openSettings({ client: playServer(), play: sentStore })
    const dialog = await signOut()
    await userEvent.click(dialog.getByRole('radio', { name: /Remove it from this device/ }))
    await userEvent.click(dialog.getByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(restart).toHaveBeenCalledWith('/'))
    expect(session.store.status).toBe('wiped')
    expect(readDatabases()).toMatchObject({ current: 'sample-alone', owners: [] })
  })

  it('without a network locks the data away at once, and the session ends when there is one', async () => {
    const { restart } = await openSettings()
    const dialog = await signOut()
    await userEvent.click(dialog.getByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(restart).toHaveBeenCalledWith('/'))
    expect(readDatabases()).toMatchObject({ current: 'sample-alone', signOutDue: true })
  })

  it('everywhere needs a network, and says so', async () => {
    const { restart } = await openSettings()
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out everywhere…' }))
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Sign out' }))
    expect(await screen.findByText(/The server cannot be reached/)).toBeVisible()
    expect(restart).not.toHaveBeenCalled()
  })
})
