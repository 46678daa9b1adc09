import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { shownValue } from '../../../src/change/merge.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { openSession, sampleAccount, showApp, testDay } from '../../harness/app-session.tsx'
import { catchTables } from '../../harness/catch-tables.ts'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { putInGroup, putProject, sayOfAll } from './sample-project.ts'

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

const today = `project-update:p.${testDay}`
const last = 'project-update:p.2026-02-01'
const fieldNow = (field: string) => shownValue(session.store.record(today), field)
const open = async (rest = '') => {
  const shown = await showApp(session, `/projects/p/updates${rest}`)
  await screen.findByRole('heading', { level: 1, name: 'Sample project' })
  return shown
}
const begin = async () => userEvent.click(await screen.findByRole('button', { name: 'Begin: Update of today' }))
const progress = () => screen.findByRole('textbox', { name: /^Progress/ })
const work = {
  'tasks.t.title': 'Sample task',
  'tasks.t.done': '2026-03-02',
  'outputs.o.title': 'Sample output',
  'indicators.i.of': 'o',
  'indicators.i.definition': 'Persons trained',
  'indicators.i.target': 200,
  'indicators.i.values.2026-02': 40,
}

describe('an update', () => {
  it('begins with the words of the last one and with what changed since, and can be taken back', async () => {
    await putProject(session, work)
    await putInGroup(session, last, sayOfAll('Sample', 'on'))
    const shown = await open()
    await begin()
    await waitFor(() => expect(shown.address()).toContain(`/projects/p/updates/${testDay}`))
    expect(fieldNow('answers.goal.progress')).toBe('Sample goal')
    expect(fieldNow('answers.tasks.progress')).toBe('Sample tasks\nDone: Sample task, Mar 2, 2026.')
    expect(fieldNow('answers.outputs-outcomes.progress')).toContain('Persons trained: 40 in Feb 2026, target 200.')
    // whether an area is on track is said anew every time
    expect(fieldNow('answers.goal.track')).toBeUndefined()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(fieldNow('answers.goal.progress')).toBeNull())
  })

  it('of today that is there already is gone on with, and keeps what somebody wrote', async () => {
    await putProject(session, work)
    await putInGroup(session, last, sayOfAll('Sample', 'on'))
    await putInGroup(session, today, { 'answers.goal.progress': 'Own words' })
    const shown = await open()
    await userEvent.click(await screen.findByRole('button', { name: 'Go on: Update of today' }))
    await waitFor(() => expect(shown.address()).toContain(`/updates/${testDay}`))
    expect(fieldNow('answers.goal.progress')).toBe('Own words')
    expect(fieldNow('answers.tasks.progress')).toBeUndefined()
  })

  it('shows beside each area what was said last and what changed, and takes either over in one step', async () => {
    await putProject(session, work)
    await putInGroup(session, last, sayOfAll('Sample', 'off', 'Sample correction'))
    await putInGroup(session, today, { 'answers.tasks.progress': 'Own words' })
    await open(`/${testDay}?step=tasks`)
    const note = (await screen.findByText('Last time, Feb 1, 2026:')).closest('.pg-row-note') as HTMLElement
    expect(within(note).getByText('Off track')).toBeVisible()
    expect(within(note).getByText('Correction: Sample correction')).toBeVisible()
    expect(within(note).getByText('Done: Sample task, Mar 2, 2026.')).toBeVisible()

    await userEvent.click(screen.getByRole('button', { name: 'Add what is new' }))
    await waitFor(() => expect(fieldNow('answers.tasks.progress')).toBe('Own words\nDone: Sample task, Mar 2, 2026.'))
    expect(screen.queryByRole('button', { name: 'Add what is new' })).toBeNull()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(fieldNow('answers.tasks.progress')).toBe('Own words'))

    await userEvent.click(screen.getByRole('button', { name: 'Say the same as last time' }))
    await waitFor(() => expect(fieldNow('answers.tasks.correction')).toBe('Sample correction'))
    expect(fieldNow('answers.tasks.track')).toBe('off')
    expect(fieldNow('answers.tasks.progress')).toBe('Own words')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Say the same as last time' })).toBeNull())
  })

  it('demands a correction where an area is off track: it is missing, and cannot be signed without', async () => {
    await putProject(session)
    await putInGroup(session, today, sayOfAll('Sample', 'on'))
    await putInGroup(session, today, { 'answers.schedule.track': 'off' })
    await open(`/${testDay}?step=review`)
    expect(await screen.findByText(/This can be signed once nothing is missing/)).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: 'Schedule: Correction' }))
    const correction = await screen.findByRole('textbox', { name: /^Correction/ })
    expect(correction).toHaveFocus()
    await userEvent.type(correction, 'Sample correction')
    await userEvent.click(screen.getByRole('button', { name: /Review before signing/ }))
    expect(await screen.findByText('Nothing is missing.')).toBeVisible()
    await userEvent.clear(screen.getByLabelText('Role in the organization'))
    await userEvent.type(screen.getByLabelText('Role in the organization'), 'Sample role')
    await userEvent.click(await screen.findByRole('button', { name: 'Sign' }))
    expect(await screen.findByText(/Signed by Sample Person 1/)).toBeVisible()
  })

  it('is opened at the field that an address names', async () => {
    await putProject(session)
    await open(`/${testDay}#field-answers.goal.correction`)
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Correction/ })).toHaveFocus())
    expect(screen.getByRole('heading', { level: 2, name: /Task Force goal/ })).toBeVisible()
  })

  it('[M5] shows both values where devices disagree, to pick one', async () => {
    await putProject(session)
    for (const value of ['Sample A', 'Sample B'])
      await session.store.write('work-group/1', [{ record: today, field: 'answers.goal.progress', value, context: [] }])
    await open(`/${testDay}?step=goal`)
    await userEvent.click((await screen.findAllByRole('button', { name: 'Keep this one' }))[1] as HTMLElement)
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Keep this one' })).toBeNull())
    expect(await progress()).toHaveValue('Sample A')
  })

  it('can be deleted, and brought back', async () => {
    await putProject(session)
    await putInGroup(session, today, { 'answers.goal.progress': 'Sample' })
    const shown = await open(`/${testDay}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Delete this update' }))
    await waitFor(() => expect(shown.address()).toBe('/projects/p/updates'))
    expect(await screen.findByText('No update yet')).toBeVisible()
    shown.unmount()
    await open(`/${testDay}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Bring it back' }))
    expect(await progress()).toBeVisible()
  })

  it('of an earlier day can be written down later, one of a day to come cannot', async () => {
    await putProject(session)
    const shown = await open()
    await userEvent.click(screen.getByText('Write down an update of an earlier day'))
    const day = screen.getByLabelText('Day')
    await userEvent.type(day, '2026-03-15')
    expect(screen.getByText('Choose today or an earlier day.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Open this day' })).toBeDisabled()
    await userEvent.clear(day)
    await userEvent.type(day, '2026-03-10')
    await userEvent.click(screen.getByRole('button', { name: 'Open this day' }))
    await waitFor(() => expect(shown.address()).toContain('/projects/p/updates/2026-03-10'))
  })

  it('is for others to read, and says why', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount({ groups: ['1'], represents: ['somebody-else'] }) })
    await putProject(session)
    await putInGroup(session, last, sayOfAll('Sample', 'on'))
    const shown = await open()
    expect(screen.queryByRole('button', { name: /Begin/ })).toBeNull()
    expect(screen.getAllByText(/take part in/)[0]).toBeVisible()
    shown.unmount()
    await open('/2026-02-01')
    expect(await progress()).toHaveAttribute('readonly')
    expect(screen.queryByRole('button', { name: 'Delete this update' })).toBeNull()
    expect(screen.queryByRole('button', { name: /last time/ })).toBeNull()
  })

  it('of a day that is none says so', async () => {
    await putProject(session)
    await open('/2026-02-31')
    expect(await screen.findByText(/names no day of the calendar/)).toBeVisible()
  })
})

describe('the trail of updates', () => {
  it('reads as a story: what went off track, what was done about it, and what came back', async () => {
    await putProject(session)
    await putInGroup(session, last, sayOfAll('First', 'on'))
    await putInGroup(session, 'project-update:p.2026-02-20', {
      ...sayOfAll('First', 'on'),
      'answers.tasks.progress': 'Two are late.',
      'answers.tasks.track': 'off',
      'answers.tasks.correction': 'Sample help comes.',
    })
    await putInGroup(session, 'project-update:p.2026-03-06', { ...sayOfAll('First', 'on'), 'answers.tasks.progress': 'All done.' })
    await open()
    const chapters = within((await screen.findByRole('heading', { name: 'How it went' })).nextElementSibling as HTMLElement)
      .getAllByRole('listitem')
      .map((one) => one.textContent ?? '')
    expect(chapters).toHaveLength(3)
    expect(chapters[0]).toMatch(/Update of Feb 1, 2026.*The first update: 6 of 6 areas on track\..*Schedule: First schedule/)
    expect(chapters[1]).toMatch(
      /19 days later: 5 of 6 areas on track\..*Tasks and activities went off track\. Two are late\. Correction: Sample help/,
    )
    expect(chapters[1]).toMatch(/Nothing new: Criterion for success, Schedule/)
    expect(chapters[2]).toMatch(/Tasks and activities is back on track\. All done\. What was to be done about it: Sample help comes\./)
  })
})

describe('the updates as a table', () => {
  it('have a line for each update and area of which it says something, the earliest first; none is offered without updates', async () => {
    await putProject(session)
    const shown = await open()
    await screen.findByText('No update yet')
    expect(screen.queryByRole('button', { name: 'Save as a table (CSV)' })).toBeNull()
    shown.unmount()
    await putInGroup(session, today, { 'answers.goal.progress': '' })
    await putInGroup(session, 'project-update:p.2026-03-01', {
      'answers.tasks.progress': '=1+1',
      'answers.tasks.track': 'off',
      'answers.tasks.correction': 'Sample correction',
      'answers.goal.track': 'on',
    })
    await putInGroup(session, last, { 'answers.goal.progress': 'Sample, goal' })
    await open()
    const lines = catchTables()
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))
    const label = (id: string) => georgia2014.startUpElements.items.find((one) => one.id === id)?.label.en
    expect(await lines()).toEqual([
      'Update on,Area,Progress,On or off track,Correction',
      `2026-02-01,${label('goal')},"Sample, goal",,`,
      `2026-03-01,${label('tasks')},'=1+1,Off track,Sample correction`,
      // as the guide asks them
      `2026-03-01,${label('goal')},,On track,`,
      `${testDay},,,,`,
    ])
  })
})
