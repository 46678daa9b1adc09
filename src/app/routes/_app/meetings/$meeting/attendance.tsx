import { createFileRoute } from '@tanstack/react-router'
import { AttendanceScreen } from '../../../../attendance/attendance-screen.tsx'

export const Route = createFileRoute('/_app/meetings/$meeting/attendance')({ component: MeetingRoute })

function MeetingRoute() {
  const { meeting } = Route.useParams()
  return <AttendanceScreen key={meeting} meeting={meeting} />
}
