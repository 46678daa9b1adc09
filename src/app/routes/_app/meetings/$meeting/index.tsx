import { createFileRoute } from '@tanstack/react-router'
import { MeetingScreen } from '../../../../meetings/meeting-screen.tsx'

export const Route = createFileRoute('/_app/meetings/$meeting/')({ component: MeetingRoute })

function MeetingRoute() {
  const { meeting } = Route.useParams()
  return <MeetingScreen key={meeting} meeting={meeting} />
}
