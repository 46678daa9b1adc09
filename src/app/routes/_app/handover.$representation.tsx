import { createFileRoute } from '@tanstack/react-router'
import { HandoverScreen } from '../../handover/handover-screen.tsx'

export const Route = createFileRoute('/_app/handover/$representation')({ component: HandoverRoute })

function HandoverRoute() {
  const { representation } = Route.useParams()
  return <HandoverScreen key={representation} representation={representation} />
}
