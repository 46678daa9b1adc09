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
import { noUpdates } from '../../src/app/updates.ts'
import { createBundleOffice } from '../../src/store/bundle-office.ts'
import { createJournal, type StuckEntry } from '../../src/store/journal.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import type { Json } from '../../src/change/edit.ts'
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

interface SessionOptions {
  /** Name of the database; left out = a fresh one. Give that of an earlier session to open its data again. */
  readonly name?: string
  /** Leaves the new database without an organization. */
  readonly bare?: boolean
  /** Changes the opened store, to play a fault. */
  readonly play?: (store: Store) => Store
}

/**
 * A session as the app has it, with a clock that stands still and ids that count, on a database in memory. A new database has one person,
 * who works for Sample Organization 12.
 */
export async function openSession({ name = nextId(), bare = false, play = (store) => store }: SessionOptions = {}): Promise<Session> {
  const now = () => `${testDay}T10:00:00.000Z`
  const real = await openStore({ name, now, newId: nextId })
  if (!real.identity && !bare) await setUp(real)
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
