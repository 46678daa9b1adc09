import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { headsOf } from '../../../src/change/head.ts'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import type { Rights } from '../../../src/domain/rules/access.ts'
import { openSession, putRecord, sampleAccount, showApp, testDay } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

const record = 'meeting:m-1'
const scope = 'work-group/1'

beforeAll(mimicDialogs)

/** A work group of two organizations: one with a representative and an alternate, one with a representative. */
async function openGroup(rights?: Partial<Rights>): Promise<Session> {
  const session = await openSession()
  const put = (id: string, fields: Readonly<Record<string, Json>>) => putRecord(session.store, 'task-force', id, fields)
  for (const [key, name] of [
    ['org-a', 'Sample Org A'],
    ['org-b', 'Sample Org B'],
  ] as const) {
    await put(`organization:${key}`, { name, level: 'partner', standing: 'active' })
    await put(`selection:${key}`, { primary: '1' })
  }
  for (const [key, name, organization, alternate] of [
    ['alt-a', 'Sample Alternate', 'org-a', true],
    ['ana', 'Sample Ana', 'org-a', false],
    ['ben', 'Sample Ben', 'org-b', false],
  ] as const) {
    await put(`person:p-${key}`, { name, organization })
    await put(`representation:${key}`, { person: `p-${key}`, organization, alternate })
  }
  await putRecord(session.store, scope, record, { title: 'Sample meeting', start: `${testDay}T09:00:00Z`, status: 'scheduled' })
  if (rights) await session.store.setAccount(sampleAccount(rights))
  return session
}

async function showSheet(session: Session): Promise<void> {
  await showApp(session, '/meetings/m-1/attendance')
  await screen.findByRole('radiogroup', { name: 'Sample Ana, Sample Org A' })
}

const marksOf = (name: string) => screen.getByRole('radiogroup', { name: new RegExp(`^${name}`) })
const markOf = (name: string, mark: string) => within(marksOf(name)).getByRole('radio', { name: mark })
const stored = ({ store }: Session, field: string) => shownValue(store.record(record), field)
/** What is counted follows the marks when the browser has time. */
const expectCounts = (counts: Readonly<Record<string, string>>) =>
  waitFor(() => expect(Object.fromEntries(Object.keys(counts).map((word) => [word, counted(word)]))).toEqual(counts))
const counted = (word: string) => screen.getByText(word, { selector: 'dt' }).nextSibling?.textContent
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

describe('taking attendance', () => {
  it('lists everybody, officials first, and marks with one tap; the same tap again means not recorded', async () => {
    const session = await openGroup()
    await showSheet(session)
    const names = screen.getAllByRole('radiogroup').map((group) => group.getAttribute('aria-label'))
    expect(names).toEqual(['Sample Ana, Sample Org A', 'Sample Alternate, Sample Org A', 'Sample Ben, Sample Org B'])
    await expectCounts({ 'In person': '0', 'Not recorded': '2' })
    await userEvent.click(markOf('Sample Ben', 'Teleconference'))
    expect(markOf('Sample Ben', 'Teleconference')).toBeChecked()
    await expectCounts({ 'By phone': '1', 'Not recorded': '1' })
    expect([stored(session, 'attendance.ben'), stored(session, 'attendance.ana')]).toEqual(['teleconference', undefined])
    await userEvent.click(markOf('Sample Ben', 'Excused'))
    expect(markOf('Sample Ben', 'Teleconference')).not.toBeChecked()
    await userEvent.click(markOf('Sample Ben', 'Excused'))
    expect(stored(session, 'attendance.ben')).toBeNull()
    await expectCounts({ 'Excused': '0', 'Not recorded': '2' })
  })

  it('marks all who have no mark in one edit, which one Undo takes back where nobody has changed it since', async () => {
    const session = await openGroup()
    await showSheet(session)
    await userEvent.click(markOf('Sample Ben', 'Excused'))
    const before = session.store.facts.lastEdit
    await press('Everyone present')
    expect(session.store.facts.lastEdit).toBe(before + 1)
    expect(['ana', 'alt-a', 'ben'].map((id) => stored(session, `attendance.${id}`))).toEqual(['in-person', undefined, 'excused'])
    expect(await screen.findByText('Everybody has a mark.')).toBeVisible()
    await userEvent.click(markOf('Sample Ben', 'Absent'))
    const undo = within(screen.getByRole('region', { name: 'Attendance' })).getByRole('button', { name: 'Undo' })
    await userEvent.click(undo)
    expect(stored(session, 'attendance.ben')).toBe('excused')
    await userEvent.click(undo)
    expect(['ana', 'ben'].map((id) => stored(session, `attendance.${id}`))).toEqual([null, 'excused'])
    await userEvent.click(undo)
    expect(stored(session, 'attendance.ben')).toBeNull()
    await waitFor(() => expect(undo).toHaveAttribute('aria-disabled', 'true'))
  })

  it('never takes back what somebody else has marked since', async () => {
    const session = await openGroup()
    await showSheet(session)
    await userEvent.click(markOf('Sample Ana', 'Absent'))
    await putRecord(session.store, scope, record, { 'attendance.ana': 'excused' })
    await userEvent.click(within(screen.getByRole('region', { name: 'Attendance' })).getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('Nothing to take back.')).toBeInTheDocument()
    expect(stored(session, 'attendance.ana')).toBe('excused')
  })

  it('[M5] shows both marks where recorders differ, counts them as to be decided, and one press decides', async () => {
    const session = await openGroup()
    await putRecord(session.store, scope, record, { 'attendance.ana': 'in-person' })
    await session.store.write(scope, [{ record, field: 'attendance.ana', value: 'absent', context: [] }])
    await showApp(session, '/meetings/m-1/attendance')
    await screen.findByText('Two recorders differ. Which is right?')
    expect(marksOf('Sample Ana')).toHaveAccessibleName('Sample Ana, Sample Org A. Recorders differ.')
    expect(screen.getByText('Two recorders differ. Which is right?')).toBeVisible()
    await expectCounts({ 'In person': '0', 'Absent': '0' })
    expect(screen.getByRole('button', { name: 'Recorders differ about one person' })).toBeVisible()
    await press('In person')
    expect(headsOf(session.store.record(record)?.fields, 'attendance.ana').map(({ value }) => value)).toEqual(['in-person'])
    expect(markOf('Sample Ana', 'In person')).toBeChecked()
    expect(screen.queryByText('Two recorders differ. Which is right?')).toBeNull()
  })

  it('shows marks of people who are not on the list, known or not', async () => {
    const session = await openGroup()
    await putRecord(session.store, 'task-force', 'representation:ben', { to: '2026-01-31' })
    await putRecord(session.store, scope, record, { 'attendance.ben': 'in-person', 'attendance.stranger': 'absent' })
    await showSheet(session)
    expect(within(marksOf('Sample Ben').closest('li')!).getByText('Not on the list')).toBeVisible()
    expect(markOf('Somebody whom this device does not know', 'Absent')).toBeChecked()
    await userEvent.click(screen.getByRole('button', { name: /^Somebody whom/ }))
    expect(screen.getByText(/kept under this id: stranger/)).toBeVisible()
    await expectCounts({ 'In person': '1', 'Absent': '1', 'Not recorded': '1' })
  })

  it('notes a late arrival by the clock of the task force, and takes it back', async () => {
    const session = await openGroup()
    await showSheet(session)
    await press('Sample Ana Sample Org A')
    expect(screen.getByText(/Mark somebody as present first/)).toBeVisible()
    await userEvent.click(markOf('Sample Ana', 'In person'))
    await press('Just now')
    expect(stored(session, 'arrived.ana')).toBe('06:00')
    expect(screen.getByText('Late, 06:00')).toBeVisible()
    await press('Not late')
    expect(stored(session, 'arrived.ana')).toBeNull()
    expect(screen.queryByText('Late, 06:00')).toBeNull()
  })

  it('adds a person who is not on the list in one line, marks and removes him or her, with a way back', async () => {
    const session = await openGroup()
    await showSheet(session)
    await userEvent.type(screen.getByLabelText('Find a name'), 'Sample Guest')
    expect(screen.getByText(/Nobody on the list is called that/)).toBeVisible()
    expect(screen.getByLabelText('Name')).toHaveValue('Sample Guest')
    await userEvent.type(screen.getByLabelText('Organization'), 'Sample County{Enter}')
    expect(await screen.findByText('Guests (1)')).toBeVisible()
    expect(markOf('Sample Guest', 'In person')).toBeChecked()
    await userEvent.click(markOf('Sample Guest', 'Teleconference'))
    expect(markOf('Sample Guest', 'Teleconference')).toBeChecked()
    await press('Sample Guest Sample County')
    await press('Take off the list')
    await waitFor(() => expect(screen.queryByText('Guests (1)')).toBeNull())
    const toast = (await screen.findByText('Taken off the list: Sample Guest')).closest<HTMLElement>('.ui-toast')!
    await userEvent.click(within(toast).getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('Guests (1)')).toBeVisible()
    expect(markOf('Sample Guest', 'Teleconference')).toBeChecked()
  })

  it('says that marks count once the meeting is held, and holds it only when told so', async () => {
    const session = await openGroup()
    await showSheet(session)
    expect(screen.queryByText(/counts once the meeting is marked as held/)).toBeNull()
    await userEvent.click(markOf('Sample Ana', 'In person'))
    expect(await screen.findByText(/counts once the meeting is marked as held/)).toBeVisible()
    expect(stored(session, 'status')).toBe('scheduled')
    await press('Mark as held now')
    expect([stored(session, 'status'), stored(session, 'sequence')]).toEqual(['held', 1])
    await waitFor(() => expect(screen.queryByText(/counts once the meeting is marked as held/)).toBeNull())
  })
})

describe('by keys alone', () => {
  it('one stop of the Tab key; arrows move, letters and Space mark, other letters look for a name', async () => {
    const session = await openGroup()
    await showSheet(session)
    const user = userEvent.setup()
    screen.getByLabelText('Find a name').focus()
    await user.tab()
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus()
    await user.tab()
    expect(markOf('Sample Ana', 'In person')).toHaveFocus()
    await user.keyboard('p{ArrowDown}{ArrowDown}t')
    expect(['ana', 'alt-a', 'ben'].map((id) => stored(session, `attendance.${id}`))).toEqual(['in-person', undefined, 'teleconference'])
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowRight} ')
    expect(stored(session, 'attendance.ana')).toBe('absent')
    await user.keyboard(' ')
    expect(stored(session, 'attendance.ana')).toBeNull()
    await user.tab()
    expect(screen.getByLabelText('Name')).toHaveFocus()
    await user.tab({ shift: true })
    expect(markOf('Sample Ana', 'Absent')).toHaveFocus()
    await user.keyboard('be')
    expect(screen.getByLabelText('Find a name')).toHaveValue('be')
    expect(screen.getAllByRole('radiogroup')).toHaveLength(1)
    await user.keyboard('{Enter}e')
    expect(stored(session, 'attendance.ben')).toBe('excused')
    await user.keyboard('/')
    expect(screen.getByLabelText('Find a name')).toHaveFocus()
    expect(screen.getAllByRole('radiogroup')).toHaveLength(3)
  })

  it('opens what else there is to say, and takes back', async () => {
    const session = await openGroup()
    await showSheet(session)
    markOf('Sample Ana', 'In person').focus()
    await userEvent.keyboard('pl')
    expect(screen.getByLabelText('Came late, at')).toBeVisible()
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(stored(session, 'attendance.ana')).toBeNull())
  })
})

describe('who may mark whom', () => {
  const isLocked = (name: string, mark: string) => markOf(name, mark).getAttribute('aria-disabled') === 'true'

  it('the chair everybody', async () => {
    const session = await openGroup({ chairs: ['1'] })
    await showSheet(session)
    expect(isLocked('Sample Ben', 'Absent')).toBe(false)
    expect(screen.getByRole('button', { name: 'Everyone present' })).toBeVisible()
  })

  it('a representative their own people, as taking part; the rest is read, with the reason', async () => {
    const session = await openGroup({ represents: ['org-b'] })
    await showSheet(session)
    expect(screen.getByText(/The chair of this work group and CJCC staff take attendance/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Everyone present' })).toBeNull()
    expect(screen.queryByText('A person not on the list')).toBeNull()
    expect(isLocked('Sample Ben', 'In person')).toBe(false)
    expect(isLocked('Sample Ben', 'Absent')).toBe(true)
    expect(isLocked('Sample Ana', 'In person')).toBe(true)
    await userEvent.click(markOf('Sample Ben', 'Absent'))
    await userEvent.click(markOf('Sample Ana', 'In person'))
    expect([stored(session, 'attendance.ben'), stored(session, 'attendance.ana')]).toEqual([undefined, undefined])
    await userEvent.click(markOf('Sample Ben', 'In person'))
    expect(stored(session, 'attendance.ben')).toBe('in-person')
  })

  it('nobody but the chair decides between two recorders, or mends a meeting whose minutes are confirmed', async () => {
    const session = await openGroup({ represents: ['org-b'] })
    await putRecord(session.store, scope, record, { 'attendance.ben': 'in-person' })
    await session.store.write(scope, [{ record, field: 'attendance.ben', value: 'absent', context: [] }])
    await showApp(session, '/meetings/m-1/attendance')
    expect(await screen.findByText('Two recorders differ. The chair decides.')).toBeVisible()
    expect(isLocked('Sample Ben', 'In person')).toBe(true)
    cleanup()
    const other = await openGroup({ represents: ['org-b'] })
    await putRecord(other.store, scope, record, { status: 'confirmed' })
    await showSheet(other)
    expect(isLocked('Sample Ben', 'In person')).toBe(true)
  })
})
