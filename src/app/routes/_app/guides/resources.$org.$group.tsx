import { createFileRoute } from '@tanstack/react-router'
import { GuideScreen } from '../../../guides/guide-screen.tsx'
import { readGuideSearch } from '../../-guide-search.ts'

export const Route = createFileRoute('/_app/guides/resources/$org/$group')({ validateSearch: readGuideSearch, component: ResourcesRoute })

function ResourcesRoute() {
  const { org, group } = Route.useParams()
  const { step, field } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <GuideScreen
      place={{ guide: 'resources', organization: org, part: group }}
      step={step}
      field={field}
      onStep={(next, replace) => void navigate({ search: { step: next }, replace, resetScroll: !replace })}
    />
  )
}
