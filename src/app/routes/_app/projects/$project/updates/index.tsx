import { createFileRoute } from '@tanstack/react-router'
import { UpdatesScreen } from '../../../../../project-guides/updates-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/updates/')({ component: UpdatesRoute })

function UpdatesRoute() {
  const { project } = Route.useParams()
  return <UpdatesScreen key={project} project={project} />
}
