import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import type { AdminClient } from '../../../src/sync/admin-client.ts'
import type { AdminPerson, Grant } from '../../../src/sync/admin-shapes.ts'
import { CallProblem } from '../../../src/sync/call-server.ts'
import { openSession, sampleAccount, sampleOrganization } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { playAdmin, samplePerson, setOnline, showAdmin } from './show-admin.tsx'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession({ account: sampleAccount({ staff: true }) })
})
afterEach(() => {
  vi.restoreAllMocks()
  session.store.close()
})

const staff = samplePerson(1, { roles: [{ role: 'staff', target: '', source: 'granted' }], passkeys: 2, password: false })
const representative = samplePerson(2, {
  roles: [
    { role: 'represents', target: sampleOrganization, source: 'record' },
    { role: 'chair', target: '3', source: 'granted' },
  ],
  lastSeen: '2026-03-13T10:00:00.000Z',
})
const revoked = samplePerson(3, { revokedAt: '2026-03-01T10:00:00.000Z' })

/** A server with these accounts that does what it is told. */
function serve(people: readonly AdminPerson[], played: Partial<AdminClient> = {}): AdminClient {
  let all = people
  const change = (id: string, facts: (person: AdminPerson) => Partial<AdminPerson>) => {
    all = all.map((person) => (person.id === id ? { ...person, ...facts(person) } : person))
    return Promise.resolve()
  }
  const isSame = (one: Grant, other: Grant) => one.role === other.role && one.target === other.target
  return playAdmin({
    listPeople: () => Promise.resolve(all),
    changeRoles: (id, { add, remove }) =>
      change(id, ({ roles }) => ({
        roles: [
          ...roles.filter((grant) => !remove.some((one) => isSame(one, grant))),
          ...add.map((grant) => ({ ...grant, source: 'granted' as const })),
        ],
      })),
    revoke: (id) => change(id, () => ({ revokedAt: '2026-03-14T10:00:00.000Z' })),
    reinstate: (id) => change(id, () => ({ revokedAt: null })),
    ...played,
  })
}

const rowOf = async (name: string) => within((await screen.findByRole('link', { name })).closest('tr')!)

describe('the list of people', () => {
  it('shows e-mail, roles in words with where they come from, when somebody was last seen, how they sign in, and who is revoked', async () => {
    await showAdmin(session, serve([staff, representative, revoked]), '/admin/people')
    const row = await rowOf('Sample Person 2')
    expect(row.getByText('sample-2@example.org')).toBeVisible()
    expect(row.getByText(/^Represents Sample Organization 12/)).toHaveTextContent('by a record')
    expect(row.getByText(/^Chair of WG 3:/)).not.toHaveTextContent('by a record')
    expect(row.getByText('yesterday')).toBeVisible()
    expect(row.getByText('password')).toBeVisible()
    expect((await rowOf('Sample Person 1')).getByText('2 passkeys')).toBeVisible()
    const other = await rowOf('Sample Person 3')
    expect(other.getByText('Revoked')).toBeVisible()
    expect(other.getByText('No role')).toBeVisible()
    expect(other.getByText('Never')).toBeVisible()
  })

  it('finds people by e-mail, role and access, and keeps that in the address', async () => {
    const shown = await showAdmin(session, serve([staff, representative, revoked]), '/admin/people?role=chair')
    expect(await screen.findByText('1 of 3 people')).toBeVisible()
    await userEvent.selectOptions(screen.getByLabelText('Role'), 'All')
    await userEvent.selectOptions(await screen.findByLabelText('Access'), 'Revoked')
    expect(await screen.findByRole('link', { name: 'Sample Person 3' })).toBeVisible()
    expect(shown.address()).toBe('/admin/people?state=revoked')
    await userEvent.type(screen.getByLabelText('Find by name or e-mail'), 'sample-1@')
    expect(await screen.findByRole('heading', { name: 'Nobody fits' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Show everybody' }))
    expect(await screen.findByText('3 people')).toBeVisible()
    expect(screen.getByLabelText('Find by name or e-mail')).toHaveValue('')
  })
})

describe('who may not see it', () => {
  it('tells somebody who is not of the staff, and leads on', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount() })
    const refuse = () => Promise.reject(new CallProblem('forbidden', { status: 403 }))
    await showAdmin(session, playAdmin({ listPeople: refuse, readServer: refuse }), '/admin')
    expect(await screen.findByRole('heading', { name: 'This is for staff' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go to Today' })).toHaveAttribute('href', '/')
    expect(screen.queryByRole('list', { name: 'Areas of the administration' })).toBeNull()
  })

  it('tells a device without a server, and leaves it what works there', async () => {
    session.store.close()
    session = await openSession()
    const missing = () => Promise.reject(new CallProblem('no-server', { status: 404 }))
    await showAdmin(session, playAdmin({ readServer: missing }), '/admin')
    expect(await screen.findByRole('heading', { name: 'There is no server here' })).toBeVisible()
    const areas = within(screen.getByRole('list', { name: 'Areas of the administration' })).getAllByRole('link')
    expect(areas.map((link) => link.textContent)).toEqual(['Organizations', 'Charter', 'Sectors'])
  })

  it('leads somebody who is signed out to signing in', async () => {
    await showAdmin(
      session,
      playAdmin({ listPeople: () => Promise.reject(new CallProblem('signed-out', { status: 401 })) }),
      '/admin/people',
    )
    expect(await screen.findByRole('link', { name: 'Sign in again' })).toHaveAttribute('href', '/sign-in')
  })

  it('shows nothing of before as the present when the network goes, and asks anew when it comes back', async () => {
    const listPeople = vi.fn(() => Promise.resolve<readonly AdminPerson[]>([staff]))
    await showAdmin(session, serve([], { listPeople }), '/admin/people')
    expect(await screen.findByRole('link', { name: 'Sample Person 1' })).toBeVisible()
    await setOnline(false)
    expect(screen.queryByRole('link', { name: 'Sample Person 1' })).toBeNull()
    expect(screen.getByRole('heading', { name: 'The server cannot be reached' })).toBeVisible()
    let answer: (people: readonly AdminPerson[]) => void = () => undefined
    listPeople.mockReturnValue(new Promise((resolve) => (answer = resolve)))
    await setOnline(true)
    expect(screen.queryByRole('link', { name: 'Sample Person 1' })).toBeNull()
    await act(async () => answer([representative]))
    expect(await screen.findByRole('link', { name: 'Sample Person 2' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Sample Person 1' })).toBeNull()
  })
})

describe('one person', () => {
  const open = async (person: AdminPerson, played: Partial<AdminClient> = {}) => {
    const client = serve(
      [staff, representative, revoked].map((one) => (one.id === person.id ? person : one)),
      played,
    )
    const shown = await showAdmin(session, client, `/admin/people/${person.id}`)
    await screen.findByRole('heading', { level: 1, name: person.name })
    return shown
  }
  const roles = () => within(screen.getByRole('region', { name: 'Roles' }))

  it('gets a role in a work group of the charter', async () => {
    await open(representative)
    await userEvent.selectOptions(roles().getByLabelText('Role'), 'Member of a work group')
    await userEvent.click(roles().getByRole('button', { name: 'Add this role' }))
    expect(roles().getByText('Choose a work group.')).toBeVisible()
    await userEvent.selectOptions(roles().getByLabelText('Work group'), screen.getByRole('option', { name: /^WG 6/ }))
    await userEvent.click(roles().getByRole('button', { name: 'Add this role' }))
    expect(await roles().findByText(/^Member of WG 6/)).toBeVisible()
  })

  it('gets a role at an organization of the directory, and the addition can be taken back', async () => {
    await open(staff)
    await userEvent.selectOptions(roles().getByLabelText('Role'), 'Chief executive of an organization')
    await userEvent.type(roles().getByLabelText('Organization'), 'sample organization 12')
    await userEvent.click(roles().getByRole('button', { name: 'Add this role' }))
    expect(await roles().findByText('Chief executive of Sample Organization 12')).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(roles().queryByText('Chief executive of Sample Organization 12')).toBeNull())
  })

  it('loses a granted role at a press; one by a record leads to the record', async () => {
    await open(representative)
    await userEvent.click(roles().getByRole('button', { name: /^Remove: Chair of WG 3/ }))
    await waitFor(() => expect(roles().queryByText(/^Chair of WG 3/)).toBeNull())
    expect(roles().getByRole('heading', { name: 'Roles' })).toHaveFocus()
    expect(roles().queryByRole('button', { name: /^Remove: Represents/ })).toBeNull()
    expect(roles().getByRole('link', { name: 'See the record' })).toHaveAttribute(
      'href',
      `/organizations/${sampleOrganization}#representation`,
    )
  })

  it('loses staff rights only after a question, and the last one keeps them with the reason', async () => {
    await open(staff, { changeRoles: () => Promise.reject(new CallProblem('refused', { status: 409 })) })
    await userEvent.click(roles().getByRole('button', { name: 'Remove: Staff' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Take staff rights from Sample Person 1?' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Take them away' }))
    expect(await dialog.findByText(/^This is the last staff account/)).toBeVisible()
  })

  it('is revoked after a question, and reinstated', async () => {
    await open(representative)
    await userEvent.click(screen.getByRole('button', { name: 'Revoke access…' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke access' }))
    expect(await screen.findByText('The access of Sample Person 2 is revoked.')).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: 'Reinstate…' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Reinstate' }))
    expect(await screen.findByText('Sample Person 2 may sign in again.')).toBeVisible()
    expect(screen.queryByText('Revoked')).toBeNull()
  })

  it('is kept where it is the last of the staff: the question stays, with the reason', async () => {
    await open(staff, { revoke: () => Promise.reject(new CallProblem('refused', { status: 409, sentence: 'x' })) })
    await userEvent.click(screen.getByRole('button', { name: 'Revoke access…' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke access' }))
    expect(await dialog.findByText(/^This is the last staff account/)).toBeVisible()
    expect(screen.queryByText('Revoked')).toBeNull()
  })

  it('gets a link to sign in anew, shown once and copied at a press', async () => {
    const user = userEvent.setup()
    const link = { link: 'https://example.org/invitation/sample-secret', mailed: false }
    await open(representative, { makeResetLink: () => Promise.resolve(link) })
    await user.click(screen.getByRole('button', { name: 'Link to sign in anew…' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Make the link' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Link to sign in anew' }))
    expect(dialog.getByLabelText('One-time link')).toHaveValue(link.link)
    expect(dialog.getByText(/^It was not mailed. Pass it on to sample-2@example.org/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Copy the link' }))
    expect(await dialog.findByText('Copied.')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(link.link)
    await user.click(dialog.getByRole('button', { name: 'Done' }))
    expect(screen.queryByDisplayValue(link.link)).toBeNull()
  })

  it('is signed out everywhere after a question', async () => {
    const signOutEverywhere = vi.fn(() => Promise.resolve())
    await open(representative, { signOutEverywhere })
    await userEvent.click(screen.getByRole('button', { name: 'Sign out everywhere…' }))
    expect(signOutEverywhere).not.toHaveBeenCalled()
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Sign out everywhere' }))
    expect(await screen.findByText('Sample Person 2 is signed out everywhere.')).toBeVisible()
    expect(signOutEverywhere).toHaveBeenCalledWith('account-2')
  })

  it('may not exist', async () => {
    await showAdmin(session, serve([staff]), '/admin/people/nobody')
    expect(await screen.findByRole('heading', { level: 1, name: 'There is no such account' })).toBeVisible()
  })
})
