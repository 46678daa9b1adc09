import { createFileRoute } from '@tanstack/react-router'
import { PrintScreen } from '../../guides/print-screen.tsx'

export const Route = createFileRoute('/print/benefits/$org/$period')({ component: BenefitsPaper })

function BenefitsPaper() {
  const { org, period } = Route.useParams()
  return <PrintScreen guide="benefits" organization={org} part={period} />
}
