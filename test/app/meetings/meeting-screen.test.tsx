import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, sampleAccount, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { fieldNow, meetingNow, openMeeting, putMeeting, putMembers, scope } from './show-meeting.tsx'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const section = (name: string) => within(screen.getByRole('region', { name }))
const titles = () =>
  section('Agenda')
    .getAllByRole('listitem')
    .map((item) => item.querySelector('.entry-title')?.textContent)
const agenda = (...titles: readonly string[]) =>
  Object.fromEntries(
    titles.flatMap((title, index) => [
      [`agenda.i${index}.title`, title],
      [`agenda.i${index}.order`, (index + 1) * 10],
      [`agenda.i${index}.minutes`, 20],
    ]),
  )

describe('the frame of a meeting', () => {
  it('says where and when, and leads to its three screens', async () => {
    await putMeeting(session, 'm', { 'place': 'Sample Room', 'call-in': '+1 404-555-0100, code 12' })
    await openMeeting(session, 'm')
    expect(screen.getByRole('link', { name: /^WG 1/ })).toHaveAttribute('href', '/groups/1')
    expect(screen.getByRole('link', { name: '+1 404-555-0100, code 12' })).toHaveAttribute('href', 'tel:+14045550100')
    const part = (name: string) => within(screen.getByRole('navigation', { name: 'Parts of the meeting' })).getByRole('link', { name })
    expect(part('Agenda')).toHaveAttribute('aria-current', 'page')
    expect(part('Minutes')).not.toHaveAttribute('aria-current')
    await userEvent.click(part('Minutes'))
    await waitFor(() => expect(part('Minutes')).toHaveAttribute('aria-current', 'page'))
    expect(part('Agenda')).not.toHaveAttribute('aria-current')
  })

  it('marks it as held and back, each with a revision for calendars', async () => {
    await putMeeting(session, 'm')
    await openMeeting(session, 'm')
    await userEvent.click(screen.getByRole('button', { name: 'Mark as held' }))
    await waitFor(() => expect(meetingNow(session, 'm')).toMatchObject({ status: 'held', sequence: 1 }))
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(meetingNow(session, 'm')).toMatchObject({ status: 'scheduled', sequence: 2 }))
  })

  it('has a menu to plan it anew, for calendars and for paper; what was held is set back there', async () => {
    await putMeeting(session, 'm', { status: 'held' })
    const shown = await openMeeting(session, 'm')
    await userEvent.click(await screen.findByText('Options', { selector: 'summary' }))
    for (const name of ['Time and place', 'Calendar file (.ics)']) expect(screen.getByRole('button', { name })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'It was not held yet' }))
    await waitFor(() => expect(meetingNow(session, 'm').status).toBe('scheduled'))
    await userEvent.click(screen.getByText('Options', { selector: 'summary' }))
    await userEvent.click(screen.getByRole('button', { name: 'Print agenda and minutes' }))
    await waitFor(() => expect(shown.address()).toBe('/print/minutes/m'))
  })

  it('says why it was cancelled, who deleted it, and where the device does not have it', async () => {
    await putMeeting(session, 'm', { status: 'cancelled', reason: 'Snow' })
    const shown = await openMeeting(session, 'm')
    expect(screen.getByText('Cancelled: Snow')).toBeVisible()
    shown.unmount()
    await session.store.remove('meeting:m')
    const gone = await openMeeting(session, 'm')
    expect(screen.getByText(/This meeting was deleted by Sample Person 1/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Bring it back' }))
    expect(await screen.findByText('Cancelled: Snow')).toBeVisible()
    gone.unmount()
    await showApp(session, '/meetings/nothing')
    expect(await screen.findByRole('heading', { level: 1, name: 'This meeting is not on this device' })).toBeVisible()
  })
})

describe('the agenda', () => {
  it('takes one item after the other by Enter alone, and shows when each begins', async () => {
    await putMeeting(session, 'm')
    await openMeeting(session, 'm')
    const input = section('Agenda').getByLabelText('Add an item')
    await userEvent.type(input, 'Sample item A')
    await userEvent.tab()
    await userEvent.keyboard('25{Enter}')
    await waitFor(() => expect(input).toHaveFocus())
    await userEvent.keyboard('Sample item B{Enter}')
    await waitFor(() => expect(titles()).toEqual(['1. Sample item A', '2. Sample item B']))
    const [first, second] = section('Agenda').getAllByRole('listitem')
    const timeOf = (item: HTMLElement) => item.querySelector('time')?.getAttribute('datetime')
    expect([timeOf(first!), timeOf(second!)]).toEqual(['2026-03-14T16:00:00Z', '2026-03-14T16:25:00Z'])
    expect(section('Agenda').getByText('Timeboxes: 25 of 60 minutes.')).toBeVisible()
    expect(section('Agenda').getByText('1 item has no timebox.')).toBeVisible()
  })

  it('parks what is off the plan and says why; the chair takes it ahead with a reason only', async () => {
    await putMeeting(session, 'm', { ...agenda('Sample item A', 'Sample item B'), 'agenda.i0.project': 'project:p' })
    await openMeeting(session, 'm')
    expect(section('Agenda').getByRole('list', { name: 'Called first' })).toHaveTextContent('Sample item A')
    expect(section('Agenda').getByText(/^This work group has no projects yet/)).toBeVisible()
    await userEvent.click(section('Agenda').getByRole('button', { name: 'Take ahead: Sample item B' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Take ahead' }))
    expect(dialog.getByText('Write why the item cannot wait.')).toBeVisible()
    expect(fieldNow(session, 'm', 'agenda.i1.reason')).toBeUndefined()
    await userEvent.type(dialog.getByLabelText(/^Why now/), 'The grant ends.')
    await userEvent.click(dialog.getByRole('button', { name: 'Take ahead' }))
    const first = within(await section('Agenda').findByRole('list', { name: 'Called first' }))
    expect(await first.findByText('2. Sample item B')).toBeVisible()
    expect(first.getByText('The grant ends.')).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await section('Agenda').findByRole('button', { name: 'Take ahead: Sample item B' })).toBeVisible()
  })

  it('moves an item by its buttons and by Alt and an arrow, and keeps the focus on it', async () => {
    await putMeeting(session, 'm', agenda('Sample item A', 'Sample item B', 'Sample item C'))
    await openMeeting(session, 'm')
    const down = section('Agenda').getByRole('button', { name: 'Move down: Sample item A' })
    await userEvent.click(down)
    await waitFor(() => expect(titles()).toEqual(['1. Sample item B', '2. Sample item A', '3. Sample item C']))
    await waitFor(() => expect(section('Agenda').getByText('Sample item A: now 2 of 3')).toBeInTheDocument())
    section('Agenda').getByRole('button', { name: 'Notes and changes: Sample item A' }).focus()
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(titles()).toEqual(['1. Sample item B', '2. Sample item C', '3. Sample item A']))
    await waitFor(() => expect(section('Agenda').getByRole('button', { name: 'Notes and changes: Sample item A' })).toHaveFocus())
  })

  it('lets a pointer drag an item to its place, within its part only', async () => {
    await putMeeting(session, 'm', { ...agenda('Sample item A', 'Sample item B', 'Sample item C'), 'agenda.i0.project': 'project:p' })
    await openMeeting(session, 'm')
    const rows = () => section('Agenda').getAllByRole('listitem')
    fireEvent.dragStart(rows()[2]!.querySelector('[draggable]')!)
    fireEvent.drop(rows()[1]!)
    await waitFor(() => expect(titles()).toEqual(['1. Sample item A', '2. Sample item C', '3. Sample item B']))
    fireEvent.dragStart(rows()[2]!.querySelector('[draggable]')!)
    fireEvent.drop(rows()[0]!)
    await userEvent.click(section('Agenda').getByRole('button', { name: 'Done: Sample item A' }))
    await waitFor(() => expect(fieldNow(session, 'm', 'agenda.i0.state')).toBe('done'))
    expect(titles()).toEqual(['1. Sample item A', '2. Sample item C', '3. Sample item B'])
  })

  it('marks an item as done, keeps notes, and leaves an item in its place while its title is retyped', async () => {
    await putMeeting(session, 'm', agenda('Sample item A'))
    await openMeeting(session, 'm')
    await userEvent.click(section('Agenda').getByRole('button', { name: 'Done: Sample item A' }))
    await waitFor(() => expect(fieldNow(session, 'm', 'agenda.i0.state')).toBe('done'))
    await userEvent.click(section('Agenda').getByRole('button', { name: 'Notes and changes: Sample item A' }))
    await userEvent.type(section('Agenda').getByLabelText('Notes'), 'Sample note')
    await waitFor(() => expect(fieldNow(session, 'm', 'agenda.i0.note')).toBe('Sample note'))
    const title = section('Agenda').getByLabelText(/^Agenda item/)
    await userEvent.clear(title)
    await waitFor(() => expect(fieldNow(session, 'm', 'agenda.i0.title')).toBe(''))
    await userEvent.type(title, 'Sample item Z')
    await waitFor(() => expect(titles()).toEqual(['1. Sample item Z']))
    await userEvent.click(section('Agenda').getByRole('button', { name: 'Take off the agenda' }))
    expect(await section('Agenda').findByText('Nothing is on the agenda yet.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Agenda' })).toHaveFocus()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(titles()).toEqual(['1. Sample item Z']))
  })

  it('keeps a note that must not be collected in its field, shows the place and what the scan cannot see', async () => {
    await putMeeting(session, 'm', agenda('Sample item A'))
    await openMeeting(session, 'm')
    await userEvent.click(section('Agenda').getByRole('button', { name: 'Notes and changes: Sample item A' }))
    const note = section('Agenda').getByLabelText<HTMLTextAreaElement>('Notes')
    await userEvent.type(note, 'All went well.{Enter}ssn 123-45-6789')
    await userEvent.click(await section('Agenda').findByRole('button', { name: 'Show the place (line 2)' }))
    expect(note).toHaveFocus()
    expect(note.value.slice(note.selectionStart, note.selectionEnd)).toMatch(/123-45-6789/)
    expect(section('Agenda').getByText(/This looks like a social security number/)).toBeVisible()
    expect(section('Agenda').getByText(/It cannot recognize every name or story/)).toBeVisible()
    expect(fieldNow(session, 'm', 'agenda.i0.note') ?? '').not.toMatch(/6789/)
  })

  it('refuses the same in one-line adding, and keeps it there', async () => {
    await putMeeting(session, 'm')
    await openMeeting(session, 'm')
    const input = section('Agenda').getByLabelText('Add an item')
    await userEvent.type(input, 'About 123-45-6789{Enter}')
    expect(await section('Agenda').findByText(/This looks like a social security number/)).toBeVisible()
    expect(input).toHaveValue('About 123-45-6789')
  })
})

describe('carrying unfinished items over', () => {
  it('goes to the only later meeting at a press, both sides linked, and back', async () => {
    await putMeeting(session, 'm', { ...agenda('Sample item A', 'Sample item B'), 'agenda.i0.state': 'done' })
    await putMeeting(session, 'next', { start: '2026-04-14T16:00:00Z', end: null })
    await openMeeting(session, 'm')
    await userEvent.click(section('Agenda').getByRole('button', { name: 'Carry 1 unfinished item over' }))
    const link = await section('Agenda').findByRole('link', { name: /^Sample meeting, Tue, Apr 14, 2026/ })
    expect(meetingNow(session, 'next').agenda).toMatchObject([{ title: 'Sample item B', carriedFrom: 'm' }])
    await userEvent.click(link)
    expect(await section('Agenda').findByText(/^Carried over from/)).toHaveTextContent(
      'Carried over from Sample meeting, Sat, Mar 14, 2026',
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(meetingNow(session, 'next').agenda).toEqual([]))
    expect(meetingNow(session, 'm').agenda[1]).toMatchObject({ state: 'open' })
  })

  it('asks which of several, and offers to plan one where there is none', async () => {
    await putMeeting(session, 'm', agenda('Sample item A'))
    const shown = await openMeeting(session, 'm')
    await userEvent.click(section('Agenda').getByRole('button', { name: 'Carry 1 unfinished item over' }))
    expect(within(await screen.findByRole('dialog')).getByRole('link', { name: 'Plan a meeting of the group' })).toHaveAttribute(
      'href',
      '/groups/1',
    )
    shown.unmount()
    await putMeeting(session, 'may', { start: '2026-05-12T16:00:00Z', end: null })
    await putMeeting(session, 'april', { start: '2026-04-14T16:00:00Z', end: null })
    await openMeeting(session, 'm')
    await userEvent.click(section('Agenda').getByRole('button', { name: 'Carry 1 unfinished item over' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole('radio', { name: /Apr 14, 2026/ })).toBeChecked()
    await userEvent.click(dialog.getByRole('radio', { name: /May 12, 2026/ }))
    await userEvent.click(dialog.getByRole('button', { name: 'Carry over' }))
    await waitFor(() => expect(meetingNow(session, 'may').agenda).toHaveLength(1))
    expect(meetingNow(session, 'april').agenda).toHaveLength(0)
  })
})

describe('decisions and action items', () => {
  it('adds a decision with who, counts votes in place, and removes it with a way back', async () => {
    await putMeeting(session, 'm')
    await openMeeting(session, 'm')
    const decisions = section('Decisions')
    await userEvent.type(decisions.getByLabelText('Who decided'), 'All members')
    await userEvent.type(decisions.getByLabelText('Add a decision'), 'Print 500 posters.{Enter}')
    await userEvent.click(await decisions.findByRole('button', { name: 'Edit: Print 500 posters.' }))
    await userEvent.type(decisions.getByLabelText('In favor'), '5')
    await waitFor(() => expect(meetingNow(session, 'm').decisions).toMatchObject([{ madeBy: 'All members', inFavor: 5 }]))
    await userEvent.click(decisions.getByRole('button', { name: 'Remove: Print 500 posters.' }))
    expect(await decisions.findByText('Nothing was decided yet.')).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await decisions.findByText('All members · 5 in favor')).toBeVisible()
  })

  it('adds an action item with one of the group and a day; a name that is none of the list is not dropped', async () => {
    await putMembers(session)
    await putMeeting(session, 'm')
    await openMeeting(session, 'm')
    const actions = section('Action items')
    await userEvent.type(actions.getByLabelText('Add an action item'), 'Order the posters')
    await userEvent.type(actions.getByLabelText('Who'), 'Nobody known{Enter}')
    expect(await actions.findByText(/^Choose a person of the list/)).toBeVisible()
    expect(meetingNow(session, 'm').actions).toEqual([])
    await userEvent.clear(actions.getByLabelText('Who'))
    await userEvent.type(actions.getByLabelText('Who'), 'sample person 8')
    await userEvent.type(actions.getByLabelText('Due on'), '2026-03-01')
    await userEvent.click(actions.getByRole('button', { name: 'Add: Add an action item' }))
    const row = await actions.findByRole('listitem')
    expect(row).toHaveTextContent('Sample Person 8')
    expect(row).toHaveTextContent('Overdue')
    await userEvent.click(actions.getByRole('button', { name: 'Done: Order the posters' }))
    await waitFor(() => expect(meetingNow(session, 'm').actions).toMatchObject([{ owner: 'p2', due: '2026-03-01', done: '2026-03-14' }]))
    expect(actions.getByLabelText('Who')).toHaveValue('')
  })
})

describe('two devices and rights', () => {
  it('[M5] asks about an item that two devices named differently', async () => {
    await putMeeting(session, 'm', agenda('Sample item A'))
    await session.store.load(['meeting'])
    const draft = (value: string) => session.store.write(scope, [{ record: 'meeting:m', field: 'agenda.i0.title', value, context: [] }])
    await draft('Sample item B')
    await openMeeting(session, 'm')
    expect(await section('Agenda').findByText('Two versions of this answer')).toBeVisible()
    await userEvent.click(section('Agenda').getAllByRole('button', { name: 'Keep this one' })[0]!)
    await waitFor(() => expect(section('Agenda').queryByText('Two versions of this answer')).toBeNull())
  })

  it('[M5] asks where one device held the meeting and another cancelled it', async () => {
    await putMeeting(session, 'm', { status: 'held' })
    await session.store.load(['meeting'])
    await session.store.write(scope, [{ record: 'meeting:m', field: 'status', value: 'cancelled', context: [] }])
    await openMeeting(session, 'm')
    const banner = within((await screen.findByText('Two versions of this answer')).closest('.ui-alert')!)
    const kept = banner.getAllByRole('listitem').find((item) => item.textContent?.includes('Held'))!
    await userEvent.click(within(kept).getByRole('button', { name: 'Keep this one' }))
    await waitFor(() => expect(screen.queryByText('Two versions of this answer')).toBeNull())
    expect(meetingNow(session, 'm').status).toBe('held')
  })

  it('shows a representative the agenda without ways to change it, and says who may', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount() })
    await putMeeting(session, 'm', { ...agenda('Sample item A'), 'decisions.d.text': 'Print 500 posters.' })
    await openMeeting(session, 'm')
    expect(screen.getByText(/chair/i, { selector: '.ui-alert *' })).toBeVisible()
    expect(section('Agenda').getByText('1. Sample item A')).toBeVisible()
    expect(screen.queryByLabelText('Add an item')).toBeNull()
    expect(screen.queryByRole('button', { name: /^(?:Done|Move|Edit|Remove|Mark as held)/ })).toBeNull()
  })
})
