import { createFileRoute } from '@tanstack/react-router'
import { PrintUpdates } from '../../project-guides/print-updates.tsx'

export const Route = createFileRoute('/print/updates/$project')({ component: UpdatesPaper })

function UpdatesPaper() {
  const { project } = Route.useParams()
  return <PrintUpdates project={project} />
}
