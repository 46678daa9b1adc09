import { createFileRoute } from '@tanstack/react-router'
import { GuideScreen } from '../../../guides/guide-screen.tsx'
import { readGuideSearch } from '../../-guide-search.ts'

export const Route = createFileRoute('/_app/guides/commitment/$org')({ validateSearch: readGuideSearch, component: CommitmentRoute })

function CommitmentRoute() {
  const { org } = Route.useParams()
  const { step } = Route.useSearch()
  const navigate = Route.useNavigate()
  return <GuideScreen guide="commitment" organization={org} step={step} onStep={(next) => void navigate({ search: { step: next } })} />
}
