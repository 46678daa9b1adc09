import { createFileRoute } from '@tanstack/react-router'
import { PulseScreen } from '../../../pulse/pulse-screen.tsx'

export const Route = createFileRoute('/_app/pulse/$group/$date')({ component: PulseRoute })

function PulseRoute() {
  const { group, date } = Route.useParams()
  return <PulseScreen key={`${group}.${date}`} group={group} date={date} />
}
