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

const open = () => showApp(session, '/groups/1?part=projects')

describe('the projects of a work group', () => {
  it('lists its own, and adds an idea for its goal', async () => {
    await putRecord(session.store, 'work-group/1', 'project:a', { title: 'Sample project a', state: 'active' })
    await putRecord(session.store, 'work-group/2', 'project:b', { title: 'Sample project b', state: 'active' })
    const shown = await open()
    const list = within(await screen.findByRole('list', { name: 'Projects of the work group' }))
    expect(list.getAllByRole('link').map((one) => one.textContent)).toEqual(['Sample project a'])
    await userEvent.click(screen.getByRole('button', { name: 'New idea' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole('combobox')).toHaveValue('1')
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Title/ }), 'Sample idea')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add the idea' }))
    await waitFor(() => expect(shown.address()).toMatch(/^\/projects\/01900000/))
  })
})

describe('the collective impact targets of a work group', () => {
  it('are provisional until there is one; added in a line, edited in place, taken out with a way back', async () => {
    await open()
    expect(await screen.findByText(/Provisional: the set of indicators is still being decided/)).toBeVisible()
    await userEvent.type(screen.getByRole('textbox', { name: 'Add a target' }), 'Sample share{Enter}')
    const list = within(await screen.findByRole('list', { name: 'Collective impact targets' }))
    expect(list.getByText('From not said to not said')).toBeVisible()
    expect(screen.queryByText(/Provisional/)).toBeNull()
    await userEvent.click(list.getByRole('button', { name: 'Edit: Sample share' }))
    await userEvent.type(await list.findByLabelText('Unit'), 'percent')
    await userEvent.type(list.getByLabelText('Baseline'), '10')
    await userEvent.type(list.getByLabelText('Target'), '80')
    await userEvent.type(list.getByLabelText('To be reached by'), '2027-12-31')
    await userEvent.click(list.getByLabelText('Program measure'))
    await userEvent.click(list.getByRole('button', { name: 'Close: Sample share' }))
    expect(await list.findByText('From 10 percent to 80 percent by Dec 31, 2027')).toBeVisible()
    const metric = session.store.records('metric')[0]!
    await waitFor(() => expect(shownValue(session.store.record(metric.record), 'level')).toBe('program'))
    expect(metric.scope).toBe('work-group/1')
    await userEvent.click(list.getByRole('button', { name: 'Remove: Sample share' }))
    expect(await screen.findByText(/Provisional/)).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Collective impact targets' })).toHaveFocus()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('Sample share')).toBeVisible()
  })

  it('[S5] are for the chair to set; a member reads them and adds ideas', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount({ represents: [sampleOrganization], groups: ['1'] }) })
    await putRecord(session.store, 'work-group/1', 'metric:m', { name: 'Sample share' })
    await open()
    expect(await screen.findByText('Sample share')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Edit: Sample share' })).toBeNull()
    expect(screen.queryByRole('textbox', { name: 'Add a target' })).toBeNull()
    expect(screen.getByRole('button', { name: 'New idea' })).toBeVisible()
  })
})

describe('the collective impact targets as a table', () => {
  it('have a line each, with numbers and days as spreadsheets read them; none is offered without targets', async () => {
    const shown = await open()
    await screen.findByText(/Provisional/)
    expect(screen.queryByRole('button', { name: 'Save as a table (CSV)' })).toBeNull()
    shown.unmount()
    const words = { name: '=Sample share', level: 'program', definition: 'Sample, words', source: 'Sample survey' }
    await putRecord(session.store, 'work-group/1', 'metric:m', { ...words, 'unit': 'percent', 'target': 80, 'target-by': '2027-12-31' })
    await putRecord(session.store, 'work-group/2', 'metric:n', { name: 'Sample of another group' })
    await open()
    const lines = catchTables()
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))
    expect(await lines()).toEqual([
      'Target,Kind,Definition,Unit,Baseline,Target value,To be reached by,Source',
      `'=Sample share,Program measure,"Sample, words",percent,,80,2027-12-31,Sample survey`,
    ])
  })
})
