import { createFileRoute } from '@tanstack/react-router'
import { MissingScreen } from '../../guides/missing-screen.tsx'

export const Route = createFileRoute('/print/missing/$org')({ component: MissingPaper })

function MissingPaper() {
  const { org } = Route.useParams()
  return <MissingScreen organization={org} />
}
