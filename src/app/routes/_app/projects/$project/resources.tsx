import { createFileRoute } from '@tanstack/react-router'
import { ResourcesScreen } from '../../../../project-resources/resources-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/resources')({ component: ResourcesRoute })

function ResourcesRoute() {
  const { project } = Route.useParams()
  return <ResourcesScreen key={project} project={project} />
}
