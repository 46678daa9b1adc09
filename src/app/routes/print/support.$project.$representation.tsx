import { createFileRoute } from '@tanstack/react-router'
import { PrintSupport } from '../../project-guides/print-support.tsx'

export const Route = createFileRoute('/print/support/$project/$representation')({ component: PaperSupportRoute })

function PaperSupportRoute() {
  const { project, representation } = Route.useParams()
  return <PrintSupport project={project} representation={representation} />
}
