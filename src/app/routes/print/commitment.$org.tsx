import { createFileRoute } from '@tanstack/react-router'
import { PrintScreen } from '../../guides/print-screen.tsx'

export const Route = createFileRoute('/print/commitment/$org')({ component: CommitmentPaper })

function CommitmentPaper() {
  const { org } = Route.useParams()
  return <PrintScreen guide="commitment" organization={org} />
}
