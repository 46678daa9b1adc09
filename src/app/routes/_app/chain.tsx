import { createFileRoute } from '@tanstack/react-router'
import { readChainSearch } from '../../project-chain/chain-search.ts'
import { TaskForceChainScreen } from '../../project-chain/task-force-chain-screen.tsx'

export const Route = createFileRoute('/_app/chain')({ validateSearch: readChainSearch, component: TaskForceChainRoute })

function TaskForceChainRoute() {
  const { group } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <TaskForceChainScreen
      group={group}
      onGroup={(next) => void navigate({ search: next === undefined ? {} : { group: next }, replace: true, resetScroll: false })}
    />
  )
}
