import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { putMeeting, putMember, wg } from './sample-group.ts'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const open = async (part: string) => {
  const shown = await showApp(session, `/groups/${wg}${part === '' ? '' : `?part=${part}`}`)
  await screen.findByRole('heading', { level: 1, name: /^WG 1: / })
  return shown
}

describe('the page of a work group', () => {
  it('shows its members, who speaks for each today, and since when they belong to it', async () => {
    await putMember(session, 'a')
    await putMember(session, 'b', { primary: '2' })
    await putRecord(session.store, 'task-force', 'representation:r-a', { to: '2026-03-01' })
    await open('')
    const table = await screen.findByRole('table', { name: 'Members of the work group' })
    const [, row, ...others] = within(table).getAllByRole('row')
    expect(others).toEqual([])
    expect(row).toHaveTextContent(/^Sample Organization aNobody namedSample Alternate aJan 1, 2026$/)
    expect(within(table).getByRole('link')).toHaveAttribute('href', '/organizations/a')
  })

  it('says how an organization becomes a member where there is none', async () => {
    await open('members')
    expect(await screen.findByText(/becomes a member when it chooses this group/)).toBeVisible()
  })

  it('keeps the part in the address and goes through the parts by arrow keys', async () => {
    const shown = await open('')
    await userEvent.click(screen.getByRole('tab', { name: 'About' }))
    expect(await screen.findByText('Goal')).toBeVisible()
    expect(shown.address()).toBe('/groups/1?part=about')
    await userEvent.keyboard('{ArrowLeft}')
    await waitFor(() => expect(shown.address()).toBe('/groups/1?part=barriers'))
    expect(await screen.findByText('No barriers pulse yet')).toBeVisible()
  })

  it('takes no part from an address that has none', async () => {
    await open('nonsense')
    expect(screen.getByRole('tab', { name: 'Members' })).toHaveAttribute('aria-selected', 'true')
  })

  it('keeps who is in the chair and the usual place', async () => {
    await putMember(session, 'a')
    await open('about')
    await userEvent.type(await screen.findByLabelText('Usual place'), 'Sample Hall')
    await userEvent.selectOptions(screen.getByLabelText('Chair'), 'Sample Person a')
    await waitFor(() => expect(shownValue(session.store.record(`work-group:${wg}`), 'place')).toBe('Sample Hall'))
    await waitFor(() => expect(shownValue(session.store.record(`work-group:${wg}`), 'chair')).toBe('p-a'))
    expect(session.store.record(`work-group:${wg}`)?.scope).toBe(`work-group/${wg}`)
  })

  it('lists its barriers pulses, and leads to that of its last meeting', async () => {
    await putMeeting(session, 'm1', '2026-03-10')
    await putRecord(session.store, `work-group/${wg}`, `barrier-pulse:${wg}.2026-02-10`, { 'boxes.b1.b': '0 0 1 0 0' })
    await open('barriers')
    expect(await screen.findByRole('link', { name: 'Barriers pulse of Feb 10, 2026' })).toHaveAttribute('href', '/pulse/1/2026-02-10')
    expect(await screen.findByRole('link', { name: 'Barriers pulse of Mar 10, 2026' })).toHaveAttribute('href', '/pulse/1/2026-03-10')
  })

  it('says that the charter has no such group', async () => {
    await showApp(session, '/groups/99')
    expect(await screen.findByRole('heading', { name: 'The task force has no such work group' })).toBeVisible()
  })

  it('says of a closed group why its meetings are not here, and still who belongs to it', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount() })
    await showApp(session, '/groups/5?part=calendar')
    expect(await screen.findByText(/This group is closed: its meetings and projects are for its members/)).toBeVisible()
    expect(screen.queryByText('No meetings yet')).toBeNull()
    await userEvent.click(screen.getByRole('tab', { name: 'Members' }))
    expect(await screen.findByText('No members yet')).toBeVisible()
  })
})

describe('the attendance of a work group', () => {
  it('puts those who fall short first, by the year chosen, and leads to the register', async () => {
    for (const key of ['a', 'b']) await putMember(session, key, { joined: '2025-01-01' })
    await putMeeting(session, 'm0', '2025-02-10', { 'status': 'held', 'attendance.r-a': 'in-person' })
    await putMeeting(session, 'm1', '2026-01-13', { 'status': 'held', 'attendance.r-a': 'absent', 'attendance.r-b': 'in-person' })
    await putMeeting(session, 'm2', '2026-02-10', { 'status': 'held', 'attendance.r-a': 'excused', 'attendance.r-b': 'teleconference' })
    await putMeeting(session, 'm3', '2026-04-14')
    const shown = await open('attendance')
    const names = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
    await screen.findByText(/^Attended 2 of 2 meetings held/)
    expect(names()).toEqual(['Sample Organization a', 'Sample Organization b'])
    expect(screen.getByText(/^Attended 0 of 2 meetings held/)).toHaveTextContent('cannot reach the minimum any more')
    expect(screen.getByRole('link', { name: 'Print the register' })).toHaveAttribute('href', '/print/attendance/1/2026')
    await userEvent.selectOptions(screen.getByLabelText('Year'), '2025')
    expect(await screen.findByText(/^Attended 1 of 1 meeting held/)).toBeVisible()
    expect(names()).toEqual(['Sample Organization b', 'Sample Organization a'])
    expect(shown.address()).toBe('/groups/1?part=attendance&year=2025')
  })
})

describe('whoever may not plan', () => {
  it('reads the calendar and is told whose it is', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount({ represents: [sampleOrganization] }) })
    await putMeeting(session, 'm1', '2026-04-14')
    await open('calendar')
    expect(await screen.findByRole('link', { name: /Sample meeting m1/ })).toBeVisible()
    expect(screen.getByText(/chair/i, { selector: 'p.ui-soft' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Add a meeting' })).toBeNull()
    expect(screen.queryByText(/^Change the meeting/)).toBeNull()
  })
})
