import { createFileRoute } from '@tanstack/react-router'
import { GroupScreen } from '../../../groups/group-screen.tsx'

export const Route = createFileRoute('/_app/groups/$group')({ component: GroupRoute })

function GroupRoute() {
  const { group } = Route.useParams()
  return <GroupScreen key={group} group={group} />
}
