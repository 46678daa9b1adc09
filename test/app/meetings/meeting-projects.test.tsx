import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, showApp } from '../../harness/app-session.tsx'
import { fieldNow, meetingNow, openMeeting, putMeeting, putMembers, scope } from './show-meeting.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const section = (name: string) => within(screen.getByRole('region', { name }))
const listed = (name: string) => within(section('Agenda').getByRole('list', { name }))
const optionsOf = (select: HTMLElement) =>
  within(select)
    .getAllByRole('option')
    .map((option) => option.textContent)
const taskDone = () => shownValue(session.store.record('project:p'), 'tasks.t1.done') ?? null

async function putProject(key: string, fields: Readonly<Record<string, Json>>, group = scope) {
  await putRecord(session.store, group, `project:${key}`, { state: 'active', ...fields })
}

/** A project under way with one open task. */
async function putWithTask(fields: Readonly<Record<string, Json>> = {}) {
  await putProject('p', { 'title': 'Sample project P', 'tasks.t1.title': 'Sample task 1', 'tasks.t1.order': 10, ...fields })
}

const tied = {
  'actions.a.title': 'Sample action',
  'actions.a.project': 'p',
  'actions.a.task': 't1',
}

describe('an item of the agenda and a project', () => {
  it('is tied to one of the group that is not over while it is added, and called before what is off the plan', async () => {
    await putWithTask()
    await putProject('q', { title: 'Sample project Q', state: 'completed' })
    await putProject('r', { title: 'Sample project R' }, 'work-group/2')
    await putMeeting(session, 'm', { 'agenda.i.title': 'Sample item off the plan', 'agenda.i.order': 10 })
    await openMeeting(session, 'm')
    const select = section('Agenda').getByLabelText('Project')
    expect(optionsOf(select)).toEqual(['(none)', 'Sample project P'])
    await userEvent.selectOptions(select, 'Sample project P')
    await userEvent.type(section('Agenda').getByLabelText('Add an item'), 'Sample item{Enter}')
    await waitFor(() => expect(listed('Called first').getByText('1. Sample item')).toBeVisible())
    expect(listed('Parked: off the plan').getByText('2. Sample item off the plan')).toBeVisible()
    expect(listed('Called first').getByRole('link', { name: 'Sample project P' })).toHaveAttribute('href', '/projects/p')
    expect(select).toHaveValue('')
  })

  it('is tied later in its fields: it goes to those called first, its fields stay open and the focus stays in them', async () => {
    await putWithTask()
    await putMeeting(session, 'm', { 'agenda.i.title': 'Sample item', 'agenda.i.order': 10 })
    await openMeeting(session, 'm')
    await userEvent.click(section('Agenda').getByRole('button', { name: 'Notes and changes: Sample item' }))
    await userEvent.selectOptions(listed('Parked: off the plan').getByLabelText('Project'), 'Sample project P')
    const select = await waitFor(() => listed('Called first').getByLabelText('Project'))
    expect(select).toHaveFocus()
    await waitFor(() => expect(fieldNow(session, 'm', 'agenda.i.project')).toBe('p'))
    await userEvent.selectOptions(select, '(none)')
    expect(await waitFor(() => listed('Parked: off the plan').getByLabelText('Project'))).toHaveFocus()
  })

  it('has nothing to choose where the group has no project, and keeps one that is over', async () => {
    await putMeeting(session, 'm')
    const shown = await openMeeting(session, 'm')
    expect(section('Agenda').queryByLabelText('Project')).toBeNull()
    expect(section('Action items').queryByLabelText('Project')).toBeNull()
    shown.unmount()
    await putProject('q', { title: 'Sample project Q', state: 'completed' })
    await putMeeting(session, 'm', { 'agenda.i.title': 'Sample item', 'agenda.i.project': 'q' })
    await openMeeting(session, 'm')
    await userEvent.click(section('Agenda').getByRole('button', { name: 'Notes and changes: Sample item' }))
    expect(listed('Called first').getByLabelText('Project')).toHaveValue('q')
  })

  it('comes before what is off the plan until a project that was carried out shows a measured result; an idea does not count', async () => {
    const measured = { 'indicators.n.definition': 'Sample count', 'indicators.n.values.2026-02': 12 }
    await putProject('p', { title: 'Sample project P', state: 'idea', ...measured })
    await putMeeting(session, 'm', { 'agenda.i.title': 'Sample item', 'agenda.i.order': 10 })
    const shown = await openMeeting(session, 'm')
    expect(section('Agenda').getByText(/^This work group has no projects yet/)).toBeVisible()
    shown.unmount()
    await putProject('q', { title: 'Sample project Q' })
    const second = await openMeeting(session, 'm')
    expect(section('Agenda').getByText(/^No project of this work group shows a measured result yet/)).toBeVisible()
    second.unmount()
    await putProject('q', measured)
    await openMeeting(session, 'm')
    expect(section('Agenda').getByText(/The projects of this work group show measured results/)).toBeVisible()
  })

  it('[M5] asks where two devices tied it to two projects', async () => {
    await putWithTask()
    await putProject('q', { title: 'Sample project Q' })
    await putMeeting(session, 'm', { 'agenda.i.title': 'Sample item', 'agenda.i.project': 'p' })
    await session.store.load(['meeting'])
    await session.store.write(scope, [{ record: 'meeting:m', field: 'agenda.i.project', value: 'q', context: [] }])
    await openMeeting(session, 'm')
    const panel = within((await section('Agenda').findByText('Two versions of this answer')).closest('.ui-alert')!)
    const kept = panel.getAllByRole('listitem').find((one) => one.textContent?.includes('Sample project P'))!
    await userEvent.click(within(kept).getByRole('button', { name: 'Keep this one' }))
    await waitFor(() => expect(meetingNow(session, 'm').agenda[0]?.project).toBe('p'))
  })
})

describe('an action item and a task of a project', () => {
  it('takes the task for its words, and leads to it', async () => {
    await putWithTask({ 'tasks.t2.title': 'Sample task 2', 'tasks.t2.done': '2026-03-01' })
    await putMeeting(session, 'm')
    await openMeeting(session, 'm')
    const actions = section('Action items')
    expect(actions.queryByLabelText('Project task')).toBeNull()
    await userEvent.selectOptions(actions.getByLabelText('Project'), 'Sample project P')
    expect(optionsOf(actions.getByLabelText('Project task'))).toEqual(['(none)', 'Sample task 1'])
    await userEvent.selectOptions(actions.getByLabelText('Project task'), 'Sample task 1')
    await userEvent.click(actions.getByRole('button', { name: 'Add: Add an action item' }))
    const link = await actions.findByRole('link', { name: 'Sample project P: Sample task 1' })
    expect(link).toHaveAttribute('href', '/projects/p/tasks#field-tasks.t1.title')
    expect(meetingNow(session, 'm').actions).toMatchObject([{ title: 'Sample task 1', project: 'p', task: 't1' }])
  })

  it('leads to the project alone where its task is of another project or was removed', async () => {
    await putWithTask()
    await putProject('q', { 'title': 'Sample project Q', 'tasks.t9.title': 'Sample task 9' })
    await putMeeting(session, 'm', { ...tied, 'actions.a.project': 'q' })
    await openMeeting(session, 'm')
    const link = section('Action items').getByRole('link', { name: 'Sample project Q' })
    expect(link).toHaveAttribute('href', '/projects/q')
    await userEvent.click(section('Action items').getByRole('button', { name: 'Edit: Sample action' }))
    expect(section('Action items').getAllByLabelText('Project task')[0]).toHaveValue('')
  })

  it('offers to mark the task done once the action is, in one step with a way back', async () => {
    await putWithTask()
    await putMeeting(session, 'm', tied)
    await openMeeting(session, 'm')
    const actions = section('Action items')
    expect(actions.queryByText('The task of the project is still open.')).toBeNull()
    await userEvent.click(actions.getByRole('button', { name: 'Done: Sample action' }))
    await userEvent.click(await actions.findByRole('button', { name: 'Mark the task done too: Sample task 1' }))
    await waitFor(() => expect(taskDone()).toBe('2026-03-14'))
    expect(actions.queryByText('The task of the project is still open.')).toBeNull()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(taskDone()).toBeNull())
  })

  it('offers to mark the action done where the task is, with the day on which that was', async () => {
    await putWithTask({ 'tasks.t1.done': '2026-03-02' })
    await putMeeting(session, 'm', tied)
    await openMeeting(session, 'm')
    const actions = section('Action items')
    expect(actions.getByText('The task of the project was done on Mar 2, 2026.')).toBeVisible()
    await userEvent.click(actions.getByRole('button', { name: 'Mark the action item done too: Sample action' }))
    await waitFor(() => expect(meetingNow(session, 'm').actions[0]?.done).toBe('2026-03-02'))
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(meetingNow(session, 'm').actions[0]?.done).toBeNull())
  })

  it('[S5] says that the task is open to somebody who may not change it, and offers nothing', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount({ represents: [sampleOrganization] }) })
    await putMembers(session)
    await putWithTask()
    await putMeeting(session, 'm', { ...tied, 'actions.a.done': '2026-03-10' })
    await openMeeting(session, 'm')
    expect(section('Action items').getByText('The task of the project is still open.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Mark the/ })).toBeNull()
  })

  it('[M5] asks by name where two devices tied it to two tasks', async () => {
    await putWithTask({ 'tasks.t2.title': 'Sample task 2' })
    await putMeeting(session, 'm', tied)
    await session.store.load(['meeting'])
    await session.store.write(scope, [{ record: 'meeting:m', field: 'actions.a.task', value: 't2', context: [] }])
    await openMeeting(session, 'm')
    const panel = within((await section('Action items').findByText('Two versions of this answer')).closest('.ui-alert')!)
    const kept = panel.getAllByRole('listitem').find((one) => one.textContent?.includes('Sample task 1'))!
    await userEvent.click(within(kept).getByRole('button', { name: 'Keep this one' }))
    await waitFor(() => expect(meetingNow(session, 'm').actions[0]?.task).toBe('t1'))
  })

  it('stands on paper and in the drafted minutes with the name of its project', async () => {
    await putWithTask()
    await putMeeting(session, 'm', { ...tied, 'agenda.i.title': 'Sample item', 'agenda.i.project': 'p' })
    const paper = await showApp(session, '/print/minutes/m')
    const sheet = within(await screen.findByRole('article', { name: 'Sample meeting' }))
    expect(sheet.getByRole('row', { name: /1\. Sample item ?Project: Sample project P/ })).toBeVisible()
    expect(sheet.getByRole('row', { name: /Sample action ?Project: Sample project P/ })).toBeVisible()
    paper.unmount()
    await openMeeting(session, 'm/minutes')
    await userEvent.click(await screen.findByRole('button', { name: /^Draft/ }))
    await waitFor(() => expect(meetingNow(session, 'm').minutes).toMatch(/1\. Sample item \(open\)\nProject: Sample project P/))
    expect(meetingNow(session, 'm').minutes).toMatch(/Sample action \(Project: Sample project P\)/)
  })
})
