import { createFileRoute } from '@tanstack/react-router'
import { UpdateScreen } from '../../../../../project-guides/update-screen.tsx'
import { readGuideSearch } from '../../../../-guide-search.ts'

export const Route = createFileRoute('/_app/projects/$project/updates/$date')({ validateSearch: readGuideSearch, component: UpdateRoute })

function UpdateRoute() {
  const { project, date } = Route.useParams()
  const { step, field } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <UpdateScreen
      project={project}
      date={date}
      address={{
        step,
        field,
        onStep: (next, replace) => void navigate({ search: { step: next }, replace, resetScroll: !replace }),
      }}
    />
  )
}
