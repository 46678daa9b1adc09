import { createFileRoute } from '@tanstack/react-router'
import { GuideScreen } from '../../../guides/guide-screen.tsx'
import { readGuideSearch } from '../../-guide-search.ts'

export const Route = createFileRoute('/_app/guides/performance/$org/$year')({
  validateSearch: readGuideSearch,
  component: PerformanceRoute,
})

function PerformanceRoute() {
  const { org, year } = Route.useParams()
  const { step } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <GuideScreen
      guide="performance"
      organization={org}
      part={year}
      step={step}
      onStep={(next) => void navigate({ search: { step: next } })}
    />
  )
}
