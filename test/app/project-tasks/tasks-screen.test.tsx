import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, showApp } from '../../harness/app-session.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const two = {
  'tasks.t1.title': 'Sample task 1',
  'tasks.t1.start': '2026-03-01',
  'tasks.t1.due': '2026-03-10',
  'tasks.t1.order': 10,
  'tasks.t2.title': 'Sample task 2',
  'tasks.t2.due': '2026-04-20',
  'tasks.t2.after.t1': true,
  'tasks.t2.milestone': true,
  'tasks.t2.order': 20,
}

async function put(fields: Readonly<Record<string, Json>>) {
  await putRecord(session.store, 'work-group/1', 'project:a', { title: 'Sample project', state: 'active', ...fields })
}
const held = (field: string) => shownValue(session.store.record('project:a'), field) ?? null
const undo = async (said: string) => {
  const toast = await screen.findByText(said)
  await userEvent.click(within(toast.parentElement!).getByRole('button', { name: 'Undo' }))
}

describe('the tasks of a project', () => {
  it('are added in one line, done at a press and removed, each with a way back', async () => {
    await put({})
    await showApp(session, '/projects/a/tasks')
    await userEvent.type(await screen.findByLabelText('Add a task'), 'Sample task{Enter}')
    await userEvent.click(await screen.findByRole('button', { name: 'Done: Sample task' }))
    expect(await screen.findByRole('button', { name: 'Open again: Sample task' })).toBeVisible()
    await undo('Done: Sample task')
    expect(await screen.findByRole('button', { name: 'Done: Sample task' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Sample task' }))
    expect(await screen.findByText('There is no task yet.')).toBeVisible()
    await undo('Removed: Sample task')
    expect(await screen.findByRole('button', { name: 'Done: Sample task' })).toBeVisible()
  })

  it('are opened by the address of a field, and wait for others at a press; a ring is explained', async () => {
    await put(two)
    await showApp(session, '/projects/a/tasks#field-tasks.t1.owner')
    await waitFor(() => expect(document.getElementById('field-tasks.t1.owner')).toBeVisible())
    expect(screen.getByText('waits for: Sample task 1')).toBeVisible()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sample task 2' }))
    expect(await screen.findByText(/None of these can begin before the others are done: Sample task 1, Sample task 2/)).toBeVisible()
  })

  it('are moved by the arrow keys on the timeline, the due day alone with Shift, and read as a table', async () => {
    await put(two)
    await showApp(session, '/projects/a/tasks')
    const bar = await screen.findByRole('button', { name: /^Sample task 1: Mar 1, 2026 – Mar 10, 2026\. Overdue/ })
    bar.focus()
    await userEvent.keyboard('{ArrowRight}')
    await waitFor(() => expect([held('tasks.t1.start'), held('tasks.t1.due')]).toEqual(['2026-03-02', '2026-03-11']))
    await undo('Sample task 1: now Mar 2, 2026 – Mar 11, 2026')
    await waitFor(() => expect([held('tasks.t1.start'), held('tasks.t1.due')]).toEqual(['2026-03-01', '2026-03-10']))
    bar.focus()
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    await waitFor(() => expect([held('tasks.t1.start'), held('tasks.t1.due')]).toEqual(['2026-03-01', '2026-03-09']))
    const table = screen.getByRole('table', { name: 'The schedule as a table' })
    expect(within(table).getByRole('row', { name: /Sample task 2.*Apr 20, 2026.*Waits for others, milestone/ })).toBeVisible()
  })

  it('[S5] are read by somebody who takes no part, who is told why', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount({ represents: [sampleOrganization] }) })
    await put(two)
    await showApp(session, '/projects/a/tasks')
    expect(await screen.findByRole('table', { name: 'The schedule as a table' })).toBeVisible()
    expect(within(screen.getByRole('region', { name: 'Tasks (2 open)' })).getByText(/chair|take part/)).toBeVisible()
    expect(screen.queryByLabelText('Add a task')).toBeNull()
    expect(screen.queryByRole('button', { name: /Sample task 1/ })).toBeNull()
  })

  it('are printed as a drawing and a table', async () => {
    await put(two)
    await showApp(session, '/print/timeline/a')
    expect(await screen.findByRole('heading', { name: 'Timeline: Sample project' })).toBeVisible()
    expect(screen.getByText(/^Sample task 2: Apr 20, 2026\./)).toBeInTheDocument()
    expect(screen.getByRole('table', { name: 'The schedule as a table' })).toBeVisible()
  })
})

describe('my tasks on Today', () => {
  it('are those due within two weeks or late, done in one tap with a way back', async () => {
    await putRecord(session.store, 'task-force', 'person:p1', { name: 'Sample Person 1', organization: sampleOrganization })
    await put({ ...two, 'tasks.t1.owner': 'p1', 'tasks.t2.owner': 'p1' })
    await showApp(session, '/')
    const due = within(await screen.findByRole('region', { name: '1 task of a project is due' }))
    expect(due.getByRole('link', { name: 'Sample task 1' })).toHaveAttribute('href', '/projects/a/tasks#field-tasks.t1.done')
    expect(due.getByText('Overdue')).toBeVisible()
    await userEvent.click(due.getByRole('button', { name: 'Done: Sample task 1' }))
    await waitFor(() => expect(held('tasks.t1.done')).toBe('2026-03-14'))
    await undo('Done: Sample task 1')
    await waitFor(() => expect(held('tasks.t1.done')).toBeNull())
  })
})
