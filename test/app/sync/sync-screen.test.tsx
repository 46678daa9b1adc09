import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { distinctHeads, shownValue } from '../../../src/change/merge.ts'
import { headsOf } from '../../../src/change/head.ts'
import type { StuckEntry } from '../../../src/store/journal.ts'
import type { Store } from '../../../src/store/store.ts'
import { openSession, putRecord, sampleOrganization as org, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

let session: Session
beforeEach(async () => {
  mimicDialogs()
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const person = 'person:sample-7'
const organization = `organization:${org}`

/** Two people who did not know of each other write the same field. */
async function disagree(store: Store, record: string, field: string, [one, other]: readonly [string, string]): Promise<void> {
  await store.write('task-force', [{ record, field, value: one, context: [] }])
  await store.write('task-force', [{ record, field, value: other, context: [] }])
}

const valuesOf = (record: string, field: string) => distinctHeads(headsOf(session.store.record(record)?.fields, field))

describe('what is only on this device', () => {
  it('says that nothing is sent anywhere, how much nobody else has, and leads to the export', async () => {
    await showApp(session, '/sync')
    expect(await screen.findByText(/nothing is sent anywhere/)).toBeVisible()
    expect(screen.getByText('2 changes are only on this device.')).toBeVisible()
    expect(screen.getByText(/Nothing has been exported yet/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Export or import' })).toHaveAttribute('href', '/share')
  })
})

describe('what has to be decided', () => {
  it('says that there is nothing', async () => {
    await showApp(session, '/sync')
    expect(await screen.findByRole('heading', { name: 'Nothing to decide' })).toBeVisible()
  })

  it('[M5] shows each disagreement with record and field, and is decided right here', async () => {
    await putRecord(session.store, 'task-force', person, { name: 'Sample Person 7' })
    await disagree(session.store, person, 'title', ['Coordinator', 'Director'])
    await showApp(session, '/sync')
    expect(await screen.findByRole('heading', { name: /Sample Person 7/ })).toHaveTextContent('Sample Person 7Title')
    await userEvent.click(screen.getAllByRole('button', { name: 'Keep this one' })[1]!)
    expect(await screen.findByText('Decided. Sync keeps the history of both.')).toBeVisible()
    expect(valuesOf(person, 'title').map((head) => head.value)).toEqual(['Coordinator'])
    expect(await screen.findByRole('heading', { name: 'Nothing to decide' })).toBeVisible()
  })

  it('hands the focus on when a question is settled, so that nobody loses their place', async () => {
    await putRecord(session.store, 'task-force', person, { name: 'Sample Person 7' })
    await disagree(session.store, person, 'phone', ['1', '2'])
    await disagree(session.store, person, 'title', ['Coordinator', 'Director'])
    await showApp(session, '/sync')
    const first = await screen.findByRole('heading', { name: /Sample Person 7.*Phone/i })
    await userEvent.click(within(first.closest('li')!).getAllByRole('button', { name: 'Keep this one' })[0]!)
    await waitFor(() => expect(screen.getByRole('heading', { name: /Sample Person 7.*Title/i })).toHaveFocus())
    await userEvent.click(screen.getAllByRole('button', { name: 'Keep this one' })[0]!)
    await waitFor(() => expect(screen.getByRole('heading', { name: 'To decide' })).toHaveFocus())
  })

  it('leaves the focus where it is when somebody else settles a question', async () => {
    await disagree(session.store, organization, 'city', ['Sample City', 'Sample Town'])
    await showApp(session, '/sync')
    await screen.findByText('Two versions of this answer')
    const link = screen.getByRole('link', { name: 'Export or import' })
    link.focus()
    await session.store.write('task-force', [{ record: organization, field: 'city', value: 'Sample City' }])
    await screen.findByRole('heading', { name: 'Nothing to decide' })
    expect(link).toHaveFocus()
  })

  it('[M6] tells who deleted and who changed meanwhile; keeping brings the record back with the change', async () => {
    await deleteAndChange()
    await showApp(session, '/sync')
    expect(await screen.findByText('Deleted, and in use')).toBeVisible()
    expect(screen.getByText(/Deleted by Sample Person 1/)).toBeVisible()
    expect(screen.getByText('Director')).toBeVisible()
    expect(screen.queryByText('Phone')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(await screen.findByText('Kept.')).toBeVisible()
    await waitFor(() => expect(session.store.attention()).toHaveLength(0))
    expect(session.store.records('person').map((state) => shownValue(state, 'title'))).toEqual(['Director'])
  })

  it('[M6] deletes again with everything that is known now', async () => {
    await deleteAndChange()
    await showApp(session, '/sync')
    await userEvent.click(await screen.findByRole('button', { name: 'Delete it again' }))
    await waitFor(() => expect(session.store.attention()).toHaveLength(0))
    expect(session.store.records('person')).toHaveLength(0)
    expect(await screen.findByText('Deleted.')).toBeVisible()
  })
})

/** One device deletes a person while another, not knowing of it, changes the title. */
async function deleteAndChange(): Promise<void> {
  await putRecord(session.store, 'task-force', person, { name: 'Sample Person 7', phone: '555-0100' })
  await session.store.remove(person)
  await session.store.write('task-force', [{ record: person, field: 'title', value: 'Director', context: [] }])
}

describe('texts that could not be saved', () => {
  const stuck = (value: string): StuckEntry => ({
    key: 'entry-1',
    scope: 'task-force',
    record: organization,
    field: 'note',
    value,
    context: [],
  })

  /** The session with one text left over from the last start. */
  function withStuck(entry: StuckEntry): Session {
    let entries: readonly StuckEntry[] = [entry]
    const listeners = new Set<() => void>()
    return {
      ...session,
      stuck: () => entries,
      subscribeStuck: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      discardStuck: (key) => {
        entries = entries.filter((one) => one.key !== key)
        for (const listener of listeners) listener()
      },
    }
  }

  it('are shown with record and field, and saved when the author tries again', async () => {
    await showApp(withStuck(stuck('A long evening')), '/sync')
    expect(await screen.findByRole('heading', { name: /Sample Organization 12.*Note/i })).toBeVisible()
    expect(screen.getByLabelText('What was typed')).toHaveValue('A long evening')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByLabelText('What was typed')).toBeNull())
    expect(shownValue(session.store.record(organization), 'note')).toBe('A long evening')
  })

  it('stay, with the reason, when they cannot be saved now either', async () => {
    const long = 'x'.repeat(70_000)
    await showApp(withStuck(stuck(long)), '/sync')
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(/too long to be saved/)).toBeVisible()
    expect(screen.getByLabelText('What was typed')).toHaveValue(long)
  })

  it('are discarded only after a question', async () => {
    await showApp(withStuck(stuck('A long evening')), '/sync')
    await userEvent.click(await screen.findByRole('button', { name: 'Discard…' }))
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(screen.getByLabelText('What was typed')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Discard…' }))
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }))
    await waitFor(() => expect(screen.queryByLabelText('What was typed')).toBeNull())
    expect(screen.getByText('Discarded.')).toBeVisible()
  })

  it('can be copied', async () => {
    const user = userEvent.setup()
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await showApp(withStuck(stuck('A long evening')), '/sync')
    await user.click(await screen.findByRole('button', { name: 'Copy' }))
    expect(writeText).toHaveBeenCalledWith('A long evening')
    expect(await screen.findByText('Copied.')).toBeVisible()
  })
})

describe('undo', () => {
  it('takes back and repeats this tab’s changes, and gives the focus to the button that still works', async () => {
    await session.store.write('task-force', [{ record: organization, field: 'city', value: 'Sample City' }])
    await showApp(session, '/sync')
    const [back, again] = await Promise.all([
      screen.findByRole('button', { name: 'Take back' }),
      screen.findByRole('button', { name: 'Repeat' }),
    ])
    expect(again).toBeDisabled()
    await userEvent.click(back)
    expect(await screen.findByText('Taken back.')).toBeVisible()
    expect(shownValue(session.store.record(organization), 'city')).toBeNull()
    await userEvent.click(again)
    await waitFor(() => expect(shownValue(session.store.record(organization), 'city')).toBe('Sample City'))
    await waitFor(() => expect(back).toHaveFocus())
  })
})

describe('history', () => {
  const rows = async () => (await screen.findAllByRole('row')).slice(1).map((row) => row.textContent)

  it('is found by kind, record and answer, and stands in the address', async () => {
    await putRecord(session.store, 'task-force', organization, { city: 'Sample City' })
    const shown = await showApp(session, '/sync')
    await userEvent.selectOptions(await screen.findByLabelText('Kind'), 'Organizations')
    await userEvent.selectOptions(await screen.findByLabelText('Which one'), 'Sample Organization 12')
    await userEvent.selectOptions(await screen.findByLabelText('Which answer'), 'City')
    expect(await rows()).toEqual([expect.stringContaining('Sample CitySample Person 1')])
    expect(shown.address()).toContain('field=city')
  })

  it('shows every value from the newest on, marks what stands now, and takes an older one again as an ordinary edit', async () => {
    await putRecord(session.store, 'task-force', organization, { city: 'Sample City' })
    await putRecord(session.store, 'task-force', organization, { city: 'Sample Town' })
    await showApp(session, `/sync?record=${encodeURIComponent(organization)}&field=city`)
    expect(await rows()).toEqual([expect.stringMatching(/Sample Town.*Now/), expect.stringMatching(/Sample City.*Take this value again/)])
    await userEvent.click(screen.getByRole('button', { name: 'Take this value again' }))
    await waitFor(() => expect(shownValue(session.store.record(organization), 'city')).toBe('Sample City'))
    await waitFor(async () => expect(await rows()).toHaveLength(3))
    expect(valuesOf(organization, 'city')).toHaveLength(1)
  })

  it('names records and authors as they are called now', async () => {
    await putRecord(session.store, 'task-force', 'profile:user-1', { name: 'Sample Person 2' })
    await showApp(session, `/sync?record=${encodeURIComponent('profile:user-1')}&field=name`)
    expect(await screen.findByRole('table', { name: 'Sample Person 2: Name' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Take this value again' }))
    expect(await screen.findByRole('table', { name: 'Sample Person 1: Name' })).toBeVisible()
    const all = Array.from({ length: 3 }, () => expect.stringMatching(/Sample Person \dSample Person 1/))
    await waitFor(async () => expect(await rows()).toEqual(all))
  })

  it('never offers to take a sign-off or a deletion again', async () => {
    await putRecord(session.store, 'task-force', person, { name: 'Sample Person 7' })
    await session.store.remove(person)
    await session.store.restore(person)
    await showApp(session, `/sync?record=${encodeURIComponent(person)}&field=deleted`)
    expect(await rows()).toEqual([expect.stringMatching(/Not deleted.*Now/), expect.stringMatching(/Deleted.*Earlier/)])
  })

  it('says so where an address names nothing that is here', async () => {
    await showApp(session, '/sync?record=person%3Anobody&field=name')
    expect(await screen.findByText('This answer has no values on this device.')).toBeVisible()
  })
})
