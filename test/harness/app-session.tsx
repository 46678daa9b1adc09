import 'fake-indexeddb/auto'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { RouterProvider, createMemoryHistory, createRouter } from '@tanstack/react-router'
import { act, cleanup, configure, render } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import { Suspense } from 'react'
import { vi } from 'vitest'
import { organizationRecord } from '../../src/domain/organization.ts'
import { profileRecord } from '../../src/domain/profile.ts'
import { routeTree } from '../../src/app/route-tree.gen.ts'
import { SessionContext, type Session } from '../../src/app/session.ts'
import { noUpdates } from '../../src/app/late-updates.ts'
import { createBundleOffice } from '../../src/store/bundle-office.ts'
import { createJournal, type StuckEntry } from '../../src/store/journal.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { AccountFacts, Store } from '../../src/store/store.ts'
import type { AccountClient } from '../../src/sync/account-client.ts'
import { CallProblem } from '../../src/sync/call-server.ts'
import type { SyncLoop, SyncState } from '../../src/sync/loop.ts'
import type { Json } from '../../src/change/edit.ts'
import type { Rights } from '../../src/domain/rules/access.ts'
import { ToastProvider } from '../../src/ui/toast.tsx'

// The whole app is under test on machines that do other work as well.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let count = 0
const none: readonly StuckEntry[] = []

/** A fresh id in the form of a UUIDv7; later ones sort after earlier ones. */
export function nextId(): string {
  count += 1
  return `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`
}

/** Key of the organization that `openSession` sets up. */
export const sampleOrganization = 'sample-organization-12'

/** The day on which the tests play. */
export const testDay = '2026-03-14'

/** A loop that a test moves by hand. */
export interface HandSync extends SyncLoop {
  set(state: Partial<SyncState>): void
  /** How often "Sync now" was pressed. */
  readonly asked: number
}

/** Makes a loop that does nothing by itself. */
export function createHandSync(start: Partial<SyncState> = {}): HandSync {
  const listeners = new Set<() => void>()
  let state: SyncState = { phase: 'idle', lastSync: null, problem: null, more: false, ...start }
  let asked = 0
  return {
    get state() {
      return state
    },
    get asked() {
      return asked
    },
    set(next) {
      state = { ...state, ...next }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    syncNow: () => void (asked += 1),
    stop: () => undefined,
  }
}

/** A server's side of accounts of which a test plays what it names; everything else has no network. */
export function playClient(played: Partial<AccountClient> = {}): AccountClient {
  const offline = () => Promise.reject(new CallProblem('offline'))
  const rest = { onSessionChange: () => () => undefined }
  // A client that had a `then` would be taken for a promise.
  return new Proxy({ ...rest, ...played } as AccountClient, {
    get: (known, name) => Reflect.get(known, name) ?? (name === 'then' ? undefined : offline),
  })
}

/** What a server says of the person of `openSession`: an account of that id, by default a representative of Sample Organization 12. */
export function sampleAccount(rights: Partial<Rights> = { represents: [sampleOrganization] }, id = 'user-1'): AccountFacts {
  const none = { staff: false, observer: false, chairs: [], groups: [], represents: [], executiveOf: [] }
  return {
    user: { id, name: 'Sample Person 1', email: 'sample-1@example.org' },
    rights: { user: id, ...none, ...rights },
    scopes: ['task-force', `organization/${sampleOrganization}`],
    checkedAt: `${testDay}T09:00:00.000Z`,
    signedOut: false,
  }
}

interface SessionOptions {
  /** Name of the database; left out = a fresh one. Give that of an earlier session to open its data again. */
  readonly name?: string
  /** Leaves the new database without an organization. */
  readonly bare?: boolean
  /** Changes the opened store, to play a fault. */
  readonly play?: (store: Store) => Store
  /** Connects the database to an account. */
  readonly account?: AccountFacts
  readonly sync?: SyncLoop
  readonly client?: AccountClient
  /** Sees where the app would be loaded anew. */
  readonly restart?: (to: string) => void
}

/**
 * A session as the app has it, with a clock that stands still and ids that count, on a database in memory. A new database has one person,
 * who works for Sample Organization 12.
 */
export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const { name = nextId(), bare = false, play = (store: Store) => store, account } = options
  const now = () => `${testDay}T10:00:00.000Z`
  const real = await openStore({ name, now, newId: nextId })
  if (!real.identity && !bare) await setUp(real)
  if (account) await real.setAccount(account)
  const store = play(real)
  const locks = { hold: () => undefined, whenFree: () => Promise.resolve() }
  return {
    store,
    journal: createJournal(name, nextId(), localStorage, locks),
    bundles: createBundleOffice(store, () => {
      throw new Error('No worker in these tests.')
    }),
    updates: noUpdates,
    choice: 'own',
    owner: real.facts.account ? { user: real.facts.account.user.id, name: '', email: '', database: name } : null,
    sync: options.sync ?? createHandSync({ phase: account ? 'idle' : 'off' }),
    account: () => Promise.resolve(options.client ?? playClient()),
    openDatabase: (other) => openStore({ name: other, now, newId: nextId }),
    restart: options.restart ?? (() => undefined),
    stuck: () => none,
    discardStuck: () => undefined,
    subscribeStuck: () => () => undefined,
    today: () => testDay,
    now,
    newId: nextId,
  }
}

async function setUp(store: Store): Promise<void> {
  await store.begin({ user: 'user-1', device: 'device-1' })
  await putRecord(store, 'task-force', organizationRecord(sampleOrganization), { name: 'Sample Organization 12', joined: '2026-01-05' })
  await putRecord(store, 'task-force', profileRecord('user-1'), { name: 'Sample Person 1', organization: sampleOrganization })
}

/** Writes fields of a record as one edit. */
export async function putRecord(store: Store, scope: string, record: string, fields: Readonly<Record<string, Json>>): Promise<void> {
  await store.write(
    scope,
    Object.entries(fields).map(([field, value]) => ({ record, field, value })),
  )
}

/** A screen of the app, shown at an address. */
export interface ShownApp extends RenderResult {
  /** Where the router is now: path and search. */
  readonly address: () => string
  readonly goBack: () => void
}

/** Shows the whole app at an address, in English, over a session. */
export async function showApp(session: Session, address: string): Promise<ShownApp> {
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  vi.stubGlobal('scrollTo', () => undefined)
  Element.prototype.scrollIntoView ??= () => undefined
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = createRouter({ routeTree, history })
  const result = await act(async () =>
    render(
      <I18nProvider i18n={i18n}>
        <SessionContext value={session}>
          <ToastProvider>
            <Suspense fallback="Loading…">
              <RouterProvider router={router as never} />
            </Suspense>
          </ToastProvider>
        </SessionContext>
      </I18nProvider>,
    ),
  )
  return { ...result, address: () => history.location.href, goBack: () => history.back() }
}

/** Closes the app as a reload does, and opens the same database in a new session. */
export async function reopen(session: Session): Promise<Session> {
  cleanup()
  session.store.close()
  return openSession({ name: session.store.name })
}
