import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { RouterProvider, createMemoryHistory, createRouter } from '@tanstack/react-router'
import { act, render, type RenderResult } from '@testing-library/react'
import { Suspense } from 'react'
import { vi } from 'vitest'
import { AdminClientContext } from '../../../src/app/admin/admin-client-context.ts'
import { routeTree } from '../../../src/app/route-tree.gen.ts'
import { SessionContext, type Session } from '../../../src/app/session.ts'
import type { AdminClient } from '../../../src/sync/admin-client.ts'
import type { AdminPerson, Invitation } from '../../../src/sync/admin-shapes.ts'
import { CallProblem } from '../../../src/sync/call-server.ts'
import { ToastProvider } from '../../../src/ui/toast.tsx'

/** A server's administration of which a test plays what it names; everything else has no network. */
export function playAdmin(played: Partial<AdminClient> = {}): AdminClient {
  const offline = () => Promise.reject(new CallProblem('offline'))
  return new Proxy(played as AdminClient, { get: (known, name) => Reflect.get(known, name) ?? offline })
}

/** An account of a sample person. */
export function samplePerson(number: number, facts: Partial<AdminPerson> = {}): AdminPerson {
  return {
    id: `account-${number}`,
    name: `Sample Person ${number}`,
    email: `sample-${number}@example.org`,
    roles: [],
    lastSeen: null,
    passkeys: 0,
    password: true,
    tokens: 0,
    revokedAt: null,
    ...facts,
  }
}

/** An invitation of a sample person. */
export function sampleInvitation(number: number, facts: Partial<Invitation> = {}): Invitation {
  return {
    id: `invitation-${number}`,
    email: `sample-${number}@example.org`,
    name: `Sample Person ${number}`,
    roles: [],
    bringsOrganization: false,
    state: 'open',
    created: '2026-03-10T10:00:00.000Z',
    expires: '2026-03-24T10:00:00.000Z',
    ...facts,
  }
}

/** Shows the app at an address, in English, over a session and a server's administration. */
export async function showAdmin(
  session: Session,
  client: AdminClient,
  address: string,
): Promise<RenderResult & { readonly address: () => string }> {
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  vi.stubGlobal('scrollTo', () => undefined)
  Element.prototype.scrollIntoView ??= () => undefined
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = createRouter({ routeTree, history })
  const result = await act(async () =>
    render(
      <I18nProvider i18n={i18n}>
        <SessionContext value={session}>
          <AdminClientContext value={client}>
            <ToastProvider>
              <Suspense fallback="Loading…">
                <RouterProvider router={router as never} />
              </Suspense>
            </ToastProvider>
          </AdminClientContext>
        </SessionContext>
      </I18nProvider>,
    ),
  )
  return { ...result, address: () => history.location.href }
}

/** Takes the network away from the page, or gives it back, as the browser tells it. */
export async function setOnline(online: boolean): Promise<void> {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online)
  await act(async () => void window.dispatchEvent(new Event(online ? 'online' : 'offline')))
}
