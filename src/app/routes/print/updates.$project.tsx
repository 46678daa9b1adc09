import { createFileRoute } from '@tanstack/react-router'
import { PrintUpdates } from '../../project-guides/print-updates.tsx'

export const Route = createFileRoute('/print/updates/$project')({ component: PaperUpdatesRoute })

function PaperUpdatesRoute() {
  const { project } = Route.useParams()
  return <PrintUpdates key={project} project={project} />
}
