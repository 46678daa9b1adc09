import { createFileRoute } from '@tanstack/react-router'
import { readRedactionSearch } from '../../../admin/redaction-search.ts'
import { RedactionsScreen } from '../../../admin/redactions-screen.tsx'

export const Route = createFileRoute('/_app/admin/redactions')({ validateSearch: readRedactionSearch, component: RedactionsRoute })

function RedactionsRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <RedactionsScreen search={search} onDone={() => void navigate({ search: {}, replace: true, resetScroll: false })} />
}
