import { createFileRoute } from '@tanstack/react-router'
import { readOrganizationSearch } from '../../../organizations/organization-search.ts'
import { OrganizationsScreen } from '../../../organizations/organizations-screen.tsx'

export const Route = createFileRoute('/_app/organizations/')({ validateSearch: readOrganizationSearch, component: OrganizationsRoute })

function OrganizationsRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <OrganizationsScreen search={search} onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })} />
}
