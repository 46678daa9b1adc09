import { createRouter } from '@tanstack/react-router'
import { routeTree } from './route-tree.gen.ts'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { PendingPage } from './shell/pending-page.tsx'
import { RouteError } from './shell/route-error.tsx'

/** Waiting shows only after so many ms. */
export const PATIENCE = 300

/** The app's router: screens load when they are needed. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingMs: PATIENCE,
  defaultPendingMinMs: 200,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
