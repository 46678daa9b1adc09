import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { headsOf } from '../../../src/change/head.ts'
import { distinctHeads, shownValue } from '../../../src/change/merge.ts'
import { writeCheckInAddress, type CheckInSearch } from '../../../src/app/check-in-address.ts'
import type { Session } from '../../../src/app/session.ts'
import type { Rights } from '../../../src/domain/rules/access.ts'
import { codeOfMeeting, writeCode } from '../../../src/domain/rules/meeting-code.ts'
import type { Store } from '../../../src/store/store.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, showApp, testDay } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

const record = 'meeting:m-1'
const scope = 'work-group/1'
const field = 'attendance.ana'
const named: CheckInSearch = { group: '1', meeting: 'm-1', title: 'Sample monthly meeting', start: `${testDay}T14:00:00Z` }
const address = writeCheckInAddress('', named)

beforeAll(mimicDialogs)
afterEach(() => sessionStorage.clear())

/** A device of Sample Organization 12, which Sample Ana represents in work group 1. */
async function openDevice(options: { readonly rights?: Partial<Rights>; readonly alternate?: boolean } = {}): Promise<Session> {
  const session = await openSession()
  const put = (id: string, fields: Readonly<Record<string, Json>>) => putRecord(session.store, 'task-force', id, fields)
  await put(`organization:${sampleOrganization}`, { level: 'partner', standing: 'active' })
  await put(`selection:${sampleOrganization}`, { primary: '1' })
  await put('person:p-ana', { name: 'Sample Ana' })
  await put('representation:ana', { person: 'p-ana', organization: sampleOrganization })
  if (options.alternate) {
    await put('person:p-alt', { name: 'Sample Person 1' })
    await put('representation:alt', { person: 'p-alt', organization: sampleOrganization, alternate: true })
  }
  if (options.rights) await session.store.setAccount(sampleAccount(options.rights))
  return session
}

/** What a recorder marks, whom this device's person is not. */
async function recordAs(store: Store, value: string): Promise<void> {
  await store.begin({ user: 'recorder', device: 'device-2' })
  await putRecord(store, scope, record, { [field]: value })
  await store.begin({ user: 'user-1', device: 'device-1' })
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const valuesOf = ({ store }: Session) => distinctHeads(headsOf(store.record(record)?.fields, field)).map(({ value }) => value)

describe('a check-in by the code of the screen', () => {
  it('marks also at a meeting that this device has never heard of: a new record in the group of the code, with the mark and nothing else', async () => {
    const session = await openDevice()
    await showApp(session, address)
    expect(await screen.findByRole('heading', { name: 'Sample monthly meeting' })).toBeVisible()
    expect(screen.getByText(/This device has not heard of this meeting yet/)).toBeVisible()
    expect(screen.getByText(/Sat, Mar 14, 2026/)).toHaveTextContent('Sat, Mar 14, 2026, 10:00 AM')
    await userEvent.click(screen.getByLabelText('Teleconference'))
    await press('Mark me as present')
    expect(await screen.findByRole('heading', { name: 'You are marked: teleconference' })).toBeVisible()
    const state = session.store.record(record)!
    expect([state.scope, Object.keys(state.fields), valuesOf(session)]).toEqual([scope, [field], ['teleconference']])
    await press('I am here in person')
    expect(await screen.findByRole('heading', { name: 'You are marked: in person' })).toBeVisible()
    await press('Take it back')
    expect(await screen.findByRole('button', { name: 'Mark me as present' })).toBeVisible()
    expect(valuesOf(session)).toEqual([null])
  })

  it('says so where a recorder has marked the same already, and writes nothing', async () => {
    const session = await openDevice()
    await recordAs(session.store, 'in-person')
    const before = session.store.facts.lastEdit
    await showApp(session, address)
    expect(await screen.findByText(/There is nothing left for you to do/)).toBeVisible()
    expect(session.store.facts.lastEdit).toBe(before)
  })

  it('[M5] never takes the place of what a recorder has marked: both stand until the chair decides; taken back, the recorder’s stands alone', async () => {
    const session = await openDevice()
    await recordAs(session.store, 'absent')
    await showApp(session, address)
    expect(await screen.findByText(/You are recorded as absent/)).toBeVisible()
    await press('Mark me as present')
    expect(await screen.findByText(/Somebody has recorded something else: the chair decides/)).toBeVisible()
    expect(valuesOf(session)).toEqual(['in-person', 'absent'])
    await press('Take it back')
    await waitFor(() => expect(valuesOf(session)).toEqual(['absent']))
  })

  it('asks who it is where the organization has several, with one’s own name chosen', async () => {
    const session = await openDevice({ alternate: true })
    await showApp(session, address)
    const group = await screen.findByRole('radiogroup', { name: 'Who are you?' })
    expect(within(group).getByLabelText('Sample Person 1')).toBeChecked()
    await userEvent.click(within(group).getByLabelText('Sample Ana'))
    await press('Mark me as present')
    expect(await screen.findByText(/^Sample Ana, Sample Organization 12/)).toBeVisible()
    expect(valuesOf(session)).toEqual(['in-person'])
  })

  it('lets an account mark the people of its own organizations, and tells anybody else whom to ask', async () => {
    await showApp(await openDevice({ rights: { represents: [sampleOrganization] } }), address)
    expect(await screen.findByRole('button', { name: 'Mark me as present' })).toBeVisible()
    cleanup()
    await showApp(await openDevice({ rights: { chairs: ['2'] } }), address)
    expect(await screen.findByText(/knows no representative of your organization on that day/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Mark me as present' })).toBeNull()
  })

  it('ends where the minutes are confirmed, the meeting is cancelled, or the code is of another task force', async () => {
    const session = await openDevice({ rights: { represents: [sampleOrganization] } })
    await putRecord(session.store, scope, record, { status: 'confirmed' })
    await showApp(session, address)
    expect(await screen.findByText(/The minutes of this meeting are confirmed/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Mark me as present' })).toBeNull()
    cleanup()
    await putRecord(session.store, scope, record, { status: 'cancelled', reason: 'Sample storm' })
    await showApp(session, address)
    expect(await screen.findByText('This meeting is cancelled: Sample storm')).toBeVisible()
    cleanup()
    await showApp(session, writeCheckInAddress('', { ...named, group: '77' }))
    expect(await screen.findByText(/a work group that the charter on this device does not have/)).toBeVisible()
  })
})

describe('a typed code', () => {
  const type = async (code: string) => {
    const input = screen.getByLabelText('Or type the code')
    await userEvent.clear(input)
    await userEvent.type(input, `${code}{Enter}`)
  }

  it('opens the meeting of these days that it stands for, and says plainly what is wrong with any other', async () => {
    const session = await openDevice()
    await putRecord(session.store, scope, record, { title: 'Sample monthly meeting', start: `${testDay}T14:00:00Z` })
    await putRecord(session.store, scope, 'meeting:far', { title: 'Sample later meeting', start: '2026-03-20T14:00:00Z' })
    const app = await showApp(session, '/check-in')
    await screen.findByLabelText('Or type the code')
    await type('KEDE')
    expect(screen.getByText(/A code has eight letters and digits/)).toBeVisible()
    await type('KEDE-VWY0')
    expect(screen.getByText(/never 0, 1, I, L or O/)).toBeVisible()
    await type('KEDE-VWY8')
    expect(screen.getByText(/One of the letters or digits is wrong/)).toBeVisible()
    await type(writeCode(codeOfMeeting('far')))
    expect(screen.getByText(/knows of no meeting with this code in these days/)).toBeVisible()
    await type(writeCode(codeOfMeeting('m-1')).toLowerCase())
    expect(await screen.findByRole('button', { name: 'Mark me as present' })).toBeVisible()
    expect(app.address()).toContain('meeting=m-1')
  })

  it('may be the address of the QR code, too; a meeting of today needs no code at all', async () => {
    const session = await openDevice()
    await putRecord(session.store, scope, record, { title: 'Sample monthly meeting', start: `${testDay}T14:00:00Z` })
    await showApp(session, '/check-in')
    await screen.findByLabelText('Or type the code')
    await type(`https://guide.example${writeCheckInAddress('', { ...named, title: 'Sample title of the code', meeting: 'm-9' })}`)
    expect(await screen.findByRole('heading', { name: 'Sample title of the code' })).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: 'Use another code' }))
    await userEvent.click(await screen.findByRole('link', { name: 'Sample monthly meeting' }))
    await press('Mark me as present')
    await waitFor(() => expect(shownValue(session.store.record(record), field)).toBe('in-person'))
  })
})

describe('a phone that has never run the app', () => {
  it('is set up first, and goes on to the meeting of the code', async () => {
    const session = await openSession({ bare: true })
    const app = await showApp(session, address)
    await userEvent.type(await screen.findByLabelText(/^Your name/), 'Sample Person New')
    await userEvent.type(screen.getByLabelText(/^Your organization/), 'Sample Organization New')
    await press('Start')
    expect(await screen.findByRole('heading', { name: 'Sample monthly meeting' })).toBeVisible()
    expect(app.address()).toContain('/check-in')
    await press('Mark me as present')
    expect(await screen.findByText(/^Sample Person New, Sample Organization New/)).toBeVisible()
    const marks = Object.values(session.store.record(record)!.fields).flatMap((heads) => heads.map(({ value }) => value))
    expect(marks).toEqual(['in-person'])
  })
})
