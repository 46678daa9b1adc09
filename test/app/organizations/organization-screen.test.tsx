import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lifeOf, shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { nextId, openSession, putRecord, sampleOrganization as org, showApp, testDay } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const record = `organization:${org}`
const put = (id: string, fields: Parameters<typeof putRecord>[3]) => putRecord(session.store, 'task-force', id, fields)
const section = (name: string) => within(screen.getByRole('region', { name }))
const open = async () => {
  const shown = await showApp(session, `/organizations/${org}`)
  await screen.findByRole('heading', { level: 1, name: 'Sample Organization 12' })
  return shown
}

describe('the page of an organization', () => {
  it('saves a fact as it is typed, and the heading follows the name', async () => {
    await open()
    await userEvent.type(screen.getByLabelText('City'), 'Sample City')
    await waitFor(() => expect(shownValue(session.store.record(record), 'city')).toBe('Sample City'))
    const name = section('About it').getByLabelText(/^Name/)
    await userEvent.clear(name)
    await userEvent.type(name, 'Sample Organization 13')
    expect(await screen.findByRole('heading', { level: 1, name: 'Sample Organization 13' })).toBeVisible()
  })

  it('adds a person, edits it in place, and removes it with a way back', async () => {
    await open()
    const people = section('People')
    await userEvent.type(people.getByLabelText('Add a person'), 'Sample Person 7{Enter}')
    await userEvent.type(await people.findByLabelText('Title'), 'Sample title')
    await userEvent.click(people.getByRole('button', { name: 'Edit Sample Person 7' }))
    expect(people.getByRole('listitem')).toHaveTextContent('Sample Person 7, Sample title')
    await userEvent.click(people.getByRole('button', { name: 'Remove Sample Person 7' }))
    await waitFor(() => expect(people.queryByRole('listitem')).toBeNull())
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await people.findByRole('listitem')).toHaveTextContent('Sample Person 7')
  })

  it('designates a representative, and a replacement ends the first the day before and keeps it as history', async () => {
    await put('person:p1', { name: 'Sample Person 1', organization: org })
    await put('representation:r1', { person: 'p1', organization: org, from: '2025-01-01' })
    await open()
    const office = section('Official representation')
    expect(office.getByRole('listitem')).toHaveTextContent('Sample Person 1Since Jan 1, 2025')
    await userEvent.click(office.getByRole('button', { name: 'Replace the representative' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.type(dialog.getByLabelText(/^Person/), 'Sample Person 2')
    await userEvent.click(dialog.getByRole('button', { name: 'Add "Sample Person 2"' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(shownValue(session.store.record('representation:r1'), 'to')).toBe('2026-03-13'))
    expect(office.getAllByRole('listitem')[0]).toHaveTextContent('Sample Person 2Since Mar 14, 2026')
    expect(office.getByText('Earlier (1)')).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(office.getAllByRole('listitem')[0]).toHaveTextContent('Sample Person 1Since Jan 1, 2025'))
  })

  it('says what to do about a replacement without a person', async () => {
    await open()
    await userEvent.click(section('Chief executive').getByRole('button', { name: 'Name the chief executive' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(dialog.getByText('Choose a person of the list, or write a name and add it.')).toBeVisible()
  })

  it('[M6] deletes after a question, says so, and brings it back', async () => {
    const shown = await open()
    await userEvent.click(screen.getByRole('button', { name: 'Delete this organization' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Organizations' })).toBeVisible()
    expect(lifeOf(session.store.record(record)!, null)).toBe('deleted')
    shown.unmount()
    await open()
    expect(screen.getByText(/was deleted by Sample Person 1, Mar 14, 2026/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Bring it back' }))
    expect(await screen.findByLabelText('City')).toBeVisible()
  })

  it('[M6] asks about an organization that was deleted here and changed there', async () => {
    await session.store.load(['organization'])
    const before = session.store.contextOf(record, 'city')
    await session.store.remove(record)
    await session.store.write('task-force', [{ record, field: 'city', value: 'Sample City', context: before }], nextId())
    await open()
    expect(screen.getByRole('heading', { name: 'Deleted, and in use' })).toBeVisible()
    expect(screen.getByText(/Deleted by Sample Person 1, and changed by Sample Person 1/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }))
    await waitFor(() => expect(lifeOf(session.store.record(record)!, null)).toBe('alive'))
  })

  it('shows the history of a field and takes an earlier value again', async () => {
    await put(record, { city: 'Sample City' })
    await put(record, { city: 'Sample Town' })
    await open()
    await userEvent.click(screen.getAllByRole('button', { name: 'History' })[0]!)
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.selectOptions(dialog.getByLabelText('Answer'), 'City')
    expect((await dialog.findAllByRole('listitem')).map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^Sample TownSample Person 1, Mar 14, 2026.*Current$/),
      expect.stringMatching(/^Sample CitySample Person 1/),
    ])
    await userEvent.click(dialog.getByRole('button', { name: 'Use again: Sample City' }))
    await waitFor(() => expect(shownValue(session.store.record(record), 'city')).toBe('Sample City'))
  })

  it('becomes mine at a press', async () => {
    await put('organization:b', { name: 'Sample Organization 3' })
    await showApp(session, '/organizations/b')
    await userEvent.click(await screen.findByRole('button', { name: 'This is my organization' }))
    await waitFor(() => expect(shownValue(session.store.record('profile:user-1'), 'organization')).toBe('b'))
    expect(await screen.findByText('Yours')).toBeVisible()
  })

  it('says so where the device does not have it', async () => {
    await showApp(session, '/organizations/nobody')
    expect(await screen.findByRole('heading', { level: 1, name: 'This organization is not on this device' })).toBeVisible()
    expect(testDay).toBe(session.today())
  })
})
