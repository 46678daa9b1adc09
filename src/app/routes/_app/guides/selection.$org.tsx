import { createFileRoute } from '@tanstack/react-router'
import { GuideScreen } from '../../../guides/guide-screen.tsx'
import { readGuideSearch } from '../../-guide-search.ts'

export const Route = createFileRoute('/_app/guides/selection/$org')({ validateSearch: readGuideSearch, component: SelectionRoute })

function SelectionRoute() {
  const { org } = Route.useParams()
  const { step, field } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <GuideScreen
      place={{ guide: 'selection', organization: org }}
      step={step}
      field={field}
      onStep={(next, replace) => void navigate({ search: { step: next }, replace, resetScroll: !replace })}
    />
  )
}
