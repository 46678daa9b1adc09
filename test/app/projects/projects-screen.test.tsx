import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { fieldOf, putOwnMember, putProject } from './sample-projects.ts'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const names = async () =>
  within(await screen.findByRole('list', { name: 'Projects' }))
    .getAllByRole('link')
    .map((one) => one.textContent)

/** Four projects that differ in every filter. */
async function putFour(): Promise<void> {
  const org = `partners.${sampleOrganization}`
  await putProject(session, 'a', { title: 'Sample shelter map' })
  await putProject(session, 'b', { title: 'Sample hotline', parked: true, summary: 'Una línea en español' })
  await putProject(session, 'c', {
    'title': 'Sample training',
    'state': 'active',
    [org]: true,
    'approved': '2026-03-10',
    'tasks.t.title': 'Sample',
    'tasks.t.due': '2026-03-01',
  })
  await putProject(session, 'd', { title: 'Sample survey', state: 'completed' }, '2')
  await putProject(session, 'e', { title: 'Sample leaflet', state: 'active', approved: '2026-01-02' }, '2')
  await putRecord(session.store, 'work-group/2', 'project-update:e.2026-01-20', { 'answers.tasks.track': 'off' })
}

describe('the list of projects', () => {
  it('shows them by group and title, with where each stands and what is late', async () => {
    await putFour()
    await showApp(session, '/projects')
    expect(await names()).toEqual(['Sample hotline', 'Sample shelter map', 'Sample training', 'Sample leaflet', 'Sample survey'])
    const rows = screen.getAllByRole('listitem').map((one) => one.textContent)
    expect(rows.find((row) => row?.startsWith('Sample hotline'))).toMatch(/Idea Parked$/)
    expect(rows.find((row) => row?.startsWith('Sample training'))).toMatch(/WG 1: .*1 organizationActive1 task overdue$/)
    expect(rows.find((row) => row?.startsWith('Sample leaflet'))).toMatch(/Active Off trackUpdate was due Feb 1, 2026$/)
    expect(screen.getByText('5 projects')).toBeVisible()
  })

  it.each([
    ['q=espanol', ['Sample hotline']],
    ['group=2', ['Sample leaflet', 'Sample survey']],
    ['state=completed', ['Sample survey']],
    ['state=parked', ['Sample hotline']],
    ['state=open', ['Sample hotline', 'Sample shelter map', 'Sample training', 'Sample leaflet']],
    [`partner=${sampleOrganization}`, ['Sample training']],
    ['due=overdue', ['Sample training']],
    ['due=update', ['Sample leaflet']],
    ['due=off-track', ['Sample leaflet']],
    ['group=2&state=active', ['Sample leaflet']],
  ])('opens with the filters of the address: %s', async (search, expected) => {
    await putFour()
    await showApp(session, `/projects?${search}`)
    expect(await names()).toEqual(expected)
  })

  it('keeps what is looked for, the filters and the board in the address', async () => {
    await putFour()
    const shown = await showApp(session, '/projects')
    await userEvent.type(await screen.findByLabelText(/^Find by title/), 'sample s')
    await waitFor(() => expect(shown.address()).toContain('q=sample'))
    await userEvent.selectOptions(screen.getByLabelText('State'), 'Completed')
    await waitFor(() => expect(shown.address()).toContain('state=completed'))
    await userEvent.selectOptions(screen.getByLabelText('Shown as'), 'Board by work group and goal')
    await waitFor(() => expect(shown.address()).toMatch(/view=board.*by=group|by=group.*view=board/))
    expect(await screen.findByRole('heading', { level: 2, name: /^WG 2: .* 1$/ })).toBeVisible()
    await userEvent.selectOptions(screen.getByLabelText('What is due'), 'Overdue tasks')
    await userEvent.click(await screen.findByRole('button', { name: 'Show all' }))
    await waitFor(() => expect(shown.address()).toBe('/projects?view=board&by=group'))
  })

  it('saves what is shown as a table', async () => {
    await putFour()
    await putRecord(session.store, 'task-force', 'person:p9', { name: 'Sample Person 9' })
    await putRecord(session.store, 'work-group/1', 'project:c', { lead: 'p9' })
    let saved: Blob | undefined
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (blob: Blob) => ((saved = blob), 'blob:sample'), revokeObjectURL: () => undefined }),
    )
    await showApp(session, '/projects?state=active')
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))
    const lines = (await saved!.text()).trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^Sample training,WG 1: .*,Active,,,Sample Person 9,Sample Organization 12,1,1,2026-04-09,2026-03-10,,$/)
  })
})

describe('the board', () => {
  it('moves a card by its button and the dialog of the step', async () => {
    await putProject(session, 'a')
    await showApp(session, '/projects?view=board')
    const column = async (name: string) => within(await screen.findByRole('region', { name }))
    expect((await column('Idea 1')).getByRole('link', { name: 'Sample project a' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Move: Sample project a' }))
    const choice = await screen.findByRole('dialog', { name: 'Move: Sample project a' })
    await userEvent.click(within(choice).getByRole('button', { name: 'Begin the start-up' }))
    const step = await screen.findByRole('dialog', { name: 'Begin the start-up' })
    await userEvent.click(within(step).getByRole('button', { name: 'Begin the start-up' }))
    expect((await column('Start-up 1')).getByRole('link', { name: 'Sample project a' })).toBeVisible()
    expect(fieldOf(session, 'a', 'state')).toBe('start-up')
  })

  it('has a column for each organization, and one for projects in which nobody takes part', async () => {
    await putFour()
    await showApp(session, '/projects?view=board&by=partner')
    await screen.findByRole('heading', { level: 2, name: 'Sample Organization 12 1' })
    expect(screen.getByRole('heading', { level: 2, name: 'Nobody takes part yet 4' })).toBeVisible()
  })
})

describe('a new idea', () => {
  const dialog = () => screen.findByRole('dialog')

  it('names projects that are like it, and is written with what it needs', async () => {
    await putProject(session, 'a', { title: 'Hotline cards for truck stops' }, '2')
    const shown = await showApp(session, '/projects')
    await userEvent.click(await screen.findByRole('button', { name: 'New idea' }))
    await userEvent.click(within(await dialog()).getByRole('button', { name: 'Add the idea' }))
    expect(within(await dialog()).getByText('Give the idea a title.')).toBeVisible()
    expect(within(await dialog()).getByText('Choose the work group whose goal it serves.')).toBeVisible()
    await userEvent.type(within(await dialog()).getByRole('textbox', { name: /^Title/ }), 'Cards with the hotline')
    expect(await within(await dialog()).findByRole('link', { name: 'Hotline cards for truck stops' })).toHaveAttribute(
      'href',
      '/projects/a',
    )
    await userEvent.selectOptions(within(await dialog()).getByRole('combobox'), '1')
    await userEvent.click(within(await dialog()).getByRole('button', { name: 'Add the idea' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Cards with the hotline' })).toBeVisible()
    const key = shown.address().split('/')[2]!
    expect(session.store.record(`project:${key}`)?.scope).toBe('work-group/1')
    expect(['state', `partners.${sampleOrganization}`].map((field) => fieldOf(session, key, field))).toEqual(['idea', true])
  })

  it('[S5] is offered in the groups of whoever writes it, and nowhere to others', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount({ represents: [sampleOrganization], groups: ['3'] }) })
    await putOwnMember(session)
    const shown = await showApp(session, '/projects?add=true')
    const groups = within(await dialog()).getByRole('combobox')
    expect(
      within(groups)
        .getAllByRole('option')
        .map((one) => one.textContent?.slice(0, 4)),
    ).toEqual(['Choo', 'WG 3'])
    shown.unmount()
    session.store.close()
    session = await openSession({ account: sampleAccount({ represents: [sampleOrganization] }) })
    await showApp(session, '/projects?add=true')
    expect(await screen.findByText(/Ideas for projects are added by the members/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'New idea' })).toBeNull()
  })
})
