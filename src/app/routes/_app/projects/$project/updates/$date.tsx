import { createFileRoute } from '@tanstack/react-router'
import { UpdateScreen } from '../../../../../project-guides/update-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/updates/$date')({ component: UpdateRoute })

function UpdateRoute() {
  const { project, date } = Route.useParams()
  return <UpdateScreen project={project} date={date} />
}
