import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, showApp } from '../../harness/app-session.tsx'
import { catchTables } from '../../harness/catch-tables.ts'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

mimicDialogs()

const scope = 'work-group/1'
let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
  await putRecord(session.store, scope, 'metric:m', { name: 'Sample target', unit: 'percent', baseline: 12, target: 40 })
  await putRecord(session.store, scope, 'project:p', {
    'title': 'Sample project',
    'state': 'active',
    'tasks.t.title': 'Sample task',
    'tasks.t.output': 'o',
    'tasks.u.title': 'Sample loose task',
    'outputs.o.title': 'Sample output',
    'outputs.o.outcome': 'c',
    'outcomes.c.title': 'Sample outcome',
    'outcomes.c.metric': 'metric:m',
    'indicators.i.of': 'o',
    'indicators.i.definition': 'Persons trained',
    'indicators.i.target': 50,
    'indicators.i.values.2026-02': 40,
    'indicators.j.of': 'c',
    'indicators.j.definition': 'Share',
  })
  await putRecord(session.store, scope, 'project:idea', { 'title': 'Sample idea', 'tasks.t.title': 'Sample dream' })
})
afterEach(() => {
  vi.restoreAllMocks()
  session.store.close()
})

describe('the chain of a project', () => {
  it('stands as a nested list with what was measured, and says where it breaks, with the way to mend it', async () => {
    const { container } = await showApp(session, '/projects/p/chain')
    const list = within(await screen.findByRole('list', { name: 'Chain of Sample project, from its end' }))
    expect(list.getByText('from 12 to 40 percent')).toBeVisible()
    expect(list.getByText('Persons trained: 40 of 50 (Feb 2026)')).toBeVisible()
    const output = list.getByRole('link', { name: 'Sample output' }).closest('li')!
    expect(within(output).getByRole('link', { name: 'Sample task' })).toBeVisible()
    expect(screen.getByText(/^The chain breaks at 1 place\./)).toBeVisible()
    const mend = list.getByRole('link', { name: 'Brings forth no output' })
    expect(mend).toHaveAttribute('href', '/projects/p/start-up#field-tasks.u.output')
    expect(container.querySelectorAll('.chain-drawing .chain-box')).toHaveLength(5)
    expect(container.querySelectorAll('.chain-drawing .chain-link')).toHaveLength(3)
    await userEvent.click(mend)
    expect(await screen.findByRole('region', { name: 'Tasks and activities' })).toBeVisible()
  })
})

describe('a project without a chain', () => {
  it('says so, with the way to begin one, and the targets to which it is to lead', async () => {
    await putRecord(session.store, scope, 'project:new', { title: 'Sample new idea' })
    await putRecord(session.store, 'work-group/2', 'metric:other', { name: 'Sample target of another group' })
    await showApp(session, '/projects/new/chain')
    expect(await screen.findByRole('heading', { name: 'There is no chain yet' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Add outputs and outcomes' })).toHaveAttribute('href', '/projects/new/start-up#field-outputs')
    const targets = within(screen.getByRole('region', { name: 'Targets of the group' }))
    expect(targets.getByRole('listitem')).toHaveTextContent('Sample targetfrom 12 to 40 percent')
    expect(screen.queryByText('Sample target of another group')).toBeNull()
  })
})

describe('the chain of a group and of the task force', () => {
  it('counts each group, leaves ideas out, and shows what is below on demand only', async () => {
    const { container } = await showApp(session, '/chain')
    const list = within(await screen.findByRole('list', { name: 'Chain of the task force, by work group' }))
    expect(list.queryByText('Sample task')).toBeNull()
    expect(container).not.toHaveTextContent('Sample dream')
    expect(list.getByText('1 project')).toBeVisible()
    await userEvent.click(list.getByText('1 broken link'))
    expect(await list.findByText('Sample target')).toBeVisible()
  })

  it('shows one group by its address, with the projects that contribute to each target', async () => {
    await showApp(session, '/chain?group=1')
    const list = within(await screen.findByRole('list', { name: /^Chain of WG 1: .*, from its end$/ }))
    expect(list.getByRole('link', { name: 'Sample outcome' })).toBeVisible()
    expect(list.getByRole('link', { name: 'Sample project' })).toHaveAttribute('href', '/projects/p/chain')
    expect(screen.getByRole('heading', { name: 'Leads to no target yet' })).toBeVisible()
  })

  it('draws a project once for the target that it serves, with what leads nowhere yet; one that serves none stands by itself', async () => {
    await putRecord(session.store, scope, 'project:q', { 'title': 'Sample project q', 'state': 'active', 'tasks.t.title': 'Sample start' })
    const { container } = await showApp(session, '/chain?group=1')
    await screen.findByRole('heading', { name: 'Leads to no target yet' })
    const boxes = [...container.querySelectorAll('.chain-drawing .chain-box title')].map((one) => one.textContent)
    expect(boxes.toSorted()).toEqual([
      expect.stringMatching(/^Sample project q\. 1 activity/),
      'Sample project. 1 outcome, 1 output, 2 activities. 1 broken link',
      expect.stringMatching(/^Sample target\./),
    ])
    expect(container.querySelectorAll('.chain-drawing .chain-link')).toHaveLength(1)
  })
})

describe('a chain as a table', () => {
  it('has a line for each element of every group, with where it leads and what it lacks', async () => {
    await putRecord(session.store, 'work-group/2', 'metric:n', { 'name': 'Sample target 2', 'target-by': '2027-12-31' })
    await putRecord(session.store, scope, 'project:p', { 'tasks.t.due': '2026-04-01', 'tasks.t.done': '2026-03-30' })
    await showApp(session, '/chain')
    const lines = catchTables()
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))
    const [head, ...rest] = await lines()
    expect(head).toMatch(/Work group,Project,Kind,Title,Leads to,How it contributes,Due on,Done on,Measured by,Broken links$/)
    expect(rest).toHaveLength(6)
    expect(rest).toContainEqual(
      expect.stringMatching(/^"?WG 1: .*,Sample project,Output,Sample output,Sample outcome,,,,Persons trained: 40 of 50 \(Feb 2026\),$/),
    )
    expect(rest).toContainEqual(expect.stringMatching(/Sample project,Activity,Sample task,Sample output,,2026-04-01,2026-03-30,,$/))
    expect(rest).toContainEqual(expect.stringMatching(/Sample project,Activity,Sample loose task,,,,,,Brings forth no output$/))
    expect(rest).toContainEqual(
      expect.stringMatching(/^"?WG 2: .*,,Collective impact target,Sample target 2,,,2027-12-31,,,No project contributes to it$/),
    )
  })

  it('is saved of one group and of one project, too', async () => {
    const shown = await showApp(session, '/chain?group=1')
    const lines = catchTables()
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))
    expect(await lines()).toHaveLength(6)
    shown.unmount()
    await showApp(session, '/projects/idea/chain')
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))
    expect(await lines()).toEqual([expect.any(String), expect.stringMatching(/Sample idea,Activity,Sample dream,/)])
  })
})
