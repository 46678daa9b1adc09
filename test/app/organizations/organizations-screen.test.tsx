import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleOrganization, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const list = () => screen.findByRole('list', { name: 'Organizations' })
const put = (key: string, fields: Parameters<typeof putRecord>[3]) => putRecord(session.store, 'task-force', `organization:${key}`, fields)

describe('the list of organizations', () => {
  it('shows name, level, commitment and work group, and marks my own', async () => {
    await put('b', { name: 'Sample Organization 3', level: 'affiliate', city: 'Sample City' })
    await showApp(session, '/organizations')
    const rows = within(await list()).getAllByRole('listitem')
    expect(rows).toHaveLength(2)
    expect(rows[0]).toHaveTextContent('Affiliate · Sample City')
    expect(rows[1]).toHaveTextContent(/Sample Organization 12.*Yours.*No work group selected.*0 of 5.*Prospect/)
    expect(screen.getByText('2 organizations')).toBeVisible()
  })

  it('keeps what is looked for and the filters in the address', async () => {
    await put('b', { name: 'Sample Organization 3', level: 'affiliate' })
    const shown = await showApp(session, '/organizations')
    await userEvent.type(await screen.findByLabelText(/^Find by name/), 'ation 3')
    await waitFor(() => expect(shown.address()).toContain('q=ation'))
    // The list follows what is typed when the browser has time.
    expect(await screen.findByText('1 of 2 organizations')).toBeVisible()
    expect(within(await list()).getAllByRole('listitem')).toHaveLength(1)
    await userEvent.selectOptions(screen.getByLabelText('Level'), 'Partner')
    expect(await screen.findByRole('heading', { name: 'No organization fits' })).toBeVisible()
    expect(shown.address()).toMatch(/q=ation.*level=partner/)
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }))
    await waitFor(() => expect(screen.getByLabelText(/^Find by name/)).toHaveValue(''))
    expect(within(await list()).getAllByRole('listitem')).toHaveLength(2)
  })

  it('opens with the filters of an address', async () => {
    await put('b', { name: 'Sample Organization 3', level: 'affiliate' })
    await showApp(session, '/organizations?level=affiliate&q=sample')
    expect(within(await list()).getAllByRole('listitem')).toHaveLength(1)
    expect(screen.getByLabelText(/^Find by name/)).toHaveValue('sample')
  })

  it('adds an organization and opens it; warns of a name that is there already', async () => {
    const shown = await showApp(session, '/organizations')
    await userEvent.click(await screen.findByRole('button', { name: 'Add an organization' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }))
    expect(within(dialog).getByText("Write the organization's name.")).toBeVisible()
    await userEvent.type(within(dialog).getByRole('textbox'), 'sample organization 12')
    expect(within(dialog).getByRole('link', { name: 'Sample Organization 12' })).toHaveAttribute(
      'href',
      `/organizations/${sampleOrganization}`,
    )
    await userEvent.clear(within(dialog).getByRole('textbox'))
    await userEvent.type(within(dialog).getByRole('textbox'), 'Sample Organization 44')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Sample Organization 44' })).toBeVisible()
    expect(shown.address()).toMatch(/^\/organizations\/01900000/)
  })
})
