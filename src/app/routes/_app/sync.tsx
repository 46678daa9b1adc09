import { createFileRoute } from '@tanstack/react-router'
import { SyncScreen } from '../../sync/sync-screen.tsx'
import { readSyncSearch } from '../-sync-search.ts'

export const Route = createFileRoute('/_app/sync')({ validateSearch: readSyncSearch, component: SyncRoute })

function SyncRoute() {
  const { record, field } = Route.useSearch()
  const navigate = Route.useNavigate()
  return <SyncScreen record={record} field={field} onChoose={(search) => void navigate({ search, replace: true, resetScroll: false })} />
}
