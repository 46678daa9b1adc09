import { createFileRoute } from '@tanstack/react-router'
import { readAuditSearch } from '../../../admin/audit-search.ts'
import { AuditScreen } from '../../../admin/audit-screen.tsx'

export const Route = createFileRoute('/_app/admin/audit')({ validateSearch: readAuditSearch, component: AuditRoute })

function AuditRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <AuditScreen search={search} onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })} />
}
