import { createFileRoute } from '@tanstack/react-router'
import { readInvitationSearch } from '../../../admin/invitation-search.ts'
import { InvitationsScreen } from '../../../admin/invitations-screen.tsx'

export const Route = createFileRoute('/_app/admin/invitations')({ validateSearch: readInvitationSearch, component: InvitationsRoute })

function InvitationsRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <InvitationsScreen search={search} onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })} />
}
