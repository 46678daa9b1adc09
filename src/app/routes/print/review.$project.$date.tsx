import { createFileRoute } from '@tanstack/react-router'
import { PrintReview } from '../../project-guides/print-review.tsx'

export const Route = createFileRoute('/print/review/$project/$date')({ component: PaperReviewRoute })

function PaperReviewRoute() {
  const { project, date } = Route.useParams()
  return <PrintReview project={project} date={date} />
}
