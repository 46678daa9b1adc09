import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { fieldOf, openProject, putOwnMember, putProject, readyToStart } from './sample-projects.ts'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
  await putOwnMember(session)
})
afterEach(() => session.store.close())

describe('a project at a glance', () => {
  it('says what it is about and who leads it, edited in place', async () => {
    await putProject(session, 'a')
    await openProject(session, 'a')
    const about = within(await screen.findByRole('region', { name: 'What it is about' }))
    expect(about.getByText('Nothing is written about it yet.')).toBeVisible()
    await userEvent.click(about.getByRole('button', { name: 'Edit' }))
    await userEvent.type(await about.findByLabelText(/^What it is about/), 'Sample words')
    await userEvent.selectOptions(about.getByLabelText(/^Lead/), 'p1')
    await waitFor(() => expect(fieldOf(session, 'a', 'lead')).toBe('p1'))
    await userEvent.click(about.getByRole('button', { name: 'Close' }))
    expect(await about.findByText('Sample words')).toBeVisible()
    expect(await about.findByText('Sample Person 7')).toBeVisible()
  })

  it('adds an organization and takes one out, with a way back', async () => {
    await putRecord(session.store, 'task-force', 'organization:b', { name: 'Sample Organization B' })
    await putProject(session, 'a', { [`partners.${sampleOrganization}`]: true })
    await openProject(session, 'a')
    await userEvent.type(await screen.findByLabelText('Add an organization'), 'Sample Organization B')
    expect(await screen.findByRole('heading', { name: '2 organizations take part' })).toBeVisible()
    expect(fieldOf(session, 'a', 'partners.b')).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Sample Organization 12' }))
    expect(await screen.findByRole('heading', { name: '1 organization takes part' })).toHaveFocus()
    const said = await screen.findByText('No longer takes part: Sample Organization 12')
    await userEvent.click(within(said.parentElement!).getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(fieldOf(session, 'a', `partners.${sampleOrganization}`)).toBe(true))
  })

  it('sums up a start-up: what is complete, and each gap with its place', async () => {
    await putProject(session, 'a', { ...readyToStart, 'state': 'start-up', 'answers.goal.statement': null })
    await openProject(session, 'a')
    const gate = within(await screen.findByRole('region', { name: 'Start-up' }))
    expect(gate.getByText('5 of 6')).toBeVisible()
    expect(gate.getByRole('link', { name: /^Say it in words/ })).toHaveAttribute(
      'href',
      '/projects/a/start-up#field-answers.goal.statement',
    )
  })

  it('tells of an active project what is due, what comes next, and what its latest update says', async () => {
    await putProject(session, 'a', {
      ...readyToStart,
      'state': 'active',
      'approved': '2026-01-02',
      'tasks.t0.title': 'Sample late task',
      'tasks.t0.due': '2026-03-01',
      'needs.n1.title': 'Sample room',
    })
    await putRecord(session.store, 'work-group/1', 'project-update:a.2026-02-01', {
      'answers.tasks.track': 'off',
      'answers.tasks.correction': 'Sample correction',
    })
    await openProject(session, 'a')
    const due = within(await screen.findByRole('region', { name: 'What is due' }))
    expect(due.getAllByRole('link').map((one) => one.textContent)).toEqual([
      '1 task overdue',
      'Update was due Feb 1, 2026',
      '1 need not met',
    ])
    const next = within(screen.getByRole('region', { name: 'Next tasks' })).getAllByRole('listitem')
    expect(next.map((one) => one.textContent)).toEqual([
      'Sample late task OverdueNobody named · due Mar 1, 2026',
      'Sample task 1 Sample Person 7 · due May 1, 2026',
    ])
    expect(screen.getByText('Correction: Sample correction')).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Start-up' })).toBeNull()
    expect(screen.getByRole('region', { name: 'Chain of impact' })).toHaveTextContent(/2 activities → 1 output → 1 outcome → 0 targets/)
    expect(screen.getByText(/Provisional: the set of indicators is still being decided/)).toBeVisible()
  })

  it('tells of a program what it is called, who runs it, and leads to its file', async () => {
    await putProject(session, 'a', { state: 'program', approved: '2026-01-10' })
    const taken = { program: 'Sample desk for advice', receiver: sampleOrganization }
    await putRecord(session.store, 'work-group/1', 'transition:a', taken)
    await openProject(session, 'a')
    const course = within(await screen.findByRole('region', { name: 'Its course' }))
    const program = await course.findByRole('link', { name: 'Sample desk for advice · Sample Organization 12' })
    expect(program).toHaveAttribute('href', '/projects/a/transition')
  })

  it('[S5] says why somebody may not change it', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount({ represents: [sampleOrganization] }) })
    await putOwnMember(session)
    await putProject(session, 'a', { state: 'active', approved: '2026-03-01' })
    await openProject(session, 'a')
    const about = within(await screen.findByRole('region', { name: 'What it is about' }))
    expect(about.queryByRole('button', { name: 'Edit' })).toBeNull()
    expect(about.getByText(/chair/)).toBeVisible()
    expect(screen.queryByLabelText('Add an organization')).toBeNull()
  })
})
