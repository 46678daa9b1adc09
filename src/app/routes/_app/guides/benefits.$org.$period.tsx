import { createFileRoute } from '@tanstack/react-router'
import { GuideScreen } from '../../../guides/guide-screen.tsx'
import { readGuideSearch } from '../../-guide-search.ts'

export const Route = createFileRoute('/_app/guides/benefits/$org/$period')({ validateSearch: readGuideSearch, component: BenefitsRoute })

function BenefitsRoute() {
  const { org, period } = Route.useParams()
  const { step, field } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <GuideScreen
      place={{ guide: 'benefits', organization: org, part: period }}
      step={step}
      field={field}
      onStep={(next, replace) => void navigate({ search: { step: next }, replace, resetScroll: !replace })}
    />
  )
}
