import { createFileRoute } from '@tanstack/react-router'
import { ProjectScreen } from '../../../../projects/project-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/')({ component: ProjectRoute })

function ProjectRoute() {
  const { project } = Route.useParams()
  return <ProjectScreen key={project} project={project} />
}
