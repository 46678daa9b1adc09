import { createFileRoute } from '@tanstack/react-router'
import { readReadingSearch } from '../../../../admin/charter/reading-search.ts'
import { ReadingScreen } from '../../../../admin/charter/reading-screen.tsx'

export const Route = createFileRoute('/_app/admin/charter/read')({ validateSearch: readReadingSearch, component: ReadingRoute })

function ReadingRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <ReadingScreen search={search} onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })} />
}
