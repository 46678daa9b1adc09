import { createFileRoute } from '@tanstack/react-router'
import { MinutesScreen } from '../../../../meetings/minutes-screen.tsx'

export const Route = createFileRoute('/_app/meetings/$meeting/minutes')({ component: MeetingRoute })

function MeetingRoute() {
  const { meeting } = Route.useParams()
  return <MinutesScreen key={meeting} meeting={meeting} />
}
