import { createFileRoute } from '@tanstack/react-router'
import { GuideScreen } from '../../../guides/guide-screen.tsx'
import { readGuideSearch } from '../../-guide-search.ts'

export const Route = createFileRoute('/_app/guides/benefits/$org/$period')({ validateSearch: readGuideSearch, component: BenefitsRoute })

function BenefitsRoute() {
  const { org, period } = Route.useParams()
  const { step } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <GuideScreen
      guide="benefits"
      organization={org}
      part={period}
      step={step}
      onStep={(next) => void navigate({ search: { step: next } })}
    />
  )
}
