import { createFileRoute } from '@tanstack/react-router'
import { ReviewScreen } from '../../../../../project-guides/review-screen.tsx'
import { readGuideSearch } from '../../../../-guide-search.ts'

export const Route = createFileRoute('/_app/projects/$project/reviews/$date')({ validateSearch: readGuideSearch, component: ReviewRoute })

function ReviewRoute() {
  const { project, date } = Route.useParams()
  const { step, field } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <ReviewScreen
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
