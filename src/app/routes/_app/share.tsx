import { createFileRoute } from '@tanstack/react-router'
import { readShareSearch } from '../../share/share-search.ts'
import { ShareScreen } from '../../share/share-screen.tsx'

export const Route = createFileRoute('/_app/share')({ validateSearch: readShareSearch, component: ShareRoute })

function ShareRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <ShareScreen search={search} onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })} />
}
