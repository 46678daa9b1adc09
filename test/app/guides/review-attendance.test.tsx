import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { digestSigned } from '../../../src/domain/signed-heads.ts'
import type { Store } from '../../../src/store/store.ts'
import { nextId, openSession, putRecord, sampleOrganization as org, showApp } from '../../harness/app-session.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
  await fill(session.store)
})
afterEach(() => session.store.close())

const review = `performance-review:${org}.2026`
const address = `/guides/performance/${org}/2026`

/** Sample Organization 12 is in work group 3: 3 of 4 meetings attended last year, 1 of 2 held this year, 2 left after 14 March. */
async function fill(store: Store): Promise<void> {
  await putRecord(store, 'task-force', `selection:${org}`, { primary: '3', joined: '2025-01-01' })
  await putRecord(store, 'task-force', 'representation:r1', { person: 'p1', organization: org, from: '2025-01-01' })
  const marks = { '2025-03': 'in-person', '2025-06': 'teleconference', '2025-09': 'in-person', '2025-12': 'excused' }
  for (const [month, mark] of Object.entries(marks)) await putMeeting(store, month, { 'status': 'confirmed', 'attendance.r1': mark })
  await putMeeting(store, '2026-01', { 'status': 'held', 'attendance.r1': 'in-person' })
  await putMeeting(store, '2026-02', { status: 'held' })
  await putMeeting(store, '2026-05', { status: 'scheduled' })
  await putMeeting(store, '2026-08', { status: 'scheduled' })
}

function putMeeting(store: Store, month: string, fields: Readonly<Record<string, string | null>>): Promise<void> {
  return putRecord(store, 'work-group/3', `meeting:m-${month}`, { start: `${month}-10T19:00:00Z`, title: 'Sample meeting', ...fields })
}

const figuresOf = (year: string) =>
  ['attended', 'held', 'required'].map((figure) => shownValue(session.store.record(review), `attendance.${year}.${figure}`))

async function sign(): Promise<void> {
  const name = await screen.findByLabelText('Full name, typed')
  await userEvent.clear(name)
  await userEvent.type(name, 'Sample Person 1')
  await userEvent.click(await screen.findByRole('button', { name: 'Sign' }))
}

describe('the attendance row of a performance review', () => {
  it('is filled from the meetings, with the year before beside it, and what may still be missed', async () => {
    await showApp(session, address)
    expect(await screen.findByText('Attended 1 of 2 meetings held; needs 3 of 4 this year; may miss no more.')).toBeVisible()
    expect(screen.getByText('Attended 3 of 4 meetings held; needs 3; meets the minimum.')).toBeVisible()
    expect(screen.getByText('Below the minimum')).toBeVisible()
    expect(screen.getByText('1 meeting without a mark: not recorded.')).toBeVisible()
    expect(screen.queryByText(/Attendance when this was signed/)).toBeNull()
  })

  it('tells meeting by meeting, in words', async () => {
    await showApp(session, address)
    await userEvent.click(await screen.findByText('Meeting by meeting', { selector: 'summary' }))
    const rows = within(screen.getByRole('table', { name: 'Meeting by meeting' })).getAllByRole('row')
    expect(rows.slice(1).map((row) => row.textContent)).toEqual(['Sat, Jan 10, 2026In personYes', 'Tue, Feb 10, 2026Not recordedNo'])
  })

  it('tries out what is left, by keyboard alone', async () => {
    await showApp(session, address)
    expect(await screen.findByText('Attending 2 of the 2 left makes 3 of 4, which meets the minimum.')).toBeVisible()
    screen.getByRole('button', { name: 'Attend one meeting fewer' }).focus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByText('Attending 1 of the 2 left makes 2 of 4, which is below the minimum.')).toBeVisible()
    await userEvent.keyboard('{Enter}{Enter}')
    expect(screen.getByText('Attending 0 of the 2 left makes 1 of 4, which is below the minimum.')).toBeVisible()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(screen.getByText(/^Attending 1 of the 2 left/)).toBeVisible()
  })

  it('follows a mark that comes in, without being asked', async () => {
    await showApp(session, address)
    await screen.findByText(/^Attended 1 of 2/)
    await putMeeting(session.store, '2026-02', { 'attendance.r1': 'teleconference' })
    expect(await screen.findByText('Attended 2 of 2 meetings held; needs 3 of 4 this year; may miss 1 more.')).toBeVisible()
    expect(screen.getByText('Attending 1 of the 2 left makes 3 of 4, which meets the minimum.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Attend one meeting fewer' }))
    expect(screen.getByText('Attending 0 of the 2 left makes 2 of 4, which is below the minimum.')).toBeVisible()
  })

  it('stands on the paper too', async () => {
    await showApp(session, `/print/performance/${org}/2026`)
    const paper = await screen.findByRole('article', { name: 'Performance Review Guide' })
    expect(await within(paper).findByText('Attended 1 of 2 meetings held; needs 3 of 4 this year; may miss no more.')).toBeVisible()
    expect(within(paper).getByText('Attended 3 of 4 meetings held; needs 3; meets the minimum.')).toBeVisible()
    expect(within(paper).queryByRole('button')).toBeNull()
  })

  it.each(['commitment', 'selection'])('costs the guide "%s" nothing: it reads no meetings', async (guide) => {
    session = await openSession({ name: await closedWithMeetings() })
    await showApp(session, `/guides/${guide}/${org}`)
    await screen.findByRole('heading', { level: 1 })
    expect(session.store.isLoaded(['meeting'])).toBe(false)
  })
})

/** A database in which meetings are stored and nothing is read yet. */
async function closedWithMeetings(): Promise<string> {
  const { store } = session
  await putMeeting(store, '2026-03', { status: 'held' })
  store.close()
  return store.name
}

describe('signing a performance review', () => {
  it('keeps the figures of both years with what is signed, and shows them beside those of now', async () => {
    await showApp(session, `${address}?step=review`)
    await sign()
    expect(await screen.findByText(/^Signed by Sample Person 1/)).toBeVisible()
    expect(figuresOf('2026')).toEqual([1, 2, 2])
    expect(figuresOf('2025')).toEqual([3, 4, 3])
    const state = session.store.record(review)
    expect(shownValue(state, 'signatures.representative')).toMatchObject({ hash: await digestSigned(state) })

    await userEvent.click(screen.getAllByRole('button', { name: /^Change/ })[0] as HTMLElement)
    expect(await screen.findByText(/2026: 1 of 2, needed 2; 2025: 3 of 4, needed 3\./)).not.toHaveTextContent('has changed since')
    await putMeeting(session.store, '2026-02', { 'attendance.r1': 'in-person' })
    expect(await screen.findByText(/^Attended 2 of 2/)).toBeVisible()
    expect(screen.getByText(/2026: 1 of 2, needed 2; .*What is on record has changed since\./)).toBeVisible()
  })

  it('covers the figures by the sign-off: one changed later makes it one of an earlier version', async () => {
    await showApp(session, `${address}?step=review`)
    await sign()
    await screen.findByText(/^Signed by Sample Person 1/)
    await putRecord(session.store, `organization/${org}`, review, { 'attendance.2026.attended': 2 })
    expect(await screen.findByText(/Signed an earlier version: Sample Person 1/)).toBeVisible()
  })

  it('shows the signed figures on paper', async () => {
    await showApp(session, `${address}?step=review`).then(async (shown) => {
      await sign()
      await screen.findByText(/^Signed by Sample Person 1/)
      shown.unmount()
    })
    await showApp(session, `/print/performance/${org}/2026`)
    expect(await screen.findByText(/2026: 1 of 2, needed 2; 2025: 3 of 4, needed 3\./)).toBeVisible()
  })

  it('signs nothing where an answer came in that the signer has not seen', async () => {
    const { store } = session
    const load = store.load.bind(store)
    store.load = async (kinds) => {
      await load(kinds)
      await putRecord(store, `organization/${org}`, review, { 'answers.liaison.observations': `Sample ${nextId()}` })
    }
    await showApp(session, `${address}?step=review`)
    await sign()
    expect(await screen.findByText(/Something here has just changed/)).toBeVisible()
    expect(shownValue(store.record(review), 'signatures.representative')).toBeUndefined()
    expect(figuresOf('2026')).toEqual([undefined, undefined, undefined])
  })

  it('is never half done: where the sign-off cannot be written, figures are left that nobody signed, and none are shown as signed', async () => {
    const { store } = session
    const write = store.write.bind(store)
    store.write = (scope, drafts, ...rest) =>
      drafts.some(({ field }) => field.startsWith('signatures.')) ? Promise.reject(new Error('disk full')) : write(scope, drafts, ...rest)
    await showApp(session, `${address}?step=review`)
    await sign()
    await waitFor(() => expect(screen.getByText(/Could not be signed/)).toBeVisible())
    expect(figuresOf('2026')).toEqual([1, 2, 2])
    await userEvent.click(screen.getAllByRole('button', { name: /^Change/ })[0] as HTMLElement)
    await screen.findByText(/^Attended 1 of 2/)
    expect(screen.queryByText(/Attendance when this was signed/)).toBeNull()
  })
})
