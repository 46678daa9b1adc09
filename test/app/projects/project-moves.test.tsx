import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, testDay } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { fieldOf, openProject, putOwnMember, putProject, readyToStart } from './sample-projects.ts'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const stateOf = () => fieldOf(session, 'a', 'state')
const dialog = () => screen.findByRole('dialog')
/** Chooses a step out of the menu of the project. */
const choose = async (name: string) => {
  await userEvent.click(await screen.findByText('Options', { selector: 'summary' }))
  await userEvent.click(await screen.findByRole('button', { name }))
}
const press = async (name: string) => userEvent.click(within(await dialog()).getByRole('button', { name }))
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

describe('an idea', () => {
  beforeEach(async () => putProject(session, 'a'))

  it('begins its start-up, and Undo makes it an idea again', async () => {
    await openProject(session, 'a')
    await userEvent.click(await screen.findByRole('button', { name: 'Begin the start-up' }))
    await press('Begin the start-up')
    await isClosed()
    expect(stateOf()).toBe('start-up')
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(stateOf()).toBe('idea'))
  })

  it('is parked with a reason and never without one, and taken up again', async () => {
    await openProject(session, 'a')
    await choose('Park')
    await press('Park')
    expect(within(await dialog()).getByText('Say in a few words why it waits.')).toBeVisible()
    expect(fieldOf(session, 'a', 'parked')).toBeUndefined()
    await userEvent.type(within(await dialog()).getByRole('textbox', { name: /Why it waits/ }), 'Sample budget comes first')
    await press('Park')
    await isClosed()
    expect(await screen.findByText('Parked: Sample budget comes first')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Take up again' }))
    await press('Take up again')
    await isClosed()
    expect(fieldOf(session, 'a', 'parked')).toBeNull()
    expect(fieldOf(session, 'a', 'parked-reason')).toBeNull()
  })

  it('is deleted at a press, says who did, and comes back', async () => {
    await openProject(session, 'a')
    await choose('Delete')
    expect(await screen.findByText(/^This project was deleted by Sample Person 1/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Bring it back' }))
    expect(await screen.findByRole('button', { name: 'Begin the start-up' })).toBeVisible()
  })
})

describe('a project in start-up', () => {
  it('names each thing that is missing with the way there, and cannot be approved', async () => {
    await putProject(session, 'a', { ...readyToStart, 'state': 'start-up', 'tasks.t1.owner': null })
    await openProject(session, 'a')
    await userEvent.click(await screen.findByRole('button', { name: 'Approve the start' }))
    const gap = within(await dialog()).getByRole('link', { name: 'Say who carries out “Sample task 1”.' })
    expect(gap).toHaveAttribute('href', '/projects/a/tasks#field-tasks.t1.owner')
    expect(within(await dialog()).queryByRole('button', { name: 'Approve the start' })).toBeNull()
    await userEvent.click(gap)
    await isClosed()
    expect(stateOf()).toBe('start-up')
  })

  it('is approved today where nothing is missing, in one edit; a start is not taken back in silence', async () => {
    await putProject(session, 'a', { ...readyToStart, state: 'start-up' })
    await openProject(session, 'a')
    await userEvent.click(await screen.findByRole('button', { name: 'Approve the start' }))
    await press('Approve the start')
    await isClosed()
    expect([stateOf(), fieldOf(session, 'a', 'approved')]).toEqual(['active', testDay])
    const heads = session.store.record('project:a')!.fields
    expect(heads['approved']![0]!.edit).toBe(heads['state']![0]!.edit)
    expect(await screen.findByText('Saved. Now: Active.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('goes back to an idea', async () => {
    await putProject(session, 'a', { state: 'start-up' })
    await openProject(session, 'a')
    await choose('Back to an idea')
    await press('Back to an idea')
    await isClosed()
    expect(stateOf()).toBe('idea')
  })
})

describe('an active project', () => {
  beforeEach(async () => putProject(session, 'a', { ...readyToStart, state: 'active', approved: '2026-01-10' }))

  it('is put into review and back', async () => {
    await openProject(session, 'a')
    await choose('Put into review')
    await press('Put into review')
    await isClosed()
    expect(stateOf()).toBe('in-review')
    await choose('Back to active')
    await press('Back to active')
    await isClosed()
    expect(stateOf()).toBe('active')
    expect(fieldOf(session, 'a', 'approved')).toBe('2026-01-10')
  })

  it('is completed by its criterion alone: shown, and how it was met is asked for', async () => {
    await openProject(session, 'a')
    await choose('Complete')
    expect(within(await dialog()).getByText('Every sample partner has the sample protocol')).toBeVisible()
    await press('Complete')
    expect(within(await dialog()).getByText('Say how the criterion for success was met.')).toBeVisible()
    expect(stateOf()).toBe('active')
    await userEvent.type(within(await dialog()).getByRole('textbox', { name: /How the criterion was met/ }), 'All sample partners have it')
    await press('Complete')
    await isClosed()
    expect(['state', 'completion', 'closed'].map((field) => fieldOf(session, 'a', field))).toEqual([
      'completed',
      'All sample partners have it',
      testDay,
    ])
    await choose('Open again for review')
    await press('Open again for review')
    await isClosed()
    expect([stateOf(), fieldOf(session, 'a', 'closed')]).toEqual(['in-review', null])
    expect(fieldOf(session, 'a', 'completion')).toBe('All sample partners have it')
  })

  it('is not completed without a criterion', async () => {
    await putRecord(session.store, 'work-group/1', 'project:a', { 'answers.success-criterion.statement': null })
    await openProject(session, 'a')
    await choose('Complete')
    const gap = within(await dialog()).getByRole('link', { name: /Without a criterion for success nobody can say/ })
    expect(gap).toHaveAttribute('href', '/projects/a/start-up#field-answers.success-criterion.statement')
    expect(within(await dialog()).queryByRole('button', { name: 'Complete' })).toBeNull()
  })

  it('ends early with reason and lessons only', async () => {
    await openProject(session, 'a')
    await choose('End early')
    await press('End early')
    expect(within(await dialog()).getByText('Say why it ends early.')).toBeVisible()
    await userEvent.type(within(await dialog()).getByRole('textbox', { name: /Why it ends early/ }), 'No sample room')
    await press('End early')
    expect(within(await dialog()).getByText('Say what was learned.')).toBeVisible()
    expect(stateOf()).toBe('active')
    await userEvent.type(within(await dialog()).getByRole('textbox', { name: /Lessons/ }), 'Ask for a room first')
    await press('End early')
    await isClosed()
    expect(['state', 'end-reason', 'lessons', 'closed'].map((field) => fieldOf(session, 'a', field))).toEqual([
      'ended',
      'No sample room',
      'Ask for a room first',
      testDay,
    ])
    await choose('Take up again as an idea')
    await press('Take up again as an idea')
    await isClosed()
    expect([stateOf(), fieldOf(session, 'a', 'closed'), fieldOf(session, 'a', 'approved')]).toEqual(['idea', null, null])
  })

  it('begins its transition by a review that says that a memorandum is needed', async () => {
    await openProject(session, 'a')
    await choose('Begin the transition')
    const way = within(await dialog()).getByRole('link', { name: /only after a project review/ })
    expect(way).toHaveAttribute('href', '/projects/a/reviews')
    await userEvent.click(within(await dialog()).getByText('Close'))
    await isClosed()
    await putRecord(session.store, 'work-group/1', 'project-review:a.2026-02-01', { 'answers.memorandum.needed': 'no' })
    await putRecord(session.store, 'work-group/1', 'project-review:a.2026-03-01', { 'answers.memorandum.needed': 'yes' })
    await choose('Begin the transition')
    const reviews = within(await dialog()).getByRole('combobox', { name: /The review that recommends it/ })
    expect(
      within(reviews)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['Choose…', 'Review of Mar 1, 2026'])
    expect(reviews).toHaveValue('a.2026-03-01')
    await press('Begin the transition')
    await isClosed()
    expect([stateOf(), fieldOf(session, 'a', 'recommended-by')]).toEqual(['transitioning', 'a.2026-03-01'])
    await choose('Make it a program')
    expect(within(await dialog()).getByRole('link', { name: /It is a program once it was handed over/ })).toHaveAttribute(
      'href',
      '/projects/a/transition',
    )
  })

  it('is asked about before it is deleted', async () => {
    await openProject(session, 'a')
    await choose('Delete')
    await press('Keep it')
    await isClosed()
    expect(fieldOf(session, 'a', 'deleted')).toBeUndefined()
    await choose('Delete')
    await press('Delete it')
    expect(await screen.findByText(/^This project was deleted by/)).toBeVisible()
  })

  it('refuses what must never be collected, and keeps what was typed', async () => {
    await openProject(session, 'a')
    await choose('Complete')
    const box = within(await dialog()).getByRole('textbox', { name: /How the criterion was met/ })
    await userEvent.type(box, 'SSN 123-45-6789')
    await press('Complete')
    expect(stateOf()).toBe('active')
    expect(box).toHaveValue('SSN 123-45-6789')
    expect(box).toHaveAttribute('aria-invalid', 'true')
  })

  it('tells whoever has a step open that somebody else took one', async () => {
    await openProject(session, 'a')
    await choose('Put into review')
    await dialog()
    await putRecord(session.store, 'work-group/1', 'project:a', { 'state': 'ended', 'end-reason': 'Sample', 'lessons': 'Sample' })
    expect(await screen.findByText(/Somebody has taken a step with this project meanwhile/)).toBeVisible()
    expect(within(await dialog()).queryByRole('button', { name: 'Put into review' })).toBeNull()
  })
})

describe('[S5] who may take which step', () => {
  const openAs = async (rights: Parameters<typeof sampleAccount>[0]) => {
    session.store.close()
    session = await openSession({ account: sampleAccount(rights) })
    await putOwnMember(session)
  }
  const steps = async () => {
    await userEvent.click(await screen.findByText('Options', { selector: 'summary' }))
    return within(screen.getByText('Options', { selector: 'summary' }).closest('details')!)
      .getAllByRole('button')
      .map((one) => one.textContent)
  }

  it('a member of the group drafts, the chair approves and ends', async () => {
    await openAs({ represents: [sampleOrganization], groups: ['1'] })
    await putProject(session, 'a', { ...readyToStart, state: 'start-up' })
    await openProject(session, 'a')
    expect(await steps()).toEqual(['Back to an idea', 'Print the project plan', 'Export as a file'])
    expect(screen.queryByRole('button', { name: 'Approve the start' })).toBeNull()
  })

  it('the chair has every step', async () => {
    await openAs({ chairs: ['1'] })
    await putProject(session, 'a', { ...readyToStart, state: 'start-up' })
    await openProject(session, 'a')
    expect(await steps()).toEqual(['Back to an idea', 'End early', 'Print the project plan', 'Export as a file', 'Delete'])
    expect(screen.getByRole('button', { name: 'Approve the start' })).toBeVisible()
  })

  it('others read it', async () => {
    await openAs({ represents: [sampleOrganization], groups: ['2'] })
    await putProject(session, 'a', { state: 'idea' })
    await openProject(session, 'a')
    expect(await steps()).toEqual(['Print the project plan', 'Export as a file'])
    expect(screen.queryByRole('button', { name: 'Begin the start-up' })).toBeNull()
  })
})

describe('[M5] the head of a project', () => {
  it('shows both titles where devices disagree, and lets somebody decide', async () => {
    await putProject(session, 'a')
    const before = session.store.contextOf('project:a', 'title')
    await putRecord(session.store, 'work-group/1', 'project:a', { title: 'Sample title here' })
    await session.store.write('work-group/1', [{ record: 'project:a', field: 'title', value: 'Sample title there', context: before }])
    await openProject(session, 'a', '/tasks')
    const panel = (await screen.findByText('Two versions of this answer')).closest('.ui-alert') as HTMLElement
    expect(within(panel).getByText('Sample title here')).toBeVisible()
    const other = within(panel).getByText('Sample title there').closest('li')!
    await userEvent.click(within(other).getByRole('button', { name: 'Keep this one' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Sample title there' })).toBeVisible()
    await waitFor(() => expect(screen.queryByText('Two versions of this answer')).toBeNull())
  })

  it('leads to its group, and marks the screen that is shown', async () => {
    await putProject(session, 'a', { state: 'active' })
    await putRecord(session.store, 'work-group/1', 'project-update:a.2026-03-01', { 'answers.tasks.track': 'off' })
    await openProject(session, 'a', '/chain')
    expect(await screen.findByRole('link', { name: /^WG 1: / })).toHaveAttribute('href', '/groups/1?part=projects')
    const parts = within(screen.getByRole('navigation', { name: 'Parts of the project' })).getAllByRole('link')
    expect(parts.map((one) => one.textContent)).toEqual(
      'Overview,Plan and results,Tasks,Chain,Resources,Updates,Support,Reviews,Transition'.split(','),
    )
    expect(parts.filter((one) => one.getAttribute('aria-current') === 'page').map((one) => one.textContent)).toEqual(['Chain'])
    expect(screen.getAllByText('Off track')[0]).toBeVisible()
  })

  it('says so where the device does not have the project', async () => {
    await openProject(session, 'nobody')
    expect(screen.getByRole('heading', { name: 'This project is not on this device' })).toBeVisible()
  })
})
