import { createFileRoute } from '@tanstack/react-router'
import { readGroupSearch } from '../../../groups/group-search.ts'
import { GroupScreen } from '../../../groups/group-screen.tsx'

export const Route = createFileRoute('/_app/groups/$group')({ validateSearch: readGroupSearch, component: GroupRoute })

function GroupRoute() {
  const { group } = Route.useParams()
  // The router gives what the address says otherwise beside what was read out of it.
  const search = readGroupSearch({ ...Route.useSearch() })
  const navigate = Route.useNavigate()
  return (
    <GroupScreen
      key={group}
      group={group}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  )
}
