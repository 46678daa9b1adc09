import { createFileRoute } from '@tanstack/react-router'
import { readProjectSearch } from '../../../projects/project-search.ts'
import { ProjectsScreen } from '../../../projects/projects-screen.tsx'

export const Route = createFileRoute('/_app/projects/')({ validateSearch: readProjectSearch, component: ProjectsRoute })

function ProjectsRoute() {
  // The router gives what the address says otherwise beside what was read out of it.
  const search = readProjectSearch({ ...Route.useSearch() })
  const navigate = Route.useNavigate()
  return <ProjectsScreen search={search} onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })} />
}
