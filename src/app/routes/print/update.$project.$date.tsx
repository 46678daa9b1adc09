import { createFileRoute } from '@tanstack/react-router'
import { PrintUpdate } from '../../project-guides/print-update.tsx'

export const Route = createFileRoute('/print/update/$project/$date')({ component: PaperUpdateRoute })

function PaperUpdateRoute() {
  const { project, date } = Route.useParams()
  return <PrintUpdate project={project} date={date} />
}
