import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import type { AuditQuery } from '../../../src/sync/admin-client.ts'
import type { AuditEntry, AuditPage, Redaction } from '../../../src/sync/admin-shapes.ts'
import { CallProblem } from '../../../src/sync/call-server.ts'
import { nextId, openSession, sampleAccount, sampleOrganization } from '../../harness/app-session.tsx'
import { playAdmin, samplePerson, showAdmin } from './show-admin.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession({ account: sampleAccount({ staff: true }) })
})
afterEach(() => session.store.close())

const people = [samplePerson(1), samplePerson(2)]
const listPeople = () => Promise.resolve(people)

describe('the list of devices', () => {
  it('says whose each is, when it was last seen and what it keeps to itself; quiet ones with work on them come first', async () => {
    const device = { label: '', refused: 0, unsent: 0 }
    const devices = [
      { ...device, device: 'device-a', user: 'account-1', label: 'Laptop', lastSeen: '2026-03-14T09:00:00.000Z', unsent: 2 },
      { ...device, device: 'device-b', user: 'account-2', label: 'Phone', lastSeen: '2026-01-10T09:00:00.000Z', unsent: 3, refused: 1 },
      { ...device, device: 'device-c', user: 'account-2', lastSeen: '2026-01-10T09:00:00.000Z' },
    ]
    await showAdmin(session, playAdmin({ listPeople, listDevices: () => Promise.resolve(devices) }), '/admin/devices')
    const rows = within(await screen.findByRole('table')).getAllByRole('row')
    expect(rows.slice(1).map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Sample Person 2Phone.*Quiet31$/),
      expect.stringMatching(/^Sample Person 1Laptop1 hr\. ago20$/),
      expect.stringMatching(/^Sample Person 2device-c.*Quiet00$/),
    ])
    expect(screen.getByText(/2 had something unsent or refused/)).toBeVisible()
  })

  it('says that none has synced yet', async () => {
    await showAdmin(session, playAdmin({ listPeople, listDevices: () => Promise.resolve([]) }), '/admin/devices')
    expect(await screen.findByRole('heading', { name: 'No device has synced yet' })).toBeVisible()
  })
})

describe('the audit log', () => {
  const act = (id: string, facts: Partial<AuditEntry> = {}): AuditEntry => ({
    id,
    at: '2026-03-10T10:00:00.000Z',
    actor: 'account-1',
    action: 'roles.changed',
    target: 'account-2',
    detail: [],
    ...facts,
  })

  it('shows who did what to whom, page after page', async () => {
    const readAudit = vi.fn(({ before }: AuditQuery): Promise<AuditPage> =>
      Promise.resolve(
        before === undefined
          ? { entries: [act('b', { detail: [['added', ['staff', 'chair 3']]] })], next: 'b' }
          : { entries: [act('a', { actor: null, action: 'odd.act', target: 'odd-target' })], next: null },
      ),
    )
    await showAdmin(session, playAdmin({ listPeople, readAudit }), '/admin/audit')
    const table = await screen.findByRole('table')
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(
      /Roles changed.*Sample Person 1.*Sample Person 2.*Added: Staff, Chair of WG 3/,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Show older' }))
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(3))
    expect(within(table).getAllByRole('row')[2]).toHaveTextContent(/odd\.act.*The server, or its command line.*odd-target/)
    expect(screen.getByText('This is the beginning of the log.')).toBeVisible()
    expect(readAudit).toHaveBeenLastCalledWith({ before: 'b', limit: 50 })
  })

  it('asks for the acts of one person, or of one kind, and keeps that in the address', async () => {
    const readAudit = vi.fn((): Promise<AuditPage> => Promise.resolve({ entries: [], next: null }))
    const shown = await showAdmin(session, playAdmin({ listPeople, readAudit }), '/admin/audit')
    expect(await screen.findByRole('heading', { name: 'Nothing was noted' })).toBeVisible()
    await userEvent.selectOptions(screen.getByLabelText('By whom'), 'Sample Person 2')
    await userEvent.selectOptions(await screen.findByLabelText('What was done'), 'Value redacted')
    await waitFor(() => expect(shown.address()).toBe('/admin/audit?actor=account-2&action=value.redacted'))
    await waitFor(() => expect(readAudit).toHaveBeenLastCalledWith({ actor: 'account-2', action: 'value.redacted', limit: 50 }))
  })
})

describe('[S13] redacting a value', () => {
  const edit = '01900000-0000-7000-8000-00000000aaaa'
  const record = `organization:${sampleOrganization}`
  const at = `/admin/redactions?edit=${edit}&record=${encodeURIComponent(record)}&field=note`
  const form = () => within(screen.getByRole('form', { name: 'Redact a value' }))

  it('is led to from a history: it names record and field, says what it does, asks for a reason and once more, and notes it', async () => {
    const ledger: Redaction[] = []
    const redact = vi.fn(({ reason }: { readonly reason: string }) => {
      ledger.push({ edit, record, field: 'note', scope: 'task-force', by: 'account-1', at: '2026-03-14T10:00:00.000Z', reason })
      return Promise.resolve()
    })
    const shown = await showAdmin(session, playAdmin({ listPeople, listRedactions: () => Promise.resolve([...ledger]), redact }), at)
    await screen.findByRole('form', { name: 'Redact a value' })
    expect(screen.getByText('It cannot be taken back.')).toBeVisible()
    expect(form().getByText('Sample Organization 12')).toBeVisible()
    expect(form().getByText('Note')).toBeVisible()
    await userEvent.click(form().getByRole('button', { name: 'Redact it' }))
    expect(form().getByText('Say why it has to go.')).toBeVisible()
    expect(form().getByText('Confirm this first.')).toBeVisible()
    expect(redact).not.toHaveBeenCalled()
    await userEvent.type(form().getByLabelText(/^Reason/), 'Sample reason')
    await userEvent.click(form().getByRole('button', { name: 'Redact it' }))
    expect(redact).not.toHaveBeenCalled()
    await userEvent.click(form().getByLabelText('I understand that it cannot be taken back'))
    await userEvent.click(form().getByRole('button', { name: 'Redact it' }))
    expect(redact).toHaveBeenCalledExactlyOnceWith({ edit, record, field: 'note', reason: 'Sample reason' })
    const table = await screen.findByRole('table')
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(/Sample Organization 12.*Note.*Sample Person 1.*Sample reason/)
    expect(shown.address()).toBe('/admin/redactions')
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('takes the three ids by hand, says which is none, and what the server does not hold', async () => {
    const redact = () => Promise.reject(new CallProblem('gone', { status: 404 }))
    await showAdmin(session, playAdmin({ listPeople, listRedactions: () => Promise.resolve([]), redact }), '/admin/redactions')
    expect(await screen.findByRole('heading', { name: 'Nothing was redacted yet' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Redact a value…' }))
    await userEvent.type(form().getByLabelText(/^Record/), record)
    await userEvent.type(form().getByLabelText(/^Field/), 'note')
    await userEvent.type(form().getByLabelText(/^Edit/), 'nothing')
    await userEvent.type(form().getByLabelText(/^Reason/), 'Sample reason')
    await userEvent.click(form().getByLabelText('I understand that it cannot be taken back'))
    await userEvent.click(form().getByRole('button', { name: 'Redact it' }))
    expect(form().getByText("This is no edit's id.")).toBeVisible()
    await userEvent.clear(form().getByLabelText(/^Edit/))
    await userEvent.type(form().getByLabelText(/^Edit/), nextId())
    await userEvent.click(form().getByRole('button', { name: 'Redact it' }))
    expect(await form().findByText(/^The server holds no such value/)).toBeVisible()
  })
})
