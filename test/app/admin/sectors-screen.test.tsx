import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, showApp } from '../../harness/app-session.tsx'
import { catchTables } from '../../harness/catch-tables.ts'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => {
  vi.restoreAllMocks()
  session.store.close()
})

const open = async () => {
  const shown = await showApp(session, '/admin/sectors')
  await screen.findByRole('heading', { level: 1, name: 'Sectors and their lead agencies' })
  return shown
}
const row = (name: string) => within(screen.getByRole('heading', { level: 2, name }).closest('li')!)
const leadNow = () => shownValue(session.store.record('sector:health'), 'lead')

describe('sectors and their lead agencies', () => {
  it('are not yet identified at first, which is valid; the administration leads to them', async () => {
    await open()
    expect(screen.getByText('10 sectors have no lead agency yet.')).toBeVisible()
    expect(row('Health care').getByText('Not yet identified')).toBeVisible()
    const nav = within(screen.getByRole('navigation', { name: 'Administration' }))
    expect(nav.getByRole('link', { name: 'Sectors' })).toHaveAttribute('aria-current', 'page')
  })

  it('take an organization, since when, and a note; and lose it again', async () => {
    await open()
    await userEvent.click(row('Health care').getByRole('button', { name: 'Edit: Health care' }))
    await userEvent.selectOptions(row('Health care').getByLabelText('Sector lead agency'), 'Sample Organization 12')
    await userEvent.tab()
    await waitFor(() => expect(leadNow()).toBe(sampleOrganization))
    await userEvent.type(row('Health care').getByLabelText('Note'), 'Agreed in the sample meeting')
    await userEvent.tab()
    await waitFor(() => expect(shownValue(session.store.record('sector:health'), 'note')).toBe('Agreed in the sample meeting'))
    expect(row('Health care').getByRole('link', { name: 'Sample Organization 12' })).toBeVisible()
    await userEvent.selectOptions(row('Health care').getByLabelText('Sector lead agency'), '(none)')
    await userEvent.tab()
    await waitFor(() => expect(leadNow()).toBeNull())
    expect(row('Health care').getByText('Not yet identified')).toBeVisible()
  })

  it('are read by everybody, and changed by staff alone', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount() })
    await putRecord(session.store, 'task-force', 'sector:health', { lead: sampleOrganization, since: '2026-02-01' })
    await open()
    expect(row('Health care').getByRole('link', { name: 'Sample Organization 12' })).toBeVisible()
    expect(row('Health care').getByText('since Feb 1, 2026')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Edit: Health care' })).toBeNull()
    expect(screen.getByText(/which agency leads a sector/)).toBeVisible()
  })

  it('are saved as a table', async () => {
    await putRecord(session.store, 'task-force', 'sector:health', { lead: sampleOrganization, since: '2026-02-01', note: '+1 sample' })
    await open()
    const lines = catchTables()
    await userEvent.click(screen.getByRole('button', { name: 'Save as a table (CSV)' }))
    expect(await lines()).toHaveLength(11)
    expect((await lines())[0]).toMatch(/Sector,Sector lead agency,Since,Note$/)
    expect(await lines()).toContain("Health care,Sample Organization 12,2026-02-01,'+1 sample")
  })
})
