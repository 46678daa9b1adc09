import { createFileRoute } from '@tanstack/react-router'
import { TransitionScreen } from '../../../../transition/transition-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/transition')({ component: TransitionRoute })

function TransitionRoute() {
  const { project } = Route.useParams()
  return <TransitionScreen key={project} project={project} />
}
