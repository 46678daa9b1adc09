import { createFileRoute } from '@tanstack/react-router'
import { InvitationScreen } from '../account/invitation-screen.tsx'
import { Shell } from '../shell.tsx'

/** A link that staff have passed on: it makes an account, or lets somebody into theirs again. */
export const Route = createFileRoute('/invitation/$token')({ component: InvitationRoute })

function InvitationRoute() {
  const { token } = Route.useParams()
  return (
    <Shell plain>
      <InvitationScreen key={token} token={token} />
    </Shell>
  )
}
