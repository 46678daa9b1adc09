import { createFileRoute } from '@tanstack/react-router'
import { PrintScreen } from '../../guides/print-screen.tsx'

export const Route = createFileRoute('/print/selection/$org')({ component: SelectionPaper })

function SelectionPaper() {
  const { org } = Route.useParams()
  return <PrintScreen guide="selection" organization={org} />
}
