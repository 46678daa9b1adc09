import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, showApp } from '../../harness/app-session.tsx'
import { catchTables } from '../../harness/catch-tables.ts'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

mimicDialogs()

const scope = 'work-group/1'
const own = sampleOrganization
type Fields = Readonly<Record<string, Json>>

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => {
  vi.restoreAllMocks()
  session.store.close()
})

const put = (record: string, fields: Fields, where = scope) => putRecord(session.store, where, record, fields)
const putProject = (fields: Fields = {}) => put('project:p', { title: 'Sample project', state: 'transitioning', ...fields })
const putReview = () =>
  put('project-review:p.2026-03-01', { 'answers.memorandum.needed': 'yes', 'answers.impact.findings': 'Hotels call more often.' })
const fieldNow = (field: string) => shownValue(session.store.record('transition:p'), field)
const open = async () => {
  const shown = await showApp(session, '/projects/p/transition')
  await screen.findByRole('heading', { level: 1, name: /^Sample project/ })
  return shown
}
const part = (name: string) => within(screen.getByRole('region', { name }))
const undo = async () => userEvent.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!)

describe('before a transition', () => {
  it('says what is needed, and leads to the reviews', async () => {
    await putProject({ state: 'active' })
    await open()
    expect(await screen.findByText(/There is no review of this project yet/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go to the reviews' })).toHaveAttribute('href', '/projects/p/reviews')
    expect(screen.queryByRole('region', { name: 'Evidence' })).toBeNull()
  })

  it('names the review that recommends it, and where it begins', async () => {
    await putProject({ state: 'active' })
    await putReview()
    await open()
    expect(await screen.findByText(/begins the transition under “Options”/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Review of Mar 1, 2026' })).toHaveAttribute('href', '/projects/p/reviews/2026-03-01')
  })

  it('keeps what was written in sight when the project went back to review', async () => {
    await putProject({ state: 'in-review' })
    await put('transition:p', { impact: 'Much has changed.' })
    await open()
    expect(await screen.findByDisplayValue('Much has changed.')).toBeVisible()
  })
})

describe('a transition', () => {
  it('reads what a review found in the order of its guide, in the words of its items', async () => {
    await putProject()
    const found = { 'adopt': 'Sample A', 'working': 'Sample W', 'memorandum': 'Sample M', 'newer-item': 'Sample N' }
    await put(
      'project-review:p.2026-03-01',
      Object.fromEntries(Object.entries(found).map(([id, text]) => [`answers.${id}.findings`, text])),
    )
    await open()
    const evidence = await screen.findByRole('region', { name: 'Evidence' })
    expect([...evidence.querySelectorAll('dd')].map((one) => one.textContent)).toEqual(['Sample W', 'Sample A', 'Sample M', 'Sample N'])
    expect(evidence.querySelector('dt')).toHaveTextContent(/^Elements of the project that are working\.$/)
  })

  it('has its plan as a table for a spreadsheet', async () => {
    const blobs: Blob[] = []
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (blob: Blob) => (blobs.push(blob), 'blob:sample'), revokeObjectURL: () => undefined }),
    )
    await putProject()
    await put('person:a', { name: 'Sample Person 7', organization: own }, 'task-force')
    const task = { 'tasks.t.title': 'Name a person', 'tasks.t.owner': 'a', 'tasks.t.due': '2026-05-01' }
    await put('transition:p', { ...task, 'tasks.s.title': 'Sign it', 'tasks.s.order': 5, 'tasks.s.done': '2026-03-01' })
    await open()
    await screen.findByRole('region', { name: 'Plan' })
    await userEvent.click(part('Plan').getByRole('button', { name: 'Save as a table (CSV)' }))
    expect((await blobs[0]!.text()).replace('\uFEFF', '').split('\r\n')).toEqual([
      'Task,Who,Due on,Done on',
      'Name a person,Sample Person 7,2026-05-01,',
      'Sign it,,,2026-03-01',
      '',
    ])
  })

  it('goes step by step, with the day of signing and of handing over, and back', async () => {
    await putProject()
    await open()
    const standing = part('Where it stands')
    for (const next of ['Planning', 'Memorandum in draft', 'Memorandum signed']) {
      await userEvent.click(await standing.findByRole('button', { name: `Next: ${next}` }))
    }
    await waitFor(() => expect([fieldNow('state'), fieldNow('signed')]).toEqual(['signed', '2026-03-14']))
    await userEvent.click(await standing.findByRole('button', { name: 'Next: Handed over' }))
    await waitFor(() => expect([fieldNow('state'), fieldNow('handed-over')]).toEqual(['handed-over', '2026-03-14']))
    expect(standing.getByText(/can now make the project a program/)).toBeVisible()
    expect(standing.getByText(/^Handed over/, { selector: 'li' })).toHaveAttribute('aria-current', 'step')
    await userEvent.click(standing.getByRole('button', { name: 'Back to: Memorandum signed' }))
    await waitFor(() => expect([fieldNow('state'), fieldNow('handed-over')]).toEqual(['signed', null]))
    await undo()
    await waitFor(() => expect([fieldNow('state'), fieldNow('handed-over')]).toEqual(['handed-over', '2026-03-14']))
  })

  it('tells what a review found in the order of the guide, what the guide does not ask last', async () => {
    await putProject()
    const answers = { 'adopt': 'C', 'working': 'A', 'not-working': 'B', 'former': 'D' }
    await put(
      'project-review:p.2026-03-01',
      Object.fromEntries(Object.entries(answers).map(([item, said]) => [`answers.${item}.findings`, said])),
    )
    await open()
    const told = [...document.querySelectorAll('.transition-findings dd')].map((one) => one.textContent)
    expect(told).toEqual(['A', 'B', 'C', 'D'])
  })

  it('shows figures beside the impact, findings of reviews, and what is in use beside the costs', async () => {
    await putProject({
      'indicators.i.definition': 'Posters on the wall',
      'indicators.i.baseline': 0,
      'indicators.i.target': 500,
      'indicators.i.values.2026-02': 260,
      [`uses.${own}.hours.linked`]: true,
      [`uses.${own}.hours.hours`]: 4.5,
      [`uses.${own}.printing.linked`]: true,
      [`uses.${own}.printing.amount`]: '500 pages',
    })
    await putReview()
    await open()
    const row = within(part('Evidence').getByRole('row', { name: /^Posters on the wall/ }))
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['0', '260 (Feb 2026)', '500'])
    expect(part('Evidence').getByText('Hotels call more often.')).toBeVisible()
    expect(part('Evidence').getByText('4.5 hours a month')).toBeVisible()
    expect(part('Evidence').getByText('Sample Organization 12: Printing (500 pages)')).toBeVisible()
  })

  it('says that the lead agency of the sector is not yet identified, or who it is', async () => {
    await putProject()
    await put('transition:p', { sector: 'health' })
    await open()
    expect(part('Who takes it on').getByText(/not yet identified/)).toBeVisible()
    await put('sector:health', { lead: own }, 'task-force')
    expect(await part('Who takes it on').findByRole('link', { name: 'Sample Organization 12' })).toBeVisible()
  })

  it('takes tasks in one line, done at a press', async () => {
    await putProject()
    await open()
    await userEvent.type(part('Plan').getByLabelText('Add a task'), 'Name a person{Enter}')
    expect(await part('Plan').findByText('Name a person')).toBeVisible()
    await userEvent.click(part('Plan').getByRole('button', { name: 'Done: Name a person' }))
    expect(await part('Plan').findByText('Done Mar 14, 2026')).toBeVisible()
    await undo()
    await waitFor(() => expect(part('Plan').queryByText('Done Mar 14, 2026')).toBeNull())
  })

  it('drafts the memorandum from the file, and anew only after a look at what would change', async () => {
    await putProject()
    await put('transition:p', { program: 'Hotel Program', receiver: own })
    await open()
    const memorandum = part('Memorandum of Agreement')
    await userEvent.click(memorandum.getByRole('button', { name: 'Draft from the file' }))
    await waitFor(() =>
      expect(fieldNow('memorandum')).toMatch(/^MEMORANDUM OF AGREEMENT\nFrom the project “Sample project” to the program/),
    )
    await put('transition:p', { memorandum: 'Our own words' })
    await userEvent.click(await memorandum.findByRole('button', { name: 'Draft anew…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Draft the memorandum anew?' }))
    expect(dialog.getByText(/what would go is struck through/)).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Keep the text as it is' }))
    expect(fieldNow('memorandum')).toBe('Our own words')
    await userEvent.click(memorandum.getByRole('button', { name: 'Draft anew…' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take the new draft' }))
    await waitFor(() => expect(fieldNow('memorandum')).toContain('Sample Organization 12, which takes it on'))
    await undo()
    await waitFor(() => expect(fieldNow('memorandum')).toBe('Our own words'))
  })

  it('is read, not written, by who does not take part, with the reason', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount() })
    await putProject()
    await put('transition:p', { impact: 'Much has changed.' })
    await open()
    expect(await screen.findByText('Much has changed.')).toBeVisible()
    expect(part('Where it stands').getByText(/^The representatives of the organizations that take part/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Next/ })).toBeNull()
    expect(screen.queryByLabelText('Add a task')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Draft from the file' })).toBeNull()
  })

  it('shows what two devices wrote differently until somebody decides [M5]', async () => {
    await putProject()
    const context = session.store.contextOf('transition:p', 'program')
    for (const value of ['Program A', 'Program B']) {
      await session.store.write(scope, [{ record: 'transition:p', field: 'program', value, context }])
    }
    await open()
    await userEvent.click((await part('Who takes it on').findAllByRole('button', { name: 'Keep this one' }))[0]!)
    await waitFor(() => expect(part('Who takes it on').queryByText('Two versions of this answer')).toBeNull())
  })
})

describe('its papers', () => {
  it('are the letter with the text alone, and the whole file', async () => {
    await putProject()
    await put('transition:p', { memorandum: 'Dear all', need: 'Staff change.', sector: 'health' })
    await putReview()
    const letter = await showApp(session, '/print/memorandum/p')
    expect(await screen.findByText('Dear all')).toBeVisible()
    expect(screen.queryByText('Staff change.')).toBeNull()
    letter.unmount()
    await showApp(session, '/print/transition/p')
    const sheet = within(await screen.findByRole('article', { name: 'Paper: transition' }))
    for (const text of ['Dear all', 'Staff change.', 'Hotels call more often.', 'Not yet identified'])
      expect(sheet.getByText(text)).toBeVisible()
  })

  it('say where the device does not have the project', async () => {
    await showApp(session, '/print/transition/nothing')
    expect(await screen.findByText('This project is not on this device')).toBeVisible()
  })
})

describe('the evidence of a transition as tables', () => {
  it('are its figures as numbers and months, and what it uses of pledges; none is offered where there is nothing', async () => {
    await putProject()
    const shown = await open()
    await screen.findByRole('region', { name: 'Evidence' })
    expect(part('Evidence').queryByRole('button', { name: /^Save as a table/ })).toBeNull()
    shown.unmount()
    await put('organization:o2', { name: 'Sample Organization 2' }, 'task-force')
    await putProject({
      'indicators.i.definition': 'Persons trained',
      'indicators.i.unit': 'persons',
      'indicators.i.baseline': 10,
      'indicators.i.target': 1200,
      'indicators.i.values.2026-01': 40,
      'indicators.i.values.2026-02': 1100.5,
      'uses.o2.hours.linked': true,
      'uses.o2.hours.hours': 12,
      'uses.o2.space.linked': true,
      'uses.o2.space.amount': 'One room',
    })
    await open()
    const lines = catchTables()
    await userEvent.click(await part('Evidence').findByRole('button', { name: 'Save as a table (CSV): Figures of the project' }))
    expect(await lines()).toEqual([
      'Indicator,Unit,Baseline,Latest,Month of the latest,Target',
      'Persons trained,persons,10,1100.5,2026-02,1200',
    ])
    await userEvent.click(part('Evidence').getByRole('button', { name: 'Save as a table (CSV): Costs' }))
    const [head, ...rest] = await lines()
    expect(head).toMatch(/Organization,Resource,Hours a month,How much$/)
    expect(rest).toHaveLength(2)
    expect(rest).toContainEqual(expect.stringMatching(/^Sample Organization 2,[^,]+,12,$/))
    expect(rest).toContainEqual(expect.stringMatching(/^Sample Organization 2,[^,]+,,One room$/))
  })
})
