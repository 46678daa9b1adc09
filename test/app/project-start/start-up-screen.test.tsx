import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { readProject } from '../../../src/domain/read-project.ts'
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

const put = (fields: Readonly<Record<string, Json>> = {}, group = '1') =>
  putRecord(session.store, `work-group/${group}`, 'project:p', { title: 'Sample project', state: 'start-up', ...fields })
const fieldNow = (field: string) => shownValue(session.store.record('project:p'), field)
const projectNow = () => readProject(session.store.record('project:p')!)
const open = async (rest: string) => {
  const shown = await showApp(session, `/projects/p/start-up${rest}`)
  await screen.findByRole('heading', { level: 1, name: 'Sample project' })
  return shown
}
const page = (name: string) => within(screen.getByRole('region', { name }))

describe('the pages of a plan', () => {
  it('are the elements of the charter, go on and back, and resume where they were left', async () => {
    await put()
    const shown = await open('')
    expect(screen.getByText(/clear criterion for success/)).toBeVisible()
    await userEvent.type(screen.getByRole('textbox', { name: /^Criterion for success/ }), 'Sample criterion')
    await userEvent.click(screen.getByRole('button', { name: 'Next: Tasks and activities' }))
    await waitFor(() => expect(fieldNow('answers.success-criterion.statement')).toBe('Sample criterion'))
    await waitFor(() => expect(shown.address()).toBe('/projects/p/start-up?step=tasks'))
    expect(screen.getByRole('heading', { level: 2, name: /Tasks and activities/ })).toHaveFocus()
    expect(screen.getByText('1 of 6 parts complete')).toBeVisible()
    shown.unmount()
    await open('')
    expect(await screen.findByRole('region', { name: 'Tasks and activities' })).toBeVisible()
  })

  it('begin with what the group demands: feasibility, or a collaborator', async () => {
    await put({}, '6')
    const shown = await open('')
    await userEvent.click(await screen.findByLabelText('Feasible'))
    await waitFor(() => expect(fieldNow('feasibility.decision')).toBe('feasible'))
    shown.unmount()
    localStorage.clear()
    await putRecord(session.store, 'work-group/7', 'project:q', { title: 'Sample project 7', state: 'start-up' })
    await showApp(session, '/projects/q/start-up')
    expect(await screen.findByText(/developed together with Georgia Cares/)).toBeVisible()
  })

  it('name every missing thing at the gate, with a link that opens its page and its input', async () => {
    await put({ 'outputs.o.title': 'Sample output', 'tasks.t.title': 'Sample task' })
    await open('?step=gate')
    await userEvent.click(screen.getByRole('link', { name: '“Sample output” has no indicator.' }))
    await waitFor(() => expect(screen.getByLabelText('Indicator for “Sample output”')).toHaveFocus())
    await userEvent.click(screen.getByRole('button', { name: /^What is missing/ }))
    await userEvent.click(await screen.findByRole('link', { name: 'Say until when “Sample task” is done.' }))
    await waitFor(() => expect(document.activeElement).toHaveAttribute('id', 'field-tasks.t.due'))
  })

  it('are opened at a field by its address alone', async () => {
    await put({ 'outputs.o.title': 'Sample output' })
    await open('#field-outputs.o.outcome')
    await waitFor(() => expect(document.activeElement).toHaveAttribute('id', 'field-outputs.o.outcome'))
    expect(screen.getByRole('region', { name: 'Contribution to collective impact' })).toBeVisible()
  })

  it('say who approves, and that nothing is missing', async () => {
    await putRecord(session.store, 'task-force', 'person:c', { name: 'Sample Chair' })
    await putRecord(session.store, 'task-force', 'work-group:1', { chair: 'c' })
    await put({
      'answers.success-criterion.statement': 'Sample',
      'answers.goal.statement': 'Sample',
      'answers.collective-impact.statement': 'Sample',
      'tasks.t.title': 'Sample task',
      'tasks.t.owner': 'c',
      'tasks.t.start': '2026-03-01',
      'tasks.t.due': '2026-04-01',
      'outputs.o.title': 'Sample output',
      'outputs.o.outcome': 'u',
      'outcomes.u.title': 'Sample outcome',
      'outcomes.u.contribution': 'Sample',
      'indicators.i.of': 'o',
      'indicators.i.definition': 'Sample count',
      'indicators.j.of': 'u',
      'indicators.j.definition': 'Sample share',
    })
    await open('?step=gate')
    expect(screen.getByText('Nothing is missing.')).toBeVisible()
    expect(screen.getByText(/^Sample Chair, the chair of the work group, approves the start/)).toBeVisible()
  })
})

describe('tasks in short', () => {
  it('are added in one line, and removed with a way back', async () => {
    await put()
    await open('?step=tasks')
    await userEvent.type(screen.getByLabelText('Add a task'), 'Sample task A{Enter}')
    await waitFor(() => expect(projectNow().tasks.map(({ title }) => title)).toEqual(['Sample task A']))
    await userEvent.click(await screen.findByRole('button', { name: 'Remove: Sample task A' }))
    await waitFor(() => expect(projectNow().tasks).toEqual([]))
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(projectNow().tasks).toHaveLength(1))
  })
})

describe('results', () => {
  it('take outputs, outcomes and their indicators with the keyboard alone', async () => {
    await put()
    await open('?step=outputs-outcomes')
    await userEvent.type(screen.getByLabelText('Add an output'), 'Sample output{Enter}')
    const indicator = await screen.findByLabelText('Indicator for “Sample output”')
    await userEvent.type(indicator, 'Persons trained')
    await userEvent.tab()
    await userEvent.keyboard('persons')
    await userEvent.tab()
    await userEvent.keyboard('250{Enter}')
    await waitFor(() =>
      expect(projectNow().indicators).toMatchObject([
        { of: projectNow().outputs[0]?.id, definition: 'Persons trained', unit: 'persons', target: 250 },
      ]),
    )
    expect(await screen.findByText('target 250 persons')).toBeVisible()
    await userEvent.type(screen.getByLabelText('Add an outcome'), 'Sample outcome{Enter}')
    expect(await screen.findByText('Contributes to no target yet')).toBeVisible()
  })

  const measured = {
    'state': 'active',
    'outputs.o.title': 'Sample output',
    'indicators.i.of': 'o',
    'indicators.i.definition': 'Persons trained',
    'indicators.i.values.2026-02': 40,
  }

  it('take the value of this month or an earlier one in one input, and give it up with a way back', async () => {
    await put(measured)
    await open('')
    await userEvent.type(screen.getByLabelText('Persons trained'), '61')
    await userEvent.tab()
    await waitFor(() => expect(fieldNow('indicators.i.values.2026-03')).toBe(61))
    await userEvent.click(screen.getByRole('button', { name: 'Month before March 2026' }))
    expect(screen.getByLabelText('Persons trained')).toHaveValue('40')
    await userEvent.click(screen.getByText('2 months'))
    await userEvent.click(screen.getByRole('button', { name: 'Remove: 40, Feb 2026' }))
    await waitFor(() => expect(fieldNow('indicators.i.values.2026-02')).toBeNull())
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(fieldNow('indicators.i.values.2026-02')).toBe(40))
  })

  it('are for whoever takes part to read, but for the values; the reason is said once', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount({ groups: ['1'], represents: [sampleOrganization] }) })
    await put({ ...measured, [`partners.${sampleOrganization}`]: true })
    await open('')
    expect(page('Outputs and outcomes').getAllByText(/^To read: /)).toHaveLength(1)
    expect(screen.queryByLabelText('Add an output')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Remove: Sample output' })).toBeNull()
    await userEvent.type(screen.getByLabelText('Persons trained'), '7')
    await userEvent.tab()
    await waitFor(() => expect(fieldNow('indicators.i.values.2026-03')).toBe(7))
  })
})

describe('two devices', () => {
  const fields = {
    'answers.success-criterion.statement': 'Sample A',
    'outputs.o.title': 'Sample output',
    'indicators.i.of': 'o',
    'indicators.i.definition': 'Persons trained',
    'indicators.i.values.2025-12': 4,
    'tasks.t.title': 'Sample task',
    'tasks.t.due': '2026-04-01',
  }
  it.each([
    ['a statement', 'answers.success-criterion.statement', 'Sample B', 'success-criterion'],
    ['an output', 'outputs.o.title', 'Sample output B', 'outputs-outcomes'],
    ['an indicator', 'indicators.i.definition', 'Persons reached', 'outputs-outcomes'],
    ['a value of a month that is not shown', 'indicators.i.values.2025-12', 5, 'outputs-outcomes'],
    ['a day of the schedule', 'tasks.t.due', '2026-05-01', 'schedule'],
  ])('[M5] that disagree about %s are asked which it is', async (_, field, value, step) => {
    await put(fields)
    await session.store.load(['project'])
    await session.store.write('work-group/1', [{ record: 'project:p', field, value, context: [] }])
    await open(`?step=${step}`)
    expect(await screen.findByText('Two versions of this answer')).toBeVisible()
    await userEvent.click(screen.getAllByRole('button', { name: 'Keep this one' })[0]!)
    await waitFor(() => expect(screen.queryByText('Two versions of this answer')).toBeNull())
  })
})

const results = {
  'outputs.o.title': 'Sample output',
  'outputs.o.outcome': 'c',
  'outputs.o.order': 10,
  'outputs.o2.title': '=Sample output 2',
  'outputs.o2.order': 20,
  'outcomes.c.title': 'Sample outcome',
  'outcomes.c.order': 10,
  'outcomes.c2.title': 'Sample outcome 2',
  'outcomes.c2.order': 20,
  'indicators.i.of': 'o',
  'indicators.i.definition': 'Persons trained',
  'indicators.i.unit': 'persons',
  'indicators.i.target': 50,
  'indicators.i.order': 10,
  'indicators.i.values.2026-02': 40,
  'indicators.j.of': 'o',
  'indicators.j.definition': 'Sites trained',
  'indicators.j.baseline': 1,
  'indicators.j.order': 20,
  'indicators.j.values.2026-01': 3,
}

describe('the results of a plan', () => {
  it('are put in another order by buttons or keys, with a way back; the focus stays', async () => {
    await put(results)
    await open('?step=outputs-outcomes')
    const titles = () => projectNow().outputs.map(({ id }) => id)
    await userEvent.click(await screen.findByRole('button', { name: 'Move down: Sample output' }))
    await waitFor(() => expect(titles()).toEqual(['o2', 'o']))
    expect(screen.getByRole('button', { name: 'Move down: Sample output' })).toHaveFocus()
    const said = await screen.findByText('Sample output: now 2 of 2')
    await userEvent.click(within(said.parentElement!).getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(titles()).toEqual(['o', 'o2']))
    screen.getByRole('button', { name: 'Move up: Sample outcome 2' }).focus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(projectNow().outcomes.map(({ id }) => id)).toEqual(['c2', 'c']))
    await userEvent.click(screen.getByRole('button', { name: 'Move up: Sites trained' }))
    await waitFor(() => expect(projectNow().indicators.map(({ id }) => id)).toEqual(['j', 'i']))
  })

  it('are saved as a table: a line for each indicator, a column for each month, nothing that runs', async () => {
    await put(results)
    await open('?step=outputs-outcomes')
    const lines = catchTables()
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))
    expect(await lines()).toEqual([
      expect.stringMatching(/Kind,Result,Leads to,Indicator,Unit,Baseline,Target,Source,2026-01,2026-02$/),
      'Output,Sample output,Sample outcome,Persons trained,persons,,50,,,40',
      'Output,Sample output,Sample outcome,Sites trained,,1,,,3,',
      "Output,'=Sample output 2,",
      'Outcome,Sample outcome,',
      'Outcome,Sample outcome 2,',
    ])
  })

  it('have a tab that is called by them once the work has begun', async () => {
    await put()
    const shown = await open('')
    const tabs = () => within(screen.getByRole('navigation', { name: 'Parts of the project' }))
    expect(tabs().getByRole('link', { name: 'Start-up' })).toHaveAttribute('aria-current', 'page')
    shown.unmount()
    await put({ state: 'active' })
    await open('')
    expect(tabs().getByRole('link', { name: 'Plan and results' })).toHaveAttribute('aria-current', 'page')
    expect(tabs().queryByRole('link', { name: 'Start-up' })).toBeNull()
  })
})
