import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, showApp } from '../../harness/app-session.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => {
  vi.restoreAllMocks()
  session.store.close()
})

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
const daysHeld = () => [held('tasks.t1.start'), held('tasks.t1.due')]
const optionsOf = (part: ReturnType<typeof within>) =>
  [...(part.getByLabelText('Add a task that has to be done before') as HTMLInputElement).list!.options].map(({ value }) => value)
/** What jsdom does not lay out: the timeline of `two` has the days from February to April, 89 of them. */
const drawTenPixelsADay = () =>
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    return this.matches('.timeline__track') ? new DOMRect(100, 0, 890, 40) : new DOMRect(0, 0, this.matches('.timeline') ? 990 : 0, 0)
  })
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

  it('are opened by the address of a field, and wait for others that are chosen; what would make a ring is not offered', async () => {
    await put({ ...two, 'tasks.t3.title': 'Sample task 3', 'tasks.t3.order': 30 })
    await showApp(session, '/projects/a/tasks#field-tasks.t1.owner')
    await waitFor(() => expect(document.getElementById('field-tasks.t1.owner')).toBeVisible())
    expect(screen.getByText('waits for: Sample task 1')).toBeVisible()
    const waits = within(screen.getByRole('group', { name: 'Can begin only after' }))
    expect(optionsOf(waits)).toEqual(['Sample task 3'])
    expect(waits.getByText('Tasks that wait for this one are not offered.')).toBeVisible()
    await userEvent.type(waits.getByLabelText('Add a task that has to be done before'), 'Sample task 3')
    const check = await waits.findByRole('checkbox', { name: 'Sample task 3' })
    expect(check).toBeChecked()
    expect(held('tasks.t1.after.t3')).toBe(true)
    expect(waits.queryByLabelText('Add a task that has to be done before')).toBeNull()
    await userEvent.click(check)
    await waitFor(() => expect(held('tasks.t1.after.t3')).not.toBe(true))
    // What was taken out stays to be taken in again.
    expect(waits.getByRole('checkbox', { name: 'Sample task 3' })).not.toBeChecked()
  })

  it('[M5] that wait for each other since devices met are named, and one wait is taken out at a press with a way back', async () => {
    await put({ ...two, 'tasks.t1.after.t2': true })
    await showApp(session, '/projects/a/tasks')
    expect(await screen.findByText(/None of these can begin before the others are done: Sample task 1, Sample task 2/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Sample task 2 waits for Sample task 1' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Sample task 1 waits for Sample task 2' }))
    await waitFor(() => expect(screen.queryByText(/None of these can begin/)).toBeNull())
    expect([held('tasks.t1.after.t2'), held('tasks.t2.after.t1')]).toEqual([null, true])
    await undo('Sample task 1 no longer waits for Sample task 2')
    expect(await screen.findByText(/None of these can begin/)).toBeVisible()
  })

  it('are moved up and down by buttons and by Alt and an arrow, and keep the focus; by their days at a press, and back', async () => {
    await put({ ...two, 'tasks.t2.order': 5 })
    await showApp(session, '/projects/a/tasks')
    const listed = () => screen.getAllByRole('button', { name: /^Edit:/ }).map((one) => one.getAttribute('aria-label'))
    await waitFor(() => expect(listed()).toEqual(['Edit: Sample task 2', 'Edit: Sample task 1']))
    await userEvent.click(screen.getByRole('button', { name: 'Move down: Sample task 2' }))
    await waitFor(() => expect(listed()).toEqual(['Edit: Sample task 1', 'Edit: Sample task 2']))
    expect(screen.getByRole('button', { name: 'Move down: Sample task 2' })).toHaveFocus()
    expect(await screen.findByText('Sample task 2: now 2 of 2')).toBeInTheDocument()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(listed()).toEqual(['Edit: Sample task 2', 'Edit: Sample task 1']))
    await userEvent.click(screen.getByRole('button', { name: 'Put in the order of their days' }))
    await waitFor(() => expect(listed()).toEqual(['Edit: Sample task 1', 'Edit: Sample task 2']))
    expect(screen.queryByRole('button', { name: 'Put in the order of their days' })).toBeNull()
    await undo('In the order of their days')
    await waitFor(() => expect(listed()).toEqual(['Edit: Sample task 2', 'Edit: Sample task 1']))
  })

  it('are moved by the arrow keys on the timeline: each is saved at once, a fast run has one way back, the due day alone with Shift', async () => {
    await put(two)
    await showApp(session, '/projects/a/tasks')
    const bar = await screen.findByRole('button', { name: /^Sample task 1: Mar 1, 2026 – Mar 10, 2026\. Overdue/ })
    bar.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}{PageUp}')
    expect(bar).toHaveAccessibleName(/^Sample task 1: Mar 10, 2026 – Mar 19, 2026\./)
    await waitFor(() => expect(daysHeld()).toEqual(['2026-03-10', '2026-03-19']))
    expect(await screen.findAllByText(/^Sample task 1: now/)).toHaveLength(1)
    await undo('Sample task 1: now Mar 10, 2026 – Mar 19, 2026')
    await waitFor(() => expect(daysHeld()).toEqual(['2026-03-01', '2026-03-10']))
    bar.focus()
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    await userEvent.tab()
    await waitFor(() => expect(daysHeld()).toEqual(['2026-03-01', '2026-03-09']))
  })

  it('are saved by the key itself: nothing is waited for but the write', async () => {
    await put(two)
    await showApp(session, '/projects/a/tasks')
    const bar = await screen.findByRole('button', { name: /^Sample task 1: Mar 1, 2026/ })
    bar.focus()
    const write = vi.spyOn(session.store, 'write')
    fireEvent.keyDown(bar, { key: 'ArrowRight' })
    await Promise.resolve()
    expect(write).toHaveBeenCalledOnce()
    await write.mock.results[0]!.value
    // What is opened now has it, whatever becomes of this screen.
    const later = await openSession({ name: session.store.name })
    await later.store.load(['project'])
    expect(shownValue(later.store.record('project:a'), 'tasks.t1.due')).toBe('2026-03-11')
    later.store.close()
  })

  it('are taken back by Escape while they follow each other; each end is moved by itself, and arrows go from bar to bar', async () => {
    await put(two)
    await showApp(session, '/projects/a/tasks')
    const bar = await screen.findByRole('button', { name: /^Sample task 1: Mar 1, 2026/ })
    bar.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Escape}')
    expect(bar).toHaveAccessibleName(/^Sample task 1: Mar 1, 2026 – Mar 10, 2026\./)
    await userEvent.tab()
    expect(screen.getByRole('button', { name: 'Start of Sample task 1: Mar 1, 2026' })).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await userEvent.tab()
    expect(screen.getByRole('button', { name: 'Due day of Sample task 1: Mar 10, 2026' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    expect(screen.getByRole('button', { name: /^Sample task 2: Apr 20, 2026\..*After: Sample task 1/ })).toHaveFocus()
    await waitFor(() => expect(daysHeld()).toEqual(['2026-03-03', '2026-03-10']))
    expect(screen.queryByText(/^Sample task 1: now Mar 1,/)).toBeNull()
  })

  it('are dragged by a pointer: the days follow, one edit where it lets go, with a way back; Escape lets nothing happen', async () => {
    await put(two)
    await showApp(session, '/projects/a/tasks')
    const bar = await screen.findByRole('button', { name: /^Sample task 1: Mar 1, 2026/ })
    const [begin, end] = [within(bar.parentElement!), bar.querySelector('[data-part="due"]')!]
    drawTenPixelsADay()
    await userEvent.pointer([
      { keys: '[MouseLeft>]', target: bar, coords: { clientX: 300 } },
      { target: bar, coords: { clientX: 334 } },
    ])
    expect(begin.getByText('Mar 4, 2026 – Mar 13, 2026')).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await userEvent.pointer([{ target: bar, coords: { clientX: 400 } }, { keys: '[/MouseLeft]' }])
    expect(bar).toHaveAccessibleName(/^Sample task 1: Mar 1, 2026 – Mar 10, 2026\./)
    await userEvent.pointer([
      { keys: '[MouseLeft>]', target: bar, coords: { clientX: 300 } },
      { target: bar, coords: { clientX: 320 } },
      { target: bar, coords: { clientX: 276 } },
      { keys: '[/MouseLeft]' },
    ])
    await waitFor(() => expect(daysHeld()).toEqual(['2026-02-27', '2026-03-08']))
    await undo('Sample task 1: now Feb 27, 2026 – Mar 8, 2026')
    await waitFor(() => expect(daysHeld()).toEqual(['2026-03-01', '2026-03-10']))
    await userEvent.pointer([
      { keys: '[MouseLeft>]', target: end, coords: { clientX: 300 } },
      { target: end, coords: { clientX: 350 } },
      { keys: '[/MouseLeft]' },
    ])
    await waitFor(() => expect(daysHeld()).toEqual(['2026-03-01', '2026-03-15']))
  })

  it('are not moved by a finger that only scrolls over them: it takes hold of a bar that was tapped', async () => {
    await put(two)
    await showApp(session, '/projects/a/tasks')
    const bar = await screen.findByRole('button', { name: /^Sample task 1: Mar 1, 2026/ })
    drawTenPixelsADay()
    const user = userEvent.setup()
    const swipe = () =>
      user.pointer([
        { keys: '[TouchA>]', target: bar, coords: { clientX: 300 } },
        { pointerName: 'TouchA', target: bar, coords: { clientX: 350 } },
      ])
    await swipe()
    expect(bar).toHaveAccessibleName(/^Sample task 1: Mar 1, 2026 – Mar 10, 2026\./)
    await user.pointer({ keys: '[/TouchA]', target: bar })
    await user.pointer({ keys: '[TouchA]', target: bar })
    expect(bar).toHaveFocus()
    expect(bar).toHaveClass('timeline__bar--selected')
    await swipe()
    expect(bar).toHaveAccessibleName(/^Sample task 1: Mar 6, 2026 – Mar 15, 2026\./)
    await user.pointer({ keys: '[/TouchA]', target: bar, coords: { clientX: 350 } })
    await waitFor(() => expect(daysHeld()).toEqual(['2026-03-06', '2026-03-15']))
  })

  it('read as a table, and are saved as one for a spreadsheet', async () => {
    await put({ ...two, 'tasks.t1.note': 'Sample note, with a comma', 'outputs.o.title': 'Sample output', 'tasks.t2.output': 'o' })
    await showApp(session, '/projects/a/tasks')
    const table = await screen.findByRole('table', { name: 'The schedule as a table' })
    expect(
      within(table).getByRole('row', { name: /Sample task 2.*Apr 20, 2026.*Sample task 1.*Waits for others, milestone/ }),
    ).toBeVisible()
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob)
      return 'blob:sample'
    })
    await userEvent.click(screen.getByRole('button', { name: 'Save as a table (CSV)' }))
    const lines = (await saved[0]!.text()).split('\r\n')
    expect(lines[0]).toMatch(/Task,Who,Starts on,Due on,Done on,Milestone,Only after,Output,Standing,Expected by,Work notes$/)
    expect(lines[1]).toMatch(/^Sample task 1,,2026-03-01,2026-03-10,,,,,Overdue,2026-03-14,"Sample note, with a comma"$/)
    expect(lines[2]).toMatch(
      /^Sample task 2,,,2026-04-20,,Yes,Sample task 1,Sample output,"Waits for others, milestone, critical",2026-04-20,$/,
    )
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
