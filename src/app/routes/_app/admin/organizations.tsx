import { createFileRoute } from '@tanstack/react-router'
import { readVerificationSearch } from '../../../admin/verification-search.ts'
import { VerificationScreen } from '../../../admin/verification-screen.tsx'

export const Route = createFileRoute('/_app/admin/organizations')({ validateSearch: readVerificationSearch, component: VerificationRoute })

function VerificationRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <VerificationScreen search={search} onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })} />
}
