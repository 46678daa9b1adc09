import 'fake-indexeddb/auto'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as databases from '../../../src/app/databases.ts'
import type { Session } from '../../../src/app/session.ts'
import { shownValue } from '../../../src/change/merge.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { nextId, openSession, reopen, sampleOrganization as org, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

vi.mock(import('../../../src/app/databases.ts'), async (original) => ({ ...(await original()), switchDatabase: vi.fn() }))
const switched = vi.mocked(databases.switchDatabase)

let session: Session
beforeEach(async () => {
  mimicDialogs()
  localStorage.clear()
  switched.mockClear()
  session = await openSession()
})
afterEach(() => session.store.close())

/** A store whose every change has been exported. */
function exportedStore(store: Store): Store {
  return Object.create(store, { facts: { value: { ...store.facts, unsent: 0, exportedAt: '2026-03-13T09:00:00.000Z' } } }) as Store
}

/** The browser's storage as a test wants it. */
function playStorage(facts: { readonly persisted: boolean; readonly agrees?: boolean }) {
  let persisted = facts.persisted
  const persist = vi.fn(async () => (persisted = facts.agrees ?? false))
  const storage = { persisted: async () => persisted, persist, estimate: async () => ({ usage: 2_500_000, quota: 3_000_000_000 }) }
  Object.defineProperty(navigator, 'storage', { configurable: true, value: storage })
  return persist
}

describe('who works here', () => {
  it('can be changed at any time, and is saved as it is typed', async () => {
    await showApp(session, '/settings')
    const name = await screen.findByLabelText(/^Your name/)
    await userEvent.clear(name)
    await userEvent.type(name, 'Sample Person 9')
    await userEvent.tab()
    await waitFor(() => expect(shownValue(session.store.record('profile:user-1'), 'name')).toBe('Sample Person 9'))
    expect(screen.getByLabelText('Your organization')).toHaveValue(org)
  })
})

describe('data on this device', () => {
  it('says whether the browser keeps it, and asks on demand', async () => {
    session = await reopen(session)
    const persist = playStorage({ persisted: false, agrees: true })
    await showApp(session, '/settings')
    expect(await screen.findByText(/may clear the data by itself/)).toBeVisible()
    expect(screen.getByText(/2.5 MB of about 3 GB/)).toBeVisible()
    expect(persist, 'nobody is asked by opening the screen').not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Ask it to keep the data' }))
    expect(await screen.findByText(/keeps this data until you remove it/)).toBeVisible()
  })

  it('is honest about a no', async () => {
    playStorage({ persisted: false, agrees: false })
    await showApp(session, '/settings')
    await userEvent.click(await screen.findByRole('button', { name: 'Ask it to keep the data' }))
    expect(await screen.findByText(/The browser did not agree/)).toBeVisible()
  })

  it('is counted by kind', async () => {
    await showApp(session, '/settings')
    const button = await screen.findByRole('button', { name: 'Count the records' })
    await act(() => userEvent.click(button))
    const term = await screen.findByText('Organizations', { selector: 'dt' })
    expect(within(term.parentElement!).getByRole('definition')).toHaveTextContent('1')
  })

  it('names the last export and what is only here', async () => {
    await showApp(session, '/settings')
    expect(await screen.findByText(/Never/)).toHaveTextContent('Never; 2 changes are only here. Export')
  })
})

describe('the browser is asked to keep the data', () => {
  it('quietly once there is something to lose, and not at every start', async () => {
    const persist = playStorage({ persisted: false })
    await showApp(session, '/settings')
    await waitFor(() => expect(persist).toHaveBeenCalledOnce())
    session = await reopen(session)
    await showApp(session, '/settings')
    await screen.findByRole('heading', { name: 'You' })
    await session.store.write('task-force', [{ record: `organization:${org}`, field: 'city', value: 'Sample City' }])
    expect(persist, 'once a month is enough').toHaveBeenCalledOnce()
  })

  it('never before the first edit', async () => {
    session = await reopen(session)
    const persist = playStorage({ persisted: false })
    await showApp(session, '/settings')
    await screen.findByRole('heading', { name: 'You' })
    expect(persist).not.toHaveBeenCalled()
  })
})

describe('removing all data', () => {
  const open = async () => {
    await showApp(session, '/settings')
    await userEvent.click(await screen.findByRole('button', { name: /^Remove all data/ }))
    return within(await screen.findByRole('dialog'))
  }

  it('is refused while changes were never exported, and offers the export', async () => {
    const dialog = await open()
    expect(dialog.getByText(/2 changes have never been exported/)).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Export everything now' })).toBeVisible()
    expect(dialog.queryByRole('button', { name: 'Remove everything' })).toBeNull()
  })

  it('goes on without an export only after a second, typed confirmation', async () => {
    const wipe = vi.spyOn(session.store, 'wipe')
    const dialog = await open()
    await userEvent.click(dialog.getByRole('button', { name: 'Remove without exporting' }))
    const remove = dialog.getByRole('button', { name: 'Remove everything' })
    expect(remove).toBeDisabled()
    await userEvent.click(dialog.getByRole('checkbox'))
    expect(remove, 'the box alone is not enough').toBeDisabled()
    await userEvent.type(dialog.getByRole('textbox'), 'remove')
    expect(remove).toBeEnabled()
    await userEvent.click(remove)
    await waitFor(() => expect(switched).toHaveBeenCalledWith('own', '/welcome'))
    expect(wipe).toHaveBeenCalledOnce()
  })

  it('after an export takes one confirmation; typing that was noted and places in guides go too, choices of the browser stay', async () => {
    session = { ...session, store: exportedStore(session.store) }
    const note = `partners-guide-journal:${session.store.name}:tab:organization:1 name`
    for (const key of [note, 'partners-guide.place.commitment:1', 'partners-guide.theme']) localStorage.setItem(key, 'x')
    const dialog = await open()
    expect(dialog.getByRole('button', { name: 'Remove everything' })).toBeDisabled()
    await userEvent.click(dialog.getByRole('checkbox', { name: /cannot be taken back/ }))
    await userEvent.click(dialog.getByRole('button', { name: 'Remove everything' }))
    await waitFor(() => expect(switched).toHaveBeenCalled())
    expect([note, 'partners-guide.place.commitment:1', 'partners-guide.theme'].map((key) => localStorage.getItem(key))).toEqual([
      null,
      null,
      'x',
    ])
    const empty = await openStore({ name: session.store.name, now: session.now, newId: nextId })
    expect(empty.identity).toBeNull()
    expect(await empty.kinds()).toEqual([])
    empty.close()
  })

  it('changes nothing when the person keeps the data', async () => {
    const dialog = await open()
    await userEvent.click(dialog.getByRole('button', { name: 'Keep my data' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(session.store.status).toBe('open')
  })

  it('is told to every other tab', async () => {
    const other = await openStore({ name: session.store.name, now: session.now, newId: nextId })
    session = { ...session, store: exportedStore(session.store) }
    const dialog = await open()
    await userEvent.click(dialog.getByRole('checkbox'))
    await userEvent.click(dialog.getByRole('button', { name: 'Remove everything' }))
    await waitFor(() => expect(other.status).toBe('wiped'))
  })
})

describe('sample data', () => {
  it('is opened apart from one’s own', async () => {
    await showApp(session, '/settings')
    await userEvent.click(await screen.findByRole('button', { name: 'Look around with sample data' }))
    expect(switched).toHaveBeenCalledWith('sample', '/welcome')
  })

  it('is left or removed from inside, back to one’s own; nothing else can be removed there', async () => {
    await showApp({ ...session, choice: 'sample' }, '/settings')
    expect(screen.queryByRole('button', { name: /^Remove all data/ })).toBeNull()
    await userEvent.click(await screen.findByRole('button', { name: 'Go back to my own data' }))
    expect(switched).toHaveBeenCalledWith('own')
    await userEvent.click(screen.getByRole('button', { name: 'Remove the sample' }))
    await waitFor(() => expect(session.store.status).toBe('wiped'))
  })

  it('can be removed from outside while it is there, without touching one’s own', async () => {
    const sample = await openStore({ name: databases.databaseName('sample'), now: session.now, newId: nextId })
    sample.close()
    await showApp(session, '/settings')
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the sample' }))
    expect(await screen.findByText(/The sample was removed/)).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Sample data' })).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'Remove the sample' })).toBeNull()
    expect(session.store.status).toBe('open')
  })
})

describe('the app itself', () => {
  it('tells its version, and is honest when a newer one cannot be looked for', async () => {
    await showApp(session, '/settings')
    expect(await screen.findByText(/^\d+\.\d+\.\d+$/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Look for a newer version' }))
    expect(await screen.findByText(/could not be looked for/)).toBeVisible()
  })

  it('updates when the person says so', async () => {
    const applyUpdate = vi.fn()
    await showApp({ ...session, updates: { waiting: true, subscribe: () => () => undefined, applyUpdate } }, '/settings')
    const [first] = await screen.findAllByRole('button', { name: 'Update now' })
    await userEvent.click(first!)
    expect(applyUpdate).toHaveBeenCalledOnce()
  })

  it('shows colors as chosen', async () => {
    await showApp(session, '/settings')
    await userEvent.click(await screen.findByRole('radio', { name: 'Dark' }))
    expect(document.documentElement.dataset['theme']).toBe('dark')
    await userEvent.click(screen.getByRole('radio', { name: 'As this device has them' }))
    expect(document.documentElement.dataset['theme']).toBeUndefined()
  })
})
