import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import type { InvitationOffer } from '../../../src/sync/account-shapes.ts'
import { CallProblem } from '../../../src/sync/call-server.ts'
import { nextId, openSession, playClient, sampleAccount, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

let session: Session | null = null
beforeEach(() => {
  mimicDialogs()
  localStorage.clear()
  vi.stubGlobal('PublicKeyCredential', function PublicKeyCredential() {})
})
afterEach(() => {
  session?.store.close()
  vi.unstubAllGlobals()
})

const offer: InvitationOffer = {
  kind: 'invitation',
  email: 'sample-1@example.org',
  name: 'Sample Person 1',
  roles: [
    { role: 'chair', target: '3' },
    { role: 'observer', target: '' },
  ],
  bringsOrganization: false,
  expires: '2026-03-20T10:00:00.000Z',
}

/** Opens a link on an empty device. Accepting it signs the account in. */
async function openLink(read: InvitationOffer | CallProblem, played: Parameters<typeof playClient>[0] = {}) {
  let signedIn = false
  const { user, rights, scopes } = sampleAccount({}, 'user-a')
  const server = {
    user,
    rights,
    scopes,
    taskForce: nextId(),
    epoch: nextId(),
    via: 'session' as const,
    methods: { passkeys: 0, password: false },
    device: null,
  }
  const acceptInvitation = vi.fn(async () => void (signedIn = true))
  const addPasskey = vi.fn(async () => undefined)
  const restart = vi.fn()
  const client = playClient({
    readInvitation: async () => {
      if (read instanceof CallProblem) throw read
      return read
    },
    readSession: async () => (signedIn ? server : null),
    acceptInvitation,
    addPasskey,
    ...played,
  })
  session = await openSession({ bare: true, client, restart })
  await showApp(session, '/invitation/sample-token')
  return { acceptInvitation, addPasskey, restart }
}

describe('an invitation', () => {
  it('says for whom it is, what it makes them by the words of the charter, and until when it works', async () => {
    await openLink(offer)
    expect(await screen.findByText(/This invitation is for sample-1@example.org/)).toBeVisible()
    expect(screen.getByText(/^Chair: /)).toBeVisible()
    expect(screen.getByText('Observer of the task force')).toBeVisible()
    expect(screen.getByText(/The link works once, until Mar 20, 2026/)).toBeVisible()
    expect(screen.getByLabelText(/^Your name/)).toHaveValue('Sample Person 1')
  })

  it('makes an account with a passkey: accepted first, then the browser is asked', async () => {
    const { acceptInvitation, addPasskey, restart } = await openLink(offer)
    await userEvent.click(await screen.findByRole('button', { name: 'Accept the invitation' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Make a passkey' }))
    await waitFor(() => expect(restart).toHaveBeenCalledWith('/'))
    expect(acceptInvitation).toHaveBeenCalledExactlyOnceWith('sample-token', { name: 'Sample Person 1' })
    expect(addPasskey).toHaveBeenCalledOnce()
  })

  it('goes on without a passkey where the browser made none: the account is there all the same', async () => {
    const addPasskey = vi.fn(() => Promise.reject(new CallProblem('cancelled')))
    const { restart } = await openLink(offer, { addPasskey })
    await userEvent.click(await screen.findByRole('button', { name: 'Accept the invitation' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Make a passkey' }))
    expect(await screen.findByText(/No passkey was made/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Go on without a passkey' }))
    await waitFor(() => expect(restart).toHaveBeenCalledWith('/'))
  })

  it('makes an account with a password of at least 12 characters', async () => {
    const { acceptInvitation, restart } = await openLink(offer)
    await userEvent.click(await screen.findByText('With a password'))
    await userEvent.type(screen.getByLabelText(/^New password/), 'too short')
    await userEvent.click(screen.getByRole('button', { name: 'Accept the invitation' }))
    expect(screen.getByText('Type at least 12 characters.')).toBeVisible()
    expect(screen.getByLabelText(/^New password/)).toHaveFocus()
    await userEvent.type(screen.getByLabelText(/^New password/), ' no more')
    await userEvent.click(screen.getByRole('button', { name: 'Accept the invitation' }))
    await waitFor(() => expect(restart).toHaveBeenCalledWith('/'))
    expect(acceptInvitation).toHaveBeenCalledWith('sample-token', { name: 'Sample Person 1', password: 'too short no more' })
  })

  it('asks for e-mail and name where it makes the first account of a server', async () => {
    const { acceptInvitation } = await openLink({
      ...offer,
      kind: 'first-staff',
      email: null,
      name: '',
      expires: null,
      roles: [{ role: 'staff', target: '' }],
    })
    expect(await screen.findByText(/This link makes the first account of this server/)).toBeVisible()
    await userEvent.type(screen.getByLabelText(/^Your name/), 'Sample Staff')
    await userEvent.type(screen.getByLabelText(/^Your e-mail/), 'staff@example.org')
    await userEvent.click(screen.getByRole('button', { name: 'Accept the invitation' }))
    await screen.findByRole('button', { name: 'Make a passkey' })
    expect(acceptInvitation).toHaveBeenCalledWith('sample-token', { name: 'Sample Staff', email: 'staff@example.org' })
  })

  it('lets somebody choose anew how to sign in, without asking who they are', async () => {
    await openLink({ ...offer, kind: 'reset', roles: [] })
    expect(await screen.findByRole('heading', { name: 'A new way in' })).toBeVisible()
    expect(screen.queryByLabelText(/^Your name/)).toBeNull()
  })
})

describe('a link that does not work', () => {
  it.each([
    [410, /has been used, has expired or was taken back/],
    [404, /This link leads nowhere/],
  ])('is explained (%i), with what to do', async (status, sentence) => {
    await openLink(new CallProblem('gone', { status }))
    expect(await screen.findByText(sentence)).toBeVisible()
    expect(screen.getByRole('link', { name: 'I have an account: sign in' })).toHaveAttribute('href', '/sign-in')
  })

  it('for want of a network can be tried again', async () => {
    let online = false
    const readInvitation = async () => {
      if (!online) throw new CallProblem('offline')
      return offer
    }
    await openLink(offer, { readInvitation })
    expect(await screen.findByText(/The server cannot be reached/)).toBeVisible()
    online = true
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(/This invitation is for/)).toBeVisible()
  })
})
