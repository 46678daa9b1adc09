import { createFileRoute } from '@tanstack/react-router'
import { StartUpScreen } from '../../../../project-start/start-up-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/start-up')({ component: StartUpRoute })

function StartUpRoute() {
  const { project } = Route.useParams()
  return <StartUpScreen key={project} project={project} />
}
