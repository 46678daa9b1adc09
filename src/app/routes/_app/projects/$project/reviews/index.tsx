import { createFileRoute } from '@tanstack/react-router'
import { ReviewsScreen } from '../../../../../project-guides/reviews-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/reviews/')({ component: ReviewsRoute })

function ReviewsRoute() {
  const { project } = Route.useParams()
  return <ReviewsScreen key={project} project={project} />
}
