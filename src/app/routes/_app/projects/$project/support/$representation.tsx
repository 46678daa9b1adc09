import { createFileRoute } from '@tanstack/react-router'
import { RatingScreen } from '../../../../../project-guides/rating-screen.tsx'
import { readGuideSearch } from '../../../../-guide-search.ts'

export const Route = createFileRoute('/_app/projects/$project/support/$representation')({
  validateSearch: readGuideSearch,
  component: RatingRoute,
})

function RatingRoute() {
  const { project, representation } = Route.useParams()
  const { step, field } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <RatingScreen
      project={project}
      representation={representation}
      address={{
        step,
        field,
        onStep: (next, replace) => void navigate({ search: { step: next }, replace, resetScroll: !replace }),
      }}
    />
  )
}
