import { Outlet, createFileRoute } from '@tanstack/react-router'
import { Shell } from '../shell.tsx'

/** Every screen inside the frame of the app. */
export const Route = createFileRoute('/_app')({ component: FramedScreens })

function FramedScreens() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  )
}
