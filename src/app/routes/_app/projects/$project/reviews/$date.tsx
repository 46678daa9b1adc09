import { createFileRoute } from '@tanstack/react-router'
import { ReviewScreen } from '../../../../../project-guides/review-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/reviews/$date')({ component: ReviewRoute })

function ReviewRoute() {
  const { project, date } = Route.useParams()
  return <ReviewScreen project={project} date={date} />
}
