import { createFileRoute } from '@tanstack/react-router'
import { StartUpScreen } from '../../../../project-start/start-up-screen.tsx'
import { readStartUpSearch } from '../../../../project-start/start-up-search.ts'

export const Route = createFileRoute('/_app/projects/$project/start-up')({ validateSearch: readStartUpSearch, component: StartUpRoute })

function StartUpRoute() {
  const { project } = Route.useParams()
  const { step } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <StartUpScreen
      key={project}
      project={project}
      step={step}
      onStep={(next, replace) => void navigate({ search: { step: next }, replace, resetScroll: !replace })}
    />
  )
}
