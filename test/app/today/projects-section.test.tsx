import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { completeStart } from '../../domain/complete-start.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization as org, showApp } from '../../harness/app-session.tsx'

let session: Session
beforeEach(() => localStorage.clear())
afterEach(() => session.store.close())

const open = async (rights: Parameters<typeof sampleAccount>[0]) => {
  session = await openSession({ account: sampleAccount(rights) })
  await put('person:p1', { name: 'Sample Person 1', organization: org }, 'task-force')
}
const put = (id: string, fields: Parameters<typeof putRecord>[3], scope = 'work-group/1') => putRecord(session.store, scope, id, fields)
const namesIn = async (region: string | RegExp) =>
  within(await screen.findByRole('region', { name: region }))
    .getAllByRole('link')
    .map((link) => link.textContent)

describe('projects on Today', () => {
  it('tell the chair which projects wait for a decision, and lead there', async () => {
    await open({ represents: [org], chairs: ['1'], groups: ['1'] })
    await put('project:a', { title: 'Sample start', ...completeStart, state: 'start-up' })
    await put('project:b', { title: 'Sample start with gaps', state: 'start-up' })
    await put('project:c', { title: 'Sample review', state: 'in-review', approved: '2026-03-10' })
    await put('project:d', { title: 'Sample work', state: 'active', approved: '2026-03-10' })
    await put('project-review:d.2026-03-12', { 'answers.memorandum.needed': 'yes' })
    await put('project:e', { title: 'Sample hand-over', state: 'transitioning' })
    await put('transition:e', { state: 'handed-over' })
    await put('project:f', { title: 'Sample start elsewhere', ...completeStart, state: 'start-up' }, 'work-group/2')
    await showApp(session, '/')
    const region = await screen.findByRole('region', { name: '4 projects wait for your decision' })
    expect(
      within(region)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Sample startIts start-up is complete: approve the start.',
      'Sample reviewIt is in review: say how it goes on.',
      'Sample workIts latest review asks for a memorandum: begin the transition into a program.',
      'Sample hand-overIt was handed over: declare it a program.',
    ])
    expect(within(region).getByRole('link', { name: 'Sample start' })).toHaveAttribute('href', '/projects/a')
  })

  it('ask nobody else for decisions', async () => {
    await open({ represents: [org], groups: ['1'] })
    await put('project:a', { title: 'Sample start', ...completeStart, state: 'start-up', [`partners.${org}`]: true })
    await put('project:d', { title: 'Sample work', state: 'active', approved: '2025-03-10', [`partners.${org}`]: true })
    await showApp(session, '/')
    expect(await namesIn('Updates of projects')).toEqual(['Sample work'])
    expect(screen.queryByRole('region', { name: /wait for your decision/ })).toBeNull()
  })

  it('name updates that are due where my organization takes part, leads, or I chair the group', async () => {
    await open({ represents: [org], chairs: ['2'], groups: ['1'] })
    const due = { state: 'active', approved: '2025-03-10' }
    await put('project:a', { title: 'Sample with us', ...due, [`partners.${org}`]: true })
    await put('project:b', { 'title': 'Sample of others', ...due, 'partners.another': true })
    await put('project:c', { title: 'Sample that we lead', ...due, approved: '2025-03-11', lead: 'p1' })
    await put('project:d', { title: 'Sample that I chair', ...due, approved: '2025-03-12' }, 'work-group/2')
    await put('project:e', { title: 'Sample just begun', ...due, approved: '2026-03-13', [`partners.${org}`]: true })
    await showApp(session, '/')
    expect(await namesIn('Updates of projects')).toEqual(['Sample with us', 'Sample that we lead', 'Sample that I chair'])
  })

  it('name what is due to a chair without an organization', async () => {
    await open({ chairs: ['2'] })
    await put('profile:user-1', { organization: null }, 'task-force')
    await put('project:d', { title: 'Sample that I chair', state: 'active', approved: '2025-03-12' }, 'work-group/2')
    await showApp(session, '/')
    expect(await namesIn('Updates of projects')).toEqual(['Sample that I chair'])
  })
})
