import { createFileRoute } from '@tanstack/react-router'
import { Shell } from '../shell.tsx'
import { WelcomeScreen } from '../welcome/welcome-screen.tsx'

/** The first run: nothing to go to yet. */
export const Route = createFileRoute('/welcome')({ component: WelcomeRoute })

function WelcomeRoute() {
  return (
    <Shell plain>
      <WelcomeScreen />
    </Shell>
  )
}
