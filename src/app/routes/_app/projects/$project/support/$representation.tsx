import { createFileRoute } from '@tanstack/react-router'
import { RatingScreen } from '../../../../../project-guides/rating-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/support/$representation')({ component: RatingRoute })

function RatingRoute() {
  const { project, representation } = Route.useParams()
  return <RatingScreen project={project} representation={representation} />
}
