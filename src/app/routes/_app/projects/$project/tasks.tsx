import { createFileRoute } from '@tanstack/react-router'
import { TasksScreen } from '../../../../project-tasks/tasks-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/tasks')({ component: TasksRoute })

function TasksRoute() {
  const { project } = Route.useParams()
  return <TasksScreen key={project} project={project} />
}
