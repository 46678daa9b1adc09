import { createFileRoute } from '@tanstack/react-router'
import { readPeopleSearch } from '../../../../admin/people-search.ts'
import { PeopleScreen } from '../../../../admin/people-screen.tsx'

export const Route = createFileRoute('/_app/admin/people/')({ validateSearch: readPeopleSearch, component: PeopleRoute })

function PeopleRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <PeopleScreen search={search} onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })} />
}
