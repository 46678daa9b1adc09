import { createFileRoute } from '@tanstack/react-router'
import { SupportScreen } from '../../../../../project-guides/support-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/support/')({ component: SupportRoute })

function SupportRoute() {
  const { project } = Route.useParams()
  return <SupportScreen key={project} project={project} />
}
