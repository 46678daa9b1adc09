import { createFileRoute } from '@tanstack/react-router'
import { PrintHandover } from '../../handover/print-handover.tsx'

export const Route = createFileRoute('/print/handover/$representation')({ component: PaperHandoverRoute })

function PaperHandoverRoute() {
  const { representation } = Route.useParams()
  return <PrintHandover key={representation} representation={representation} />
}
