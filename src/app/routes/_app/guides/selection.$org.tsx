import { createFileRoute } from '@tanstack/react-router'
import { GuideScreen } from '../../../guides/guide-screen.tsx'
import { readGuideSearch } from '../../-guide-search.ts'

export const Route = createFileRoute('/_app/guides/selection/$org')({ validateSearch: readGuideSearch, component: SelectionRoute })

function SelectionRoute() {
  const { org } = Route.useParams()
  const { step } = Route.useSearch()
  const navigate = Route.useNavigate()
  return <GuideScreen guide="selection" organization={org} step={step} onStep={(next) => void navigate({ search: { step: next } })} />
}
