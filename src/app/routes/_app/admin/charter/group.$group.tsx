import { createFileRoute } from '@tanstack/react-router'
import { GroupScreen } from '../../../../admin/charter/group-screen.tsx'

export const Route = createFileRoute('/_app/admin/charter/group/$group')({ component: GroupRoute })

function GroupRoute() {
  const { group } = Route.useParams()
  return <GroupScreen key={group} group={group} />
}
