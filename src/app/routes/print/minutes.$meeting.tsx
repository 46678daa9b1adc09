import { createFileRoute } from '@tanstack/react-router'
import { PrintMinutes } from '../../meetings/print-minutes.tsx'

export const Route = createFileRoute('/print/minutes/$meeting')({ component: MinutesPaper })

function MinutesPaper() {
  const { meeting } = Route.useParams()
  return <PrintMinutes meeting={meeting} />
}
