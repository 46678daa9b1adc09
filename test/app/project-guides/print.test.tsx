import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, showApp } from '../../harness/app-session.tsx'
import { factors, putInGroup, putOther, putProject, rateAll, sayOfAll } from './sample-project.ts'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
  await putProject(session)
})
afterEach(() => session.store.close())

const sheet = async (address: string) => {
  await showApp(session, address)
  return screen.findByRole('article')
}

describe('the papers of a project', () => {
  it('an update has its areas with progress, track and correction', async () => {
    await putInGroup(session, 'project-update:p.2026-02-01', sayOfAll('Sample', 'off', 'Sample correction'))
    const paper = await sheet('/print/update/p/2026-02-01')
    expect(paper).toHaveTextContent(/Project Update.*Sample project.*Feb 1, 2026/)
    expect(within(paper).getByRole('row', { name: /^Schedule Sample schedule X Sample correction$/ })).toBeVisible()
  })

  it('an update can be printed empty, to be filled in by hand', async () => {
    await putInGroup(session, 'project-update:p.2026-02-01', sayOfAll('Sample', 'on'))
    const paper = await sheet('/print/update/p/2026-02-01?empty=1')
    expect(paper).not.toHaveTextContent('Sample schedule')
    expect(within(paper).getByRole('row', { name: 'Schedule' })).toBeVisible()
  })

  it('a rating has the sentences of the paper, the level ticked in its column, the notes after it', async () => {
    await putInGroup(session, 'support-rating:p.r1', { ...rateAll('medium'), [`answers.${factors[0]}.note`]: 'Sample note' })
    const paper = await sheet('/print/rating/p/r1')
    expect(paper).toHaveTextContent(/Project Support Guide.*Sample project · Sample Person 1.*Organization: Sample Organization 12/)
    const row = within(paper).getByRole('row', { name: /^Assisting with enlisting, facilitating/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    ).toEqual(['', 'X', ''])
    expect(paper).toHaveTextContent('Sample note')
  })

  it('the support guide can be printed empty, for whoever rates by hand', async () => {
    const paper = await sheet('/print/support/p?empty=1')
    expect(within(paper).getAllByRole('rowheader')).toHaveLength(10)
    expect(paper).not.toHaveTextContent('Sample Organization')
  })

  it('the group view has the heat map, the counts and the gaps', async () => {
    await putOther(session)
    await putInGroup(session, 'support-rating:p.r1', rateAll('high'))
    const paper = within(await sheet('/print/support/p'))
    expect(paper.getAllByRole('table')).toHaveLength(2)
    expect(paper.getByText(/1 of 2 have rated every factor\. Somebody contributes much to each of them: there is no gap\./)).toBeVisible()
  })

  it('a review has the five items, the memorandum question with its answer and why', async () => {
    await putInGroup(session, 'project-review:p.2026-02-01', {
      'answers.working.findings': 'Sample success',
      'answers.memorandum.needed': 'yes',
      'answers.memorandum.findings': 'Sample reason',
    })
    const paper = await sheet('/print/review/p/2026-02-01')
    expect(within(paper).getAllByRole('rowheader')).toHaveLength(5)
    const row = within(paper).getByRole('row', { name: /^Do we need a Memorandum of Understanding/ })
    expect(row).toHaveTextContent(/Memorandum needed:\s*X\s*Yes\s*No\s*Why: Sample reason/)
  })

  it('the trail tells the story, and long ago in a line', async () => {
    for (let day = 1; day <= 28; day++) {
      const track = day % 2 === 0 ? 'off' : 'on'
      await putInGroup(
        session,
        `project-update:p.2026-02-${String(day).padStart(2, '0')}`,
        sayOfAll(`Sample ${day}`, track, 'Sample help. '.repeat(9)),
      )
    }
    const paper = await sheet('/print/updates/p')
    expect(paper).toHaveTextContent(/How the project went.*earlier updates are not told here/)
    expect(within(paper).getByRole('heading', { name: 'Feb 28, 2026' })).toBeVisible()
    expect(within(paper).queryByRole('heading', { name: 'Feb 10, 2026' })).toBeNull()
  })

  it('say so where the device does not have the project, or the day is none', async () => {
    const shown = await showApp(session, `/print/updates/nothing`)
    expect(await screen.findByRole('heading', { level: 1, name: /not on this device/ })).toBeVisible()
    shown.unmount()
    await showApp(session, '/print/review/p/2026-02-31')
    expect(await screen.findByText(/names no day of the calendar/)).toBeVisible()
  })
})
