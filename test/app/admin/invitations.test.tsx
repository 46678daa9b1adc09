import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import type { Invitation, NewInvitation } from '../../../src/sync/admin-shapes.ts'
import { CallProblem } from '../../../src/sync/call-server.ts'
import { openSession, sampleAccount, sampleOrganization } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { playAdmin, sampleInvitation, showAdmin } from './show-admin.tsx'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession({ account: sampleAccount({ staff: true }) })
})
afterEach(() => session.store.close())

const link = { link: 'https://example.org/invitation/sample-secret', mailed: true }

describe('inviting somebody', () => {
  const open = async (invite: (invitation: NewInvitation) => Promise<typeof link>) => {
    const listInvitations = vi.fn(() => Promise.resolve<readonly Invitation[]>([]))
    await showAdmin(session, playAdmin({ listInvitations, invite }), '/admin/invitations?add=true')
    return { listInvitations, dialog: within(await screen.findByRole('dialog', { name: 'Invite somebody' })) }
  }

  it('sends whom, which roles and for how long, and shows the link this once', async () => {
    const invite = vi.fn(() => Promise.resolve(link))
    const { dialog, listInvitations } = await open(invite)
    await userEvent.type(dialog.getByLabelText(/^E-mail/), ' sample-9@example.org ')
    await userEvent.type(dialog.getByLabelText(/^Name/), 'Sample Person 9')
    await userEvent.selectOptions(dialog.getByLabelText('Role'), 'Representative of an organization')
    await userEvent.type(dialog.getByLabelText('Organization'), 'Sample Organization 12')
    await userEvent.click(dialog.getByRole('button', { name: 'Add this role' }))
    await userEvent.click(dialog.getByLabelText('Brings its own organization'))
    await userEvent.clear(dialog.getByLabelText('The link works for'))
    await userEvent.type(dialog.getByLabelText('The link works for'), '7')
    await userEvent.click(dialog.getByRole('button', { name: 'Make the invitation' }))
    expect(invite).toHaveBeenCalledExactlyOnceWith({
      email: 'sample-9@example.org',
      name: 'Sample Person 9',
      roles: [{ role: 'represents', target: sampleOrganization }],
      bringsOrganization: true,
      days: 7,
    })
    const ready = within(await screen.findByRole('dialog', { name: 'The invitation is ready' }))
    expect(ready.getByLabelText('One-time link')).toHaveValue(link.link)
    expect(ready.getByText('It was also mailed to sample-9@example.org.')).toBeVisible()
    await userEvent.click(ready.getByRole('button', { name: 'Done' }))
    expect(screen.queryByDisplayValue(link.link)).toBeNull()
    expect(listInvitations).toHaveBeenCalledTimes(2)
  })

  it('says what is missing, and loses no role that was chosen but not added', async () => {
    const invite = vi.fn(() => Promise.resolve(link))
    const { dialog } = await open(invite)
    await userEvent.selectOptions(dialog.getByLabelText('Role'), 'Staff')
    await userEvent.click(dialog.getByRole('button', { name: 'Make the invitation' }))
    expect(dialog.getByText(/^Write an e-mail address/)).toBeVisible()
    expect(dialog.getByText("Write the person's name.")).toBeVisible()
    expect(dialog.getByText(/^A role is chosen but not added yet/)).toBeVisible()
    expect(invite).not.toHaveBeenCalled()
    await userEvent.click(dialog.getByRole('button', { name: 'Add this role' }))
    expect(dialog.queryByText(/^A role is chosen but not added yet/)).toBeNull()
    await userEvent.click(dialog.getByRole('button', { name: 'Remove: Staff' }))
    expect(dialog.getByText(/^None yet/)).toBeVisible()
  })

  it('keeps what was typed where the server says no, with its reason', async () => {
    const { dialog } = await open(() => Promise.reject(new CallProblem('refused', { status: 409 })))
    await userEvent.type(dialog.getByLabelText(/^E-mail/), 'sample-9@example.org')
    await userEvent.type(dialog.getByLabelText(/^Name/), 'Sample Person 9')
    await userEvent.click(dialog.getByRole('button', { name: 'Make the invitation' }))
    expect(await dialog.findByText(/^This address has an account already/)).toBeVisible()
    expect(dialog.getByLabelText(/^E-mail/)).toHaveValue('sample-9@example.org')
  })
})

describe('the list of invitations', () => {
  const all = [
    sampleInvitation(4, { state: 'used' }),
    sampleInvitation(5, { state: 'expired' }),
    sampleInvitation(6, { roles: [{ role: 'chair', target: '3' }], bringsOrganization: true }),
  ]

  it('shows the open ones first, with their roles and how long they work, and filters by state', async () => {
    await showAdmin(session, playAdmin({ listInvitations: () => Promise.resolve(all) }), '/admin/invitations')
    const rows = within(await screen.findByRole('table')).getAllByRole('row')
    expect(rows[1]).toHaveTextContent(/Sample Person 6.*Chair of WG 3.*Brings its own organization.*Open.*Mar 24, 2026/)
    await userEvent.selectOptions(screen.getByLabelText('State'), 'Used')
    expect(await screen.findByText('1 invitation')).toBeVisible()
    expect(screen.getByText('Sample Person 4')).toBeVisible()
  })

  it('withdraws an open one after a question', async () => {
    const withdrawInvitation = vi.fn(() => Promise.resolve())
    await showAdmin(session, playAdmin({ listInvitations: () => Promise.resolve(all), withdrawInvitation }), '/admin/invitations')
    expect(await screen.findAllByRole('button', { name: /^Withdraw the invitation/ })).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw the invitation of sample-6@example.org' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Withdraw it' }))
    await waitFor(() => expect(withdrawInvitation).toHaveBeenCalledExactlyOnceWith('invitation-6'))
    expect(await screen.findByText('The invitation of sample-6@example.org is withdrawn.')).toBeVisible()
  })

  it('says that nobody was invited yet', async () => {
    await showAdmin(session, playAdmin({ listInvitations: () => Promise.resolve([]) }), '/admin/invitations')
    expect(await screen.findByRole('heading', { name: 'Nobody was invited yet' })).toBeVisible()
  })
})
