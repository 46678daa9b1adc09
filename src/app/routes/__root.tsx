import { Outlet, createRootRoute } from '@tanstack/react-router'
import { Shell } from '../shell.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'

export const Route = createRootRoute({ component: Outlet, notFoundComponent: AddressNotFound })

/** An address of no screen stands outside the frame of the app, so it brings its own. */
function AddressNotFound() {
  return (
    <Shell plain>
      <NotFoundPage />
    </Shell>
  )
}
