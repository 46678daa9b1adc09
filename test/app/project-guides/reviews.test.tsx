import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { shownValue } from '../../../src/change/merge.ts'
import { openSession, showApp, testDay } from '../../harness/app-session.tsx'
import { catchTables } from '../../harness/catch-tables.ts'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { putInGroup, putProject } from './sample-project.ts'

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

const record = `project-review:p.${testDay}`
const fieldNow = (field: string) => shownValue(session.store.record(record), field)
const open = async (rest = '') => {
  const shown = await showApp(session, `/projects/p/reviews${rest}`)
  await screen.findByRole('heading', { level: 1, name: 'Sample project' })
  return shown
}

describe('reviews of a project', () => {
  it('ask the five items of the paper; the last is the memorandum question, with why', async () => {
    await putProject(session)
    await open()
    await userEvent.click(await screen.findByRole('button', { name: 'Begin: Review of today' }))
    const findings = await screen.findAllByRole('textbox', { name: /^Findings/ })
    expect(findings).toHaveLength(4)
    await userEvent.type(findings[0] as HTMLElement, 'Sample finding')
    await waitFor(() => expect(fieldNow('answers.working.findings')).toBe('Sample finding'))
    await userEvent.click(screen.getByRole('button', { name: 'Next' }))
    await userEvent.click(await screen.findByRole('radio', { name: 'Yes' }))
    await userEvent.type(screen.getByRole('textbox', { name: /^Why/ }), 'Sample reason')
    await waitFor(() => expect(fieldNow('answers.memorandum.findings')).toBe('Sample reason'))
    expect(fieldNow('answers.memorandum.needed')).toBe('yes')
    await userEvent.click(screen.getByRole('button', { name: 'Review before signing' }))
    expect(await screen.findByRole('link', { name: 'Key lessons being learned.: Findings' })).toBeVisible()
    expect(screen.queryByRole('link', { name: /: Why$/ })).toBeNull()
  })

  it('are as many as help, the newest first, each with what it found and recommends', async () => {
    await putProject(session)
    await putInGroup(session, 'project-review:p.2026-02-01', {
      'answers.lessons.findings': 'Sample lesson',
      'answers.memorandum.needed': 'no',
    })
    await putInGroup(session, 'project-review:p.2026-03-01', {
      'answers.working.findings': 'Sample success',
      'answers.memorandum.needed': 'yes',
    })
    await open()
    const headings = await screen.findAllByRole('heading', { level: 3, name: /^Review of/ })
    expect(headings.map((one) => one.textContent)).toEqual(['Review of Mar 1, 2026', 'Review of Feb 1, 2026'])
    expect(screen.getByText('Sample success')).toBeVisible()
    expect(screen.getByText(/the chair may begin the transition/)).toBeVisible()
    expect(screen.getByText('No memorandum is needed.')).toBeVisible()
  })

  it('show beside each item what the last one found', async () => {
    await putProject(session)
    await putInGroup(session, 'project-review:p.2026-02-01', {
      'answers.lessons.findings': 'Sample lesson',
      'answers.memorandum.needed': 'no',
    })
    await open(`/${testDay}`)
    const lessons = within(await screen.findByRole('region', { name: 'Key lessons being learned.' }))
    expect(lessons.getByText('Sample lesson')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Next' }))
    expect((await screen.findByText('Last time, Feb 1, 2026:')).parentElement).toHaveTextContent('Last time, Feb 1, 2026: No')
  })

  it('are opened at the item that an address names', async () => {
    await putProject(session)
    await open(`/${testDay}#field-answers.memorandum.needed`)
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Yes' })).toHaveFocus())
  })
})

describe('the reviews as a table', () => {
  it('have a line for each review and item of the guide, the newest first; none is offered without reviews', async () => {
    await putProject(session)
    const shown = await open()
    await screen.findByText('No review yet')
    expect(screen.queryByRole('button', { name: 'Save as a table (CSV)' })).toBeNull()
    shown.unmount()
    await putInGroup(session, 'project-review:p.2026-02-01', { 'answers.lessons.findings': 'Sample lesson' })
    await putInGroup(session, 'project-review:p.2026-03-01', {
      'answers.memorandum.needed': 'yes',
      'answers.memorandum.findings': 'Sample reason',
      'answers.newer-item.findings': 'Sample newer',
    })
    await open()
    const lines = catchTables()
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))
    const memorandum = 'Do we need a Memorandum of Understanding to make the project permanent?'
    const rows = await lines()
    expect(rows).toHaveLength(1 + 6 + 5)
    expect(rows.slice(0, 2)).toEqual([
      'Review on,Item,Findings,Memorandum needed',
      '2026-03-01,Elements of the project that are working.,,',
    ])
    expect(rows.slice(5, 7)).toEqual([`2026-03-01,${memorandum},Sample reason,Yes`, '2026-03-01,newer-item,Sample newer,'])
    expect(rows.slice(9)).toEqual([
      '2026-02-01,Key lessons being learned.,Sample lesson,',
      expect.stringMatching(/^2026-02-01,Elements of the project we should permanently adopt/),
      `2026-02-01,${memorandum},,`,
    ])
  })
})
