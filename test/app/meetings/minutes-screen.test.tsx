import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, sampleAccount, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { fieldNow, meetingNow, openMeeting, putMeeting, putMembers } from './show-meeting.tsx'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const recorded = {
  'status': 'held',
  'agenda.a.title': 'Sample item A',
  'agenda.a.state': 'done',
  'attendance.r1': 'in-person',
  'decisions.d.text': 'Print 500 posters.',
  'actions.t.title': 'Order the posters',
  'actions.t.owner': 'p2',
}

describe('the minutes', () => {
  it('are drafted into an empty text, with a way back, and go on being edited', async () => {
    await putMembers(session)
    await putMeeting(session, 'm', recorded)
    await putMeeting(session, 'next', { start: '2026-04-14T16:00:00Z', end: null })
    await openMeeting(session, 'm/minutes')
    const text = screen.getByLabelText<HTMLTextAreaElement>('Text of the minutes')
    await userEvent.click(await button('Draft from the meeting'))
    await waitFor(() => expect(text.value).toMatch(/^MINUTES\n/))
    expect(text.value).toContain('In person (1): Sample Person 7 (Sample Organization 12)')
    expect(text.value).toContain('Not recorded (1): Sample Person 8 (Sample Organization 12, alternate)')
    expect(text.value).toContain('- Order the posters (Sample Person 8)')
    expect(text.value).toMatch(/NEXT MEETING\nTue, Apr 14, 2026/)
    await userEvent.type(text, ' Sample remark.')
    await waitFor(() => expect(fieldNow(session, 'm', 'minutes')).toMatch(/Sample remark\.$/))
  })

  it('are drafted anew only after a look at what would change, and back', async () => {
    await putMeeting(session, 'm', { ...recorded, minutes: 'Written by hand.' })
    await openMeeting(session, 'm/minutes')
    await userEvent.click(await button('Draft anew…'))
    const dialog = within(await screen.findByRole('dialog'))
    await waitFor(() => expect(screen.getByRole('dialog').querySelector('del')).toHaveTextContent('Written'))
    await userEvent.click(dialog.getByRole('button', { name: 'Keep the text as it is' }))
    expect(fieldNow(session, 'm', 'minutes')).toBe('Written by hand.')
    await userEvent.click(await button('Draft anew…'))
    await userEvent.click(await button('Take the new draft'))
    await waitFor(() => expect(fieldNow(session, 'm', 'minutes')).toMatch(/^MINUTES\n/))
    await userEvent.click(await button('Undo'))
    await waitFor(() => expect(fieldNow(session, 'm', 'minutes')).toBe('Written by hand.'))
  })

  it('say before the text what must not be in it', async () => {
    await putMeeting(session, 'm', recorded)
    await openMeeting(session, 'm/minutes')
    expect(screen.getByText(/No discussion of cases, no names of survivors/)).toBeVisible()
    expect(screen.getByText('What must not be written here')).toBeVisible()
  })

  it('are confirmed at the next meeting whose day has come, stay as they are then, and the chair takes that back', async () => {
    await putMeeting(session, 'm', { ...recorded, start: '2026-02-10T16:00:00Z', end: null, minutes: 'Written by hand.', sequence: 4 })
    await putMeeting(session, 'today')
    await putMeeting(session, 'later', { start: '2026-04-14T16:00:00Z', end: null })
    await openMeeting(session, 'm/minutes')
    const select = screen.getByLabelText('Confirmed at')
    expect(select).toHaveDisplayValue(/Mar 14, 2026/)
    expect(within(select).queryByText(/Apr 14/)).toBeNull()
    await userEvent.click(await button('Confirm these minutes'))
    expect(await screen.findByText(/^Confirmed on Mar 14, 2026 at/)).toBeVisible()
    const confirmed = { status: 'confirmed', minutesConfirmed: '2026-03-14', minutesConfirmedAt: 'today', sequence: 5 }
    expect(meetingNow(session, 'm')).toMatchObject(confirmed)
    expect(screen.queryByLabelText('Text of the minutes')).toBeNull()
    expect(screen.getByText('Written by hand.')).toBeVisible()
    await userEvent.click(await button('Take the confirmation back'))
    await waitFor(() =>
      expect(meetingNow(session, 'm')).toMatchObject({ status: 'held', minutesConfirmed: null, minutesConfirmedAt: null }),
    )
    expect(await screen.findByLabelText('Text of the minutes')).toHaveValue('Written by hand.')
  })

  it('stand first on the agenda of the next meeting, and are confirmed there at a press', async () => {
    await putMeeting(session, 'm', { ...recorded, start: '2026-02-10T16:00:00Z', end: null, minutes: 'Written by hand.' })
    await putMeeting(session, 'today')
    await openMeeting(session, 'today')
    const first = within(screen.getByRole('list', { name: 'Minutes of earlier meetings' }))
    expect(first.getByRole('link')).toHaveTextContent('Confirm the minutes of Sample meeting, Tue, Feb 10, 2026')
    await userEvent.click(first.getByRole('button'))
    expect(await first.findByText('Confirmed')).toBeVisible()
    expect(meetingNow(session, 'm')).toMatchObject({ status: 'confirmed', minutesConfirmedAt: 'today' })
    await userEvent.click(await button('Undo'))
    await waitFor(() => expect(meetingNow(session, 'm').status).toBe('held'))
  })

  it('are read, not written, by a representative, who is told why', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount() })
    await putMeeting(session, 'm', { ...recorded, minutes: 'Written by hand.' })
    await openMeeting(session, 'm/minutes')
    expect(screen.getByText('Written by hand.')).toBeVisible()
    expect(screen.getByText(/Only the chair of this work group/)).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('button', { name: /^(?:Draft|Confirm)/ })).toBeNull()
  })
})

describe('the paper of a meeting', () => {
  it('holds the agenda with times, attendance, decisions, actions, minutes, and a line for the chair', async () => {
    await putMembers(session)
    await putMeeting(session, 'm', {
      ...recorded,
      'agenda.a.minutes': 20,
      'minutes': 'Written by hand.',
      'guests.g.name': 'Sample Guest 1',
    })
    await showApp(session, '/print/minutes/m')
    const paper = within(await screen.findByRole('article', { name: 'Sample meeting' }))
    const [agenda, attendance, actions] = paper.getAllByRole('table')
    expect(within(agenda!).getAllByRole('row')[1]).toHaveTextContent(/12:00 PM EDT1\. Sample item AOff the plan20Done$/)
    const people = within(attendance!).getAllByRole('row').slice(1)
    expect(people.map((row) => row.textContent)).toEqual([
      'Sample Person 7Sample Organization 12In person',
      'Sample Person 8AlternateSample Organization 12Not recorded',
      'Sample Guest 1GuestNot recorded',
    ])
    expect(within(actions!).getAllByRole('row')[1]).toHaveTextContent('Order the postersSample Person 8')
    expect(paper.getByText('Print 500 posters.')).toBeVisible()
    expect(paper.getByText('Written by hand.')).toBeVisible()
    expect(paper.getByText(/^Chair/)).toBeVisible()
  })

  it('says so where the device does not have it', async () => {
    await showApp(session, '/print/minutes/nothing')
    expect(await screen.findByRole('heading', { name: 'This meeting is not on this device' })).toBeVisible()
  })
})
