import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import type { Store } from '../../../src/store/store.ts'
import { openSession, putRecord, showApp } from '../../harness/app-session.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
  await fill(session.store)
})
afterEach(() => {
  session.store.close()
  vi.restoreAllMocks()
})

/** Two members of work group 3, one since February; three meetings held, one cancelled, one to come. */
async function fill(store: Store): Promise<void> {
  for (const [key, name, joined] of [
    ['a', '=Sample Org A', '2025-01-01'],
    ['b', 'Sample Org B', '2026-02-01'],
  ] as const) {
    await putRecord(store, 'task-force', `organization:${key}`, { name, level: 'partner' })
    await putRecord(store, 'task-force', `selection:${key}`, { primary: '3', joined })
    await putRecord(store, 'task-force', `representation:r-${key}`, { person: `p-${key}`, organization: key })
  }
  await putRecord(store, 'task-force', 'representation:alt', { person: 'p-alt', organization: 'a', alternate: true })
  await putMeeting(store, '2026-01-14', { 'status': 'confirmed', 'attendance.r-a': 'in-person' })
  await putMeeting(store, '2026-02-11', { 'status': 'held', 'attendance.r-a': 'excused', 'attendance.alt': 'teleconference' })
  await putMeeting(store, '2026-03-11', { 'status': 'held', 'attendance.r-a': 'absent', 'attendance.r-b': 'teleconference' })
  await putMeeting(store, '2026-03-04', { status: 'cancelled', reason: 'Sample: snow' })
  await putMeeting(store, '2026-06-10', { status: 'scheduled' })
  const unseen = [{ record: 'meeting:m-2026-02-11', field: 'attendance.r-b', value: 'in-person', context: [] }]
  await store.write('work-group/3', unseen)
  await store.write('work-group/3', [{ ...unseen[0]!, value: 'absent' }])
}

function putMeeting(store: Store, date: string, fields: Readonly<Record<string, string>>): Promise<void> {
  return putRecord(store, 'work-group/3', `meeting:m-${date}`, { start: `${date}T19:00:00Z`, title: 'Sample meeting', ...fields })
}

describe('the register of a work group in a year', () => {
  it('has a letter for each member and held meeting, and says where each stands', async () => {
    await showApp(session, '/print/attendance/3/2026')
    const rows = within(await screen.findByRole('table')).getAllByRole('row')
    const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent))
    expect(cells).toEqual([
      ['Organization', 'Jan 14', 'Feb 11', 'Mar 11', 'Jun 10', 'Standing'],
      ['=Sample Org A', 'P', 'E (t)', 'A', '', 'Attended 1 of 3 meetings held; needs 3 of 4 this year; cannot reach the minimum any more.'],
      ['Sample Org B', '–', 'A*', 'T', '', 'Attended 1 of 2 meetings held; needs 3 of 3 this year; cannot reach the minimum any more.'],
    ])
    expect(screen.getByText('Cancelled: Mar 4, 2026 (Sample: snow)')).toBeVisible()
    expect(screen.getByText(/P In person · T Teleconference · E Excused · A Absent · \? Not recorded/)).toBeVisible()
    expect(screen.getByText('Alternates are listed, not counted.', { exact: false })).toBeVisible()
  })

  it('is saved as a table in words, without formulas', async () => {
    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (blobs.push(blob as Blob), 'blob:sample'))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    await showApp(session, '/print/attendance/3/2026')
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))
    const lines = (await blobs[0]!.text()).trim().split('\r\n')
    expect(lines).toEqual([
      'Organization,2026-01-14,2026-02-11,2026-03-11,2026-06-10 (not held yet),Attended,Held,Needed of those held,Left,May still be missed,In words',
      "'=Sample Org A,In person,Excused; alternate: Teleconference,Absent,,1,3,3,1,,Attended 1 of 3 meetings held; needs 3 of 4 this year; cannot reach the minimum any more.",
      'Sample Org B,Not a member yet,Absent; differs between devices,Teleconference,,1,2,2,1,,Attended 1 of 2 meetings held; needs 3 of 3 this year; cannot reach the minimum any more.',
    ])
  })

  it('says of who joined after all that was held that it was no member yet, and sorts names as people count', async () => {
    await putRecord(session.store, 'task-force', 'organization:c', { name: 'Sample Org 10', level: 'partner' })
    await putRecord(session.store, 'task-force', 'organization:d', { name: 'Sample Org 9', level: 'partner' })
    for (const key of ['c', 'd']) await putRecord(session.store, 'task-force', `selection:${key}`, { primary: '3', joined: '2026-12-01' })
    await showApp(session, '/print/attendance/3/2026')
    const rows = within(await screen.findByRole('table')).getAllByRole('row')
    expect(rows.slice(1).map((row) => row.firstElementChild?.textContent)).toEqual([
      '=Sample Org A',
      'Sample Org 9',
      'Sample Org 10',
      'Sample Org B',
    ])
    expect(rows[2]?.lastElementChild).toHaveTextContent('Not a member yet')
  })

  it('says so where nothing was held, and where there is no such group', async () => {
    const { unmount } = await showApp(session, '/print/attendance/1/2026')
    expect(await screen.findByText('No meetings yet.')).toBeVisible()
    expect(screen.getByText('No organization has joined this work group yet.')).toBeVisible()
    unmount()
    await showApp(session, '/print/attendance/99/2026')
    expect(await screen.findByText('There is no such register')).toBeVisible()
  })
})
