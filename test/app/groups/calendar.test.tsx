import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lifeOf } from '../../../src/change/merge.ts'
import { readMeeting, type Meeting } from '../../../src/domain/meeting.ts'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { putMeeting, wg } from './sample-group.ts'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => {
  session.store.close()
  vi.restoreAllMocks()
})

const open = async () => {
  const shown = await showApp(session, `/groups/${wg}?part=calendar`)
  await screen.findByRole('heading', { level: 1, name: /^WG 1: / })
  return shown
}
const meetings = (): readonly Meeting[] =>
  session.store
    .records('meeting')
    .map(readMeeting)
    .toSorted((a, b) => (a.start! < b.start! ? -1 : 1))
const meeting = (key: string): Meeting => readMeeting(session.store.record(`meeting:${key}`)!)
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const dialog = async () => within(await screen.findByRole('dialog'))
const type = async (field: HTMLElement, text: string) => {
  await userEvent.clear(field)
  await userEvent.type(field, text)
}
/** Opens the menu of the only meeting that has one, and presses an item. */
const choose = async (item: string) => {
  await userEvent.click(await screen.findByText(/^Change the meeting of/))
  await userEvent.click(screen.getByRole('button', { name: item }))
}
const undo = async () => userEvent.click(await screen.findByRole('button', { name: 'Undo' }))

describe('the calendar of a work group', () => {
  it('lists meetings by month: those ahead with the next first, those over with the latest first', async () => {
    await putMeeting(session, 'm1', '2026-01-13', { status: 'held' })
    await putMeeting(session, 'm2', '2026-02-10')
    await putMeeting(session, 'm4', '2026-05-12')
    await putMeeting(session, 'm3', '2026-04-14', { status: 'cancelled', reason: 'Storm warning' })
    await open()
    const headings = await screen.findAllByRole('heading', { level: 3 })
    expect(headings.map(({ textContent }) => textContent)).toEqual(['April 2026', 'May 2026', 'February 2026', 'January 2026'])
    const coming = within(screen.getByRole('region', { name: 'Coming' })).getAllByRole('listitem')
    expect(coming[0]).toHaveTextContent('Cancelled: Storm warning')
    expect(within(coming[0]!).getByRole('link')).toHaveClass('group-struck')
    const past = within(screen.getByRole('region', { name: 'Past' }))
    expect(past.getByText('Was it held?').closest('li')).toHaveTextContent('Sample meeting m2')
  })

  it('shows those held or those coming alone, as the address says', async () => {
    await putMeeting(session, 'm1', '2026-01-13', { status: 'held' })
    await putMeeting(session, 'm2', '2026-02-10')
    await putMeeting(session, 'm3', '2026-04-14')
    const shown = await open()
    const names = () => screen.getAllByRole('link', { name: /Sample meeting/ }).map((link) => link.getAttribute('href'))
    await userEvent.selectOptions(await screen.findByLabelText('Show'), 'Held')
    await waitFor(() => expect(names()).toEqual(['/meetings/m1']))
    expect(shown.address()).toBe('/groups/1?part=calendar&show=held')
    await userEvent.selectOptions(screen.getByLabelText('Show'), 'Coming')
    // The next meeting stands above the calendar too.
    await waitFor(() => expect(names()).toEqual(['/meetings/m3']))
  })

  it('draws the last year of months at once and the years before when asked', async () => {
    for (let index = 0; index < 30; index += 1) {
      await putMeeting(session, `m${index}`, new Date(Date.UTC(2026, 1 - index, 10)).toISOString().slice(0, 10), { status: 'held' })
    }
    await open()
    expect(await screen.findAllByRole('link', { name: /Sample meeting/ })).toHaveLength(12)
    await press('Show 18 earlier meetings')
    expect(screen.getAllByRole('link', { name: /Sample meeting/ })).toHaveLength(30)
    expect(screen.queryByRole('button', { name: /earlier/ })).toBeNull()
  })

  it('adds a meeting with what the group usually does', async () => {
    await putRecord(session.store, `work-group/${wg}`, `work-group:${wg}`, { place: 'Sample Hall' })
    await putMeeting(session, 'm1', '2026-03-10', { 'call-in': '404-555-0100' })
    await open()
    await press('Add a meeting')
    const form = await dialog()
    expect(form.getByLabelText(/^Begins at/)).toHaveValue('11:00')
    expect(form.getByLabelText('Place')).toHaveValue('Sample Hall')
    expect(form.getByLabelText('Call-in')).toHaveValue('404-555-0100')
    await userEvent.click(form.getByRole('button', { name: 'Add' }))
    expect(form.getByText('Say on which day.')).toBeVisible()
    await userEvent.type(form.getByLabelText(/^Day/), '2026-04-14')
    await type(form.getByLabelText('Title'), 'Spring meeting')
    await userEvent.click(form.getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(meetings()).toHaveLength(2))
    expect(meetings()[1]).toMatchObject({
      group: wg,
      title: 'Spring meeting',
      start: '2026-04-14T15:00:00Z',
      end: '2026-04-14T16:00:00Z',
      place: 'Sample Hall',
      callIn: '404-555-0100',
      status: 'scheduled',
    })
    await undo()
    await waitFor(() => expect(meetings()).toHaveLength(1))
  })

  it('says where clocks never show the time', async () => {
    await open()
    await press('Add a meeting')
    const form = await dialog()
    await userEvent.type(form.getByLabelText(/^Day/), '2027-03-14')
    await type(form.getByLabelText(/^Begins at/), '02:30')
    expect(await form.findByText(/never show this time. The meeting begins at 3:30\sAM/)).toBeVisible()
  })

  it('refuses what must never be collected, and keeps what was typed', async () => {
    await open()
    await press('Add a meeting')
    const form = await dialog()
    await userEvent.type(form.getByLabelText(/^Day/), '2026-04-14')
    await type(form.getByLabelText('Place'), 'SSN 123-45-6789')
    await userEvent.click(form.getByRole('button', { name: 'Add' }))
    expect(await form.findByText(/It is not saved and stays in the field/)).toBeVisible()
    expect(form.getByLabelText('Place')).toHaveValue('SSN 123-45-6789')
    expect(meetings()).toEqual([])
  })

  it('moves a meeting with a reason, and takes that back under a further calendar revision', async () => {
    await putMeeting(session, 'm1', '2026-04-14')
    await open()
    await choose('Time and place')
    const form = await dialog()
    await type(form.getByLabelText(/^Day/), '2026-04-16')
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    expect(form.getByText('Say in a few words why.')).toBeVisible()
    await userEvent.type(form.getByLabelText(/^Why it is moved/), 'The hall is taken')
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Moved: The hall is taken')).toBeVisible()
    expect(meeting('m1')).toMatchObject({ start: '2026-04-16T15:00:00Z', end: '2026-04-16T16:00:00Z', sequence: 1 })
    await undo()
    await waitFor(() => expect(meeting('m1')).toMatchObject({ start: '2026-04-14T15:00:00Z', reason: '', sequence: 2 }))
  })

  it('cancels with a reason, and brings back', async () => {
    await putMeeting(session, 'm1', '2026-04-14')
    await open()
    await choose('Cancel the meeting')
    const form = await dialog()
    await userEvent.click(form.getByRole('button', { name: 'Cancel the meeting' }))
    expect(form.getByText('Say in a few words why.')).toBeVisible()
    await userEvent.type(form.getByLabelText(/^Why/), 'Storm warning')
    await userEvent.click(form.getByRole('button', { name: 'Cancel the meeting' }))
    expect(await screen.findByText('Cancelled: Storm warning')).toBeVisible()
    await choose('Bring it back')
    await waitFor(() => expect(meeting('m1')).toMatchObject({ status: 'scheduled', reason: '', sequence: 2 }))
  })

  it('[M6] deletes a meeting of which nothing was recorded, and no other', async () => {
    await putMeeting(session, 'm1', '2026-04-14')
    await open()
    await choose('Delete')
    await waitFor(() => expect(lifeOf(session.store.record('meeting:m1')!, null)).toBe('deleted'))
    await undo()
    await waitFor(() => expect(meetings()).toHaveLength(1))
    await putMeeting(session, 'm1', '2026-04-14', { 'agenda.i1.title': 'Sample item' })
    await screen.findByText(/^Change the meeting of/)
    await choose('Delete')
    const refusal = await dialog()
    expect(refusal.getByText(/Records of the group are not thrown away/)).toBeVisible()
    await userEvent.click(refusal.getByRole('button', { name: 'Cancel the meeting' }))
    expect((await dialog()).getByLabelText(/^Why/)).toBeVisible()
    expect(meetings()).toHaveLength(1)
  })
})

describe('a series of meetings', () => {
  const addSeries = async () => {
    await open()
    await press('Add a series')
    const form = await dialog()
    await type(form.getByLabelText('Title'), 'Monthly meeting')
    await userEvent.selectOptions(form.getByLabelText('Weekday'), 'Tuesday')
    await userEvent.selectOptions(form.getByLabelText('Which one'), 'the second of the month')
    await type(form.getByLabelText(/^Until/), '2026-07-31')
    await type(form.getByLabelText(/^Begins at/), '14:00')
    return form
  }

  it('shows its dates before it makes the meetings, as one edit that can be taken back', async () => {
    const form = await addSeries()
    expect(await form.findByText('4 meetings')).toBeVisible()
    expect(form.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Apr 14, 2026',
      'May 12, 2026',
      'Jun 9, 2026',
      'Jul 14, 2026',
    ])
    const before = session.store.facts.unsent
    await userEvent.click(form.getByRole('button', { name: 'Add these meetings' }))
    expect(await screen.findByText('4 meetings are in the calendar.')).toBeVisible()
    expect(session.store.facts.unsent).toBe(before + 1)
    const [series] = session.store.records('meeting-series')
    const key = series!.record.split(':')[1]!
    expect(meetings().map((one) => [one.key, one.start])).toEqual([
      [`${key}.2026-04-14`, '2026-04-14T18:00:00Z'],
      [`${key}.2026-05-12`, '2026-05-12T18:00:00Z'],
      [`${key}.2026-06-09`, '2026-06-09T18:00:00Z'],
      [`${key}.2026-07-14`, '2026-07-14T18:00:00Z'],
    ])
    await undo()
    await waitFor(() => expect([...meetings(), ...session.store.records('meeting-series')]).toEqual([]))
  })

  it('refuses more than three years of months, and none at all', async () => {
    const form = await addSeries()
    await type(form.getByLabelText(/^Until/), '2031-01-01')
    expect(await form.findByText(/That makes more than 36 meetings/)).toBeVisible()
    await type(form.getByLabelText(/^Until/), '2026-03-20')
    expect(await form.findByText(/No such day lies between these two/)).toBeVisible()
    await userEvent.click(form.getByRole('button', { name: 'Add these meetings' }))
    expect(meetings()).toEqual([])
  })

  it('is changed together with the meetings ahead that still follow it, after it has said what becomes of each', async () => {
    const form = await addSeries()
    await userEvent.click(form.getByRole('button', { name: 'Add these meetings' }))
    await waitFor(() => expect(meetings()).toHaveLength(4))
    const [, may] = meetings()
    await putRecord(session.store, `work-group/${wg}`, may!.record, { status: 'cancelled', reason: 'Holiday', sequence: 1 })
    await userEvent.click(await screen.findByText('Series (1)'))
    await press('Change the series Monthly meeting')
    const edit = await dialog()
    expect(edit.getByText('Nothing changes.')).toBeVisible()
    await type(edit.getByLabelText(/^Until/), '2026-06-30')
    await type(edit.getByLabelText(/^Begins at/), '15:00')
    const outcome = await edit.findByRole('status')
    await waitFor(() => expect(outcome).toHaveTextContent('2 meetings ahead change with the series.'))
    expect(outcome).toHaveTextContent('1 meeting ahead is cancelled: the series has no day for it any more.')
    expect(outcome).toHaveTextContent('1 meeting ahead stays as it is: it was moved, cancelled or recorded on its own.')
    await userEvent.click(edit.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(meetings().map(({ status }) => status)).toEqual(['scheduled', 'cancelled', 'scheduled', 'cancelled']))
    expect(meetings().map(({ start }) => start)).toEqual([
      '2026-04-14T19:00:00Z',
      '2026-05-12T18:00:00Z',
      '2026-06-09T19:00:00Z',
      '2026-07-14T18:00:00Z',
    ])
    await userEvent.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!)
    await waitFor(() => expect(meetings().map(({ sequence }) => sequence)).toEqual([2, 1, 2, 2]))
    expect(meetings().map(({ status, start }) => [status, start!.slice(11, 16)])).toEqual([
      ['scheduled', '18:00'],
      ['cancelled', '18:00'],
      ['scheduled', '18:00'],
      ['scheduled', '18:00'],
    ])
  })
})

describe('the calendar file', () => {
  it('holds every meeting of the group under its name', async () => {
    await putMeeting(session, 'm1', '2026-04-14', { 'agenda.i1.title': 'Sample item' })
    await putMeeting(session, 'm2', '2026-05-12', { status: 'cancelled', reason: 'Storm warning', sequence: 1 })
    const blobs: Blob[] = []
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: () => undefined }),
    )
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download)
    })
    await open()
    await press('All as a calendar file (.ics)')
    expect(names[0]).toMatch(/^wg-1-.*\.ics$/)
    expect(blobs[0]!.type).toBe('text/calendar;charset=utf-8')
    // jsdom's blobs tell their text to a reader only.
    const text = await new Promise<unknown>((resolve) => {
      const reader = new FileReader()
      reader.addEventListener('load', () => resolve(reader.result))
      reader.readAsText(blobs[0]!)
    })
    const calendar = new ICAL.Component(ICAL.parse(text as string) as [string, never[], never[]])
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events.map(({ uid, sequence }) => [uid, sequence])).toEqual([
      ['m1@partners-guide', 0],
      ['m2@partners-guide', 1],
    ])
    expect(events[0]!.description).toBe('Agenda:\n- Sample item')
  })
})
