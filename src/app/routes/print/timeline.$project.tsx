import { createFileRoute } from '@tanstack/react-router'
import { PrintTimeline } from '../../project-tasks/print-timeline.tsx'

export const Route = createFileRoute('/print/timeline/$project')({ component: PaperTimelineRoute })

function PaperTimelineRoute() {
  const { project } = Route.useParams()
  return <PrintTimeline key={project} project={project} />
}
