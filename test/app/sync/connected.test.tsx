import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as files from '../../../src/app/save-file.ts'
import type { Session } from '../../../src/app/session.ts'
import { parseBundle } from '../../../src/change/bundle.ts'
import type { Json } from '../../../src/change/edit.ts'
import type { RefusedEdit } from '../../../src/store/store.ts'
import type { LoggedValue } from '../../../src/sync/account-shapes.ts'
import {
  createHandSync,
  nextId,
  openSession,
  playClient,
  putRecord,
  sampleAccount,
  sampleOrganization as org,
  showApp,
} from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { refuse, type RefusingStore } from '../../harness/refusing-store.ts'

vi.mock(import('../../../src/app/save-file.ts'), async (original) => ({ ...(await original()), saveFile: vi.fn() }))
const saved = vi.mocked(files.saveFile)

let session: Session
beforeEach(() => {
  mimicDialogs()
  localStorage.clear()
  saved.mockClear()
})
afterEach(() => session.store.close())

const organization = `organization:${org}`
const account = sampleAccount()

/** An edit of the organization that the server has refused. */
function refused(field: string, value: Json, more: Partial<RefusedEdit> = {}): RefusedEdit {
  const edit = {
    id: nextId(),
    scope: 'task-force',
    by: 'user-1',
    device: 'device-1',
    at: '2026-03-13T10:00:00.000Z',
    changes: [{ record: organization, field, value, replaces: [] }],
  }
  return {
    edit,
    own: true,
    code: 'rule',
    reason: 'Something else has to be done first.',
    record: organization,
    field,
    at: '2026-03-13T10:05:00.000Z',
    ...more,
  }
}

describe('how the device stands', () => {
  async function openScreen(options: Parameters<typeof openSession>[0] = {}) {
    const sync = createHandSync()
    session = await openSession({ account, sync, ...options })
    await showApp(session, '/sync')
    await screen.findByRole('heading', { name: 'Connected as Sample Person 1' })
    return sync
  }

  it('says as whom it is connected, when the server answered last, and how much it does not have', async () => {
    const sync = await openScreen()
    sync.set({ lastSync: '2026-03-14T09:30:00.000Z' })
    expect(await screen.findByText(/Last answer of the server: Mar 14, 2026/)).toBeVisible()
    expect(screen.getByText('2 changes are on this device and have not reached the server yet.')).toBeVisible()
  })

  it.each([
    ['syncing', 'Syncing…'],
    ['waiting', 'The last try failed; the next one comes by itself.'],
    ['offline', 'No network: everything is saved on this device and sent later.'],
    ['other-tab', 'Another window of the app syncs for this one.'],
    ['signed-out', 'Signed out: nothing is sent until you sign in again.'],
    ['too-old', 'The server needs a newer version of the app. Load the page again.'],
  ] as const)('says in words that it is %s', async (phase, words) => {
    const sync = await openScreen()
    sync.set({ phase })
    expect(await screen.findByText(words)).toBeVisible()
  })

  it('syncs when asked to', async () => {
    const sync = await openScreen()
    await userEvent.click(screen.getByRole('button', { name: 'Sync now' }))
    expect(sync.asked).toBe(1)
  })

  it('lists what waits by record and field, with how far it has got', async () => {
    await openScreen()
    const section = within((await screen.findByRole('heading', { name: 'Not at the server yet' })).closest('section')!)
    const row = (await section.findByRole('link', { name: 'Sample Organization 12' })).closest('li')!
    expect(row).toHaveTextContent('Name · Joined on')
    expect(row).toHaveTextContent('Only here')
  })

  it('[S4] tells of areas that it may not read any more, until its person takes note', async () => {
    const dismissPurged = vi.fn(async () => undefined)
    const purged = [{ scope: 'work-group/3', at: '2026-03-13T10:00:00.000Z' }]
    await openScreen({
      play: (store) =>
        Object.create(store, { facts: { value: { ...store.facts, purged } }, dismissPurged: { value: dismissPurged } }) as typeof store,
    })
    expect(await screen.findByRole('heading', { name: 'No longer yours to read' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'I have taken note' }))
    expect(dismissPurged).toHaveBeenCalledWith(['work-group/3'])
  })
})

describe('[S6] what the server has refused', () => {
  async function openTray(list: readonly RefusedEdit[], as = account): Promise<RefusingStore> {
    let store: RefusingStore | null = null
    session = await openSession({ account: as, play: (real) => (store = refuse(real, list)) })
    await showApp(session, '/sync')
    await screen.findByRole('heading', { name: 'Refused by the server' })
    return store!
  }

  it('stands there with record, field, reason, value and what stands there now', async () => {
    await openTray([refused('city', 'Sample City')])
    const card = (await screen.findByRole('heading', { name: /Sample Organization 12.*City/ })).closest('li')!
    expect(card).toHaveTextContent('Something is missing first')
    expect(card).toHaveTextContent('Something else has to be done first.')
    expect(card).toHaveTextContent('Sample City')
    expect(card).toHaveTextContent('Stands there now: (nothing)')
  })

  it('is mended in the input of its field, and written anew with every value of the edit', async () => {
    const one = refused('joined', '2026-13-45', { code: 'invalid', reason: 'This is no date.' })
    const store = await openTray([one])
    await userEvent.click(await screen.findByRole('button', { name: 'Mend it' }))
    const input = screen.getByLabelText('Joined on')
    expect(input).toHaveFocus()
    expect(input).toHaveAttribute('type', 'date')
    await userEvent.clear(input)
    await userEvent.type(input, '2026-02-01')
    await userEvent.click(screen.getByRole('button', { name: 'Save and send again' }))
    expect(await screen.findByText('Mended. It is sent again.')).toBeVisible()
    expect(store.mended).toMatchObject([[one.edit.id, [{ record: organization, field: 'joined', value: '2026-02-01' }]]])
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Refused by the server' })).toBeNull())
  })

  it('is sent again as it is only where the account may write it now', async () => {
    const city = refused('city', 'Sample City', { code: 'forbidden' })
    const government = refused('government', true, { code: 'forbidden' })
    const store = await openTray([city, government])
    const again = await screen.findAllByRole('button', { name: 'Send it again' })
    expect(again).toHaveLength(1)
    await userEvent.click(again[0]!)
    expect(await screen.findByText('It is sent again.')).toBeVisible()
    expect(store.mended.map(([id]) => id)).toEqual([city.edit.id])
  })

  it('of which the account may write a part is mended in that part; the rest stays, with the reason', async () => {
    const both = refused('city', 'Sample City', { code: 'forbidden' })
    const changes = [...both.edit.changes, { record: organization, field: 'government', value: true, replaces: [] }]
    const store = await openTray([{ ...both, edit: { ...both.edit, changes } }])
    await userEvent.click(await screen.findByRole('button', { name: 'Mend it' }))
    expect(screen.getByText(/^Stays in this list: Only .* staff/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Save and send again' }))
    await waitFor(() => expect(store.mended).toMatchObject([[both.edit.id, [{ field: 'city' }]]]))
    expect(store.mended[0]![1]).toHaveLength(1)
  })

  it('of which the account may write nothing leads to somebody who may', async () => {
    await openTray([refused('government', true, { code: 'forbidden' })])
    expect(await screen.findByText(/You cannot mend this yourself/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Mend it' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Export as a file' })).toBeVisible()
  })

  it('of somebody else is adopted by whoever has the right', async () => {
    const theirs = refused('government', true, { code: 'forbidden', own: false })
    const store = await openTray([{ ...theirs, edit: { ...theirs.edit, by: 'user-9' } }], sampleAccount({ staff: true }))
    await userEvent.click(await screen.findByRole('button', { name: 'Take it over as mine' }))
    expect(await screen.findByText('It is yours now, and is sent.')).toBeVisible()
    expect(store.mended).toMatchObject([[theirs.edit.id, [{ field: 'government', value: true }]]])
  })

  it('is given as a file that an app reads, and stays', async () => {
    const one = refused('city', 'Sample City')
    await openTray([one])
    await userEvent.click(await screen.findByRole('button', { name: 'Export as a file' }))
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    const parsed = await parseBundle(await saved.mock.calls[0]![0].text())
    expect(parsed).toMatchObject({ ok: true, value: { pending: [one.edit] } })
    expect(screen.getByRole('heading', { name: 'Refused by the server' })).toBeVisible()
  })

  it('is discarded only after a question; the focus goes on to the next one', async () => {
    const [one, other] = [refused('city', 'Sample City'), refused('note', 'A long evening')]
    const store = await openTray([one, other])
    const card = (await screen.findByRole('heading', { name: /City/ })).closest('li')!
    await userEvent.click(within(card).getByRole('button', { name: 'Discard…' }))
    expect(store.discarded).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }))
    await waitFor(() => expect(store.discarded).toEqual([one.edit.id]))
    await waitFor(() => expect(screen.getByRole('heading', { name: /Note/ })).toHaveFocus())
  })

  it('is named on Today and at the areas, with the way there', async () => {
    session = await openSession({ account, play: (real) => refuse(real, [refused('city', 'Sample City')]) })
    await showApp(session, '/')
    expect(await screen.findByRole('heading', { name: '1 change was refused' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'See why, and mend it' })).toHaveAttribute('href', '/sync#refused')
    expect(screen.getByRole('link', { name: '1 refused' })).toHaveAttribute('href', '/sync#refused')
    expect(screen.getAllByRole('link', { name: /^Sync.*1 thing waits for you/ })[0]).toBeVisible()
  })
})

describe('[S9] history', () => {
  const standing = { by: 'user-1', at: '2026-01-02T10:00:00.000Z', received: '2026-01-03T10:00:00.000Z', current: false, redacted: false }
  const logged = (value: string, seq: number, more: Partial<LoggedValue> = {}): LoggedValue => ({
    edit: nextId(),
    value,
    seq,
    ...standing,
    ...more,
  })
  const address = `/sync?record=${encodeURIComponent(organization)}&field=city`

  it('has the server’s values too, with who brought them and when they came; older pages on demand', async () => {
    const pages = [
      { entries: [logged('Sample Town', 9, { by: 'user-9', carriedBy: 'user-1' })], next: 'older' },
      { entries: [logged('Sample Village', 2, { redacted: true })], next: null },
    ]
    const readHistory = vi.fn(async ({ before }: { before?: string }) => pages[before === undefined ? 0 : 1]!)
    session = await openSession({ account, client: playClient({ readHistory }) })
    await putRecord(session.store, 'task-force', organization, { city: 'Sample City' })
    await putRecord(session.store, 'task-force', 'profile:user-9', { name: 'Sample Person 9' })
    await showApp(session, address)
    const rows = async () => (await screen.findAllByRole('row')).slice(1).map((row) => row.textContent)
    await screen.findByText('Sample Person 9, brought by Sample Person 1')
    expect(await rows()).toEqual([
      expect.stringMatching(/Sample City.*Not at the server yet.*Now/),
      expect.stringMatching(/Sample Town.*At the server: Jan 3, 2026/),
    ])
    await userEvent.click(screen.getByRole('button', { name: 'Show older values' }))
    expect(await screen.findByText('(redacted by staff)')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Show older values' })).toBeNull()
  })

  it('names no carrier of the same name: the work of the time before somebody had an account is theirs', async () => {
    const readHistory = async () => ({ entries: [logged('Sample Town', 9, { by: 'user-8', carriedBy: 'user-1' })], next: null })
    session = await openSession({ account, client: playClient({ readHistory }) })
    await putRecord(session.store, 'task-force', organization, { city: 'Sample City' })
    await putRecord(session.store, 'task-force', 'profile:user-8', { name: 'Sample Person 1' })
    await showApp(session, address)
    expect(await screen.findByText('Sample Town')).toBeVisible()
    expect(screen.queryByText(/brought by/)).toBeNull()
  })

  it('without a network is what the device knows, and says so', async () => {
    session = await openSession({ account })
    await putRecord(session.store, 'task-force', organization, { city: 'Sample City' })
    await showApp(session, address)
    expect(await screen.findByText(/The server cannot be reached: this is what this device knows/)).toBeVisible()
    expect(screen.getByRole('rowheader', { name: 'Sample City' })).toBeVisible()
  })
})
