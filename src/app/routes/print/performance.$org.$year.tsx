import { createFileRoute } from '@tanstack/react-router'
import { PrintScreen } from '../../guides/print-screen.tsx'

export const Route = createFileRoute('/print/performance/$org/$year')({ component: PerformancePaper })

function PerformancePaper() {
  const { org, year } = Route.useParams()
  return <PrintScreen guide="performance" organization={org} part={year} />
}
