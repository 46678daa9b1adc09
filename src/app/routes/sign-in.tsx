import { createFileRoute } from '@tanstack/react-router'
import { SignInScreen } from '../account/sign-in-screen.tsx'
import { Shell } from '../shell.tsx'

/** Signing in: outside the areas of the app, since there may be nothing on this device yet. */
export const Route = createFileRoute('/sign-in')({ component: SignInRoute })

function SignInRoute() {
  return (
    <Shell plain>
      <SignInScreen />
    </Shell>
  )
}
