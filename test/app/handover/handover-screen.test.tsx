import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, showApp } from '../../harness/app-session.tsx'
import { catchTables } from '../../harness/catch-tables.ts'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { refuseWrites } from './refuse-writes.ts'

mimicDialogs()

const own = sampleOrganization
type Fields = Readonly<Record<string, Json>>

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
  await putPeople()
})
afterEach(() => {
  vi.restoreAllMocks()
  session.store.close()
})

const put = (scope: string, record: string, fields: Fields) => putRecord(session.store, scope, record, fields)

async function putPeople() {
  const organization = { level: 'partner', standing: 'active' }
  await put('task-force', `organization:${own}`, organization)
  await put('task-force', `selection:${own}`, { primary: '1' })
  for (const [key, name] of Object.entries({ gone: 'Sample Person 7', next: 'Sample Person 8', other: 'Sample Person 9' })) {
    await put('task-force', `person:${key}`, { name, organization: own })
  }
  await put('task-force', 'representation:r1', { person: 'gone', organization: own, to: '2026-03-31' })
  await put('task-force', 'representation:r2', { person: 'next', organization: own, from: '2026-04-01' })
}

/** A lead, two tasks, one of a transition and an action item, in two groups. */
async function putDuties() {
  const task = { 'tasks.t.title': 'Print posters', 'tasks.t.owner': 'gone', 'tasks.t.due': '2026-03-01' }
  await put('work-group/1', 'project:p', { title: 'Sample project', state: 'active', lead: 'gone', [`partners.${own}`]: true, ...task })
  await put('work-group/1', 'transition:p', { 'tasks.t.title': 'Name a person', 'tasks.t.owner': 'gone' })
  const action = { 'actions.a.title': 'Write to the school', 'actions.a.owner': 'gone' }
  await put('work-group/2', 'meeting:m', { title: 'Sample meeting', start: '2026-03-10T16:00:00Z', ...action })
}

const open = async () => {
  const shown = await showApp(session, '/handover/r1')
  await screen.findByRole('heading', { level: 1, name: 'Handover: Sample Person 7' })
  return shown
}
const section = (name: string) => within(screen.getByRole('region', { name }))
const ownersNow = () => [
  shownValue(session.store.record('project:p'), 'lead'),
  shownValue(session.store.record('project:p'), 'tasks.t.owner'),
  shownValue(session.store.record('transition:p'), 'tasks.t.owner'),
  shownValue(session.store.record('meeting:m'), 'actions.a.owner'),
]

describe('a handover', () => {
  it('is reached from where representations stand on the page of the organization', async () => {
    await showApp(session, `/organizations/${own}`)
    const link = await screen.findByRole('link', { name: 'Handover of Sample Person 7' })
    expect(link).toHaveAttribute('href', '/handover/r1')
  })

  it('says where the device does not know who leaves', async () => {
    await showApp(session, '/handover/nobody')
    expect(await screen.findByText('This representative is not on this device')).toBeVisible()
  })

  it('lists what is in hand with where it belongs, late ones marked, each the way to it', async () => {
    await putDuties()
    await open()
    const items = within(section('In hand').getByRole('list', { name: 'In hand' })).getAllByRole('listitem')
    expect(items.map((item) => item.textContent)).toEqual([
      'Sample projectLeads this project',
      'Print postersTask of Sample projectdue Mar 1, 2026Overdue',
      'Write to the schoolAction item of WG 2: Sample meeting',
      'Name a personTransition of Sample project',
    ])
    const link = (name: string) => section('In hand').getByRole('link', { name }).getAttribute('href')
    expect(link('Print posters')).toBe('/projects/p/tasks#field-tasks.t.owner')
    expect(link('Name a person')).toBe('/projects/p/transition#field-tasks.t.owner')
    expect(link('Write to the school')).toBe('/meetings/m#field-actions.a.owner')
  })

  it('passes everything on to the next representative in one step, and back in one', async () => {
    await putDuties()
    await open()
    expect(screen.getByLabelText('Who takes over')).toHaveDisplayValue('Sample Person 8 (official representative)')
    await userEvent.click(screen.getByRole('button', { name: 'Pass on 4 tasks' }))
    await waitFor(() => expect(ownersNow()).toEqual(['next', 'next', 'next', 'next']))
    expect(await screen.findByText('No open task, no action item, no project to lead.')).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(ownersNow()).toEqual(['gone', 'gone', 'gone', 'gone']))
  })

  it('passes on to whoever is chosen, by the keyboard alone', async () => {
    await putDuties()
    await open()
    screen.getByLabelText('Who takes over').focus()
    await userEvent.selectOptions(screen.getByLabelText('Who takes over'), 'Sample Person 9')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(ownersNow()).toEqual(['other', 'other', 'other', 'other']))
  })

  it('names what whoever works here may not pass on, and why', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount({ represents: [own], groups: ['1'] }) })
    await putPeople()
    await putDuties()
    await open()
    const kept = within(section('In hand').getByRole('list', { name: 'What you cannot pass on' }))
    expect(kept.getAllByRole('listitem').map((item) => item.querySelector('a')?.textContent)).toEqual([
      'Sample project',
      'Write to the school',
    ])
    expect(kept.getAllByText(/chair/)).toHaveLength(2)
    await userEvent.click(screen.getByRole('button', { name: 'Pass on 2 tasks' }))
    await waitFor(() => expect(ownersNow()).toEqual(['gone', 'next', 'next', 'gone']))
  })

  it('keeps what could be saved, with its way back, where a part could not', async () => {
    await putDuties()
    session = { ...session, store: refuseWrites(session.store, 'work-group/2') }
    await open()
    await userEvent.click(screen.getByRole('button', { name: 'Pass on 4 tasks' }))
    expect(await screen.findByText(/Passed on to .*: 3\. The rest could not be saved/)).toBeVisible()
    expect(ownersNow()).toEqual(['next', 'next', 'next', 'gone'])
    expect(screen.getByRole('button', { name: 'Pass on 1 task' })).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(ownersNow()).toEqual(['gone', 'gone', 'gone', 'gone']))
  })

  it('tells what the organization promised, and what waits', async () => {
    const uses = { [`uses.${own}.printing.linked`]: true, [`uses.${own}.hours.linked`]: true, [`uses.${own}.hours.hours`]: 6 }
    const asked = { 'needs.n.title': 'A boat', [`needs.n.asked.${own}`]: '2026-03-01' }
    const project = { title: 'Sample project', state: 'active', approved: '2026-01-01', [`partners.${own}`]: true }
    await put('work-group/1', 'project:p', { ...project, ...uses, ...asked })
    await put('work-group/1', `resource-commitment:${own}.1`, {
      'hours': 4,
      'answers.printing.have': true,
      'answers.volunteers.have': true,
    })
    await open()
    const promises = section('What Sample Organization 12 promised')
    expect(promises.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Hours of its representative: 4 pledged a month, 6 in use, 2 hours over: Sample project',
      'Printing: Sample project',
      'Pledged and not used now: Volunteers',
      'Asked by Sample project on Mar 1, 2026, not answered yet: A boat',
    ])
    const guides = section('Reviews and guides')
    expect(guides.getByText(/of 5 steps done/)).toBeVisible()
    expect(guides.getByRole('link', { name: 'Update of Sample project' })).toHaveAttribute('href', '/projects/p/updates')
    expect(guides.getByText(/overdue since Jan 31, 2026/)).toBeVisible()
  })

  it('is on paper what it is on the screen, without what can be pressed', async () => {
    await putDuties()
    await showApp(session, '/print/handover/r1')
    const sheet = within(await screen.findByRole('article', { name: 'Paper: handover' }))
    expect(sheet.getByRole('link', { name: 'Print posters' })).toBeVisible()
    expect(sheet.queryByRole('button')).toBeNull()
  })

  it('gives the reviews of its projects and the own ratings of support along', async () => {
    const factor = georgia2014.successFactors.items[0]!
    await put('work-group/1', 'project:p', { title: 'Sample project', state: 'transitioning', [`partners.${own}`]: true })
    await put('work-group/1', 'project:q', { title: 'Sample project that is over', state: 'ended', [`partners.${own}`]: true })
    await put('work-group/1', 'project-review:p.2026-01-10', { 'answers.x.findings': 'Sample' })
    await put('work-group/1', 'project-review:p.2026-02-10', { 'answers.memorandum.needed': 'yes' })
    await put('work-group/1', 'project-review:q.2026-02-10', { 'answers.memorandum.needed': 'yes' })
    await put('work-group/1', 'support-rating:p.r1', { [`answers.${factor.id}.level`]: 'high', 'answers.no-such-factor.level': 'low' })
    await put('work-group/1', 'support-rating:p.r2', { [`answers.${factor.id}.level`]: 'low' })
    await open()
    const links = section('Reviews and guides')
      .getAllByRole('listitem')
      .map((item) => [item.textContent, item.querySelector('a')?.getAttribute('href')])
    expect(links.filter(([, href]) => href?.startsWith('/projects/'))).toEqual([
      ['Project review 2026-02-10: Sample project, recommends a memorandum to make it permanent', '/projects/p/reviews/2026-02-10'],
      ['Project support: Sample project: 1 of 10 factors rated', '/projects/p/support/r1'],
    ])
  })

  it('gives one file to the successor', async () => {
    const asked: unknown[] = []
    const bundles = {
      ...session.bundles,
      export: (request: { readonly part: unknown }) => (asked.push(request.part), Promise.resolve(new Blob())),
    }
    session = { ...session, bundles }
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:sample', revokeObjectURL: () => undefined }))
    await open()
    await userEvent.click(section('A file for the successor').getByRole('button', { name: 'Export as a file' }))
    expect(await screen.findByText(/^Exported as handover-sample-person-7-.*\.tfbundle\.json/)).toBeVisible()
    expect(asked).toEqual([{ sort: 'handover', key: 'r1' }])
  })
})

describe('what is in hand as a table', () => {
  it('has a line for each task with where it belongs and its day; none is offered where nothing is in hand', async () => {
    const shown = await open()
    expect(section('In hand').queryByRole('button', { name: 'Save as a table (CSV)' })).toBeNull()
    shown.unmount()
    await putDuties()
    await open()
    const lines = catchTables()
    await userEvent.click(section('In hand').getByRole('button', { name: 'Save as a table (CSV)' }))
    expect(await lines()).toEqual([
      'Task,Belongs to,Due on,Overdue',
      'Sample project,Leads this project,,',
      'Print posters,Task of Sample project,2026-03-01,Yes',
      'Write to the school,Action item of WG 2: Sample meeting,,',
      'Name a person,Transition of Sample project,,',
    ])
  })
})
