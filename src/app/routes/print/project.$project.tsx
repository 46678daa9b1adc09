import { createFileRoute } from '@tanstack/react-router'
import { PrintProject } from '../../project-start/print-project.tsx'

export const Route = createFileRoute('/print/project/$project')({ component: PaperProjectRoute })

function PaperProjectRoute() {
  const { project } = Route.useParams()
  return <PrintProject key={project} project={project} />
}
