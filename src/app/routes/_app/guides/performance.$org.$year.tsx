import { createFileRoute } from '@tanstack/react-router'
import { GuideScreen } from '../../../guides/guide-screen.tsx'
import { readGuideSearch } from '../../-guide-search.ts'

export const Route = createFileRoute('/_app/guides/performance/$org/$year')({
  validateSearch: readGuideSearch,
  component: PerformanceRoute,
})

function PerformanceRoute() {
  const { org, year } = Route.useParams()
  const { step, field } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <GuideScreen
      place={{ guide: 'performance', organization: org, part: year }}
      step={step}
      field={field}
      onStep={(next, replace) => void navigate({ search: { step: next }, replace, resetScroll: !replace })}
    />
  )
}
