import { createFileRoute } from '@tanstack/react-router'
import { GuidesScreen } from '../../../guides/guides-screen.tsx'

interface GuidesSearch {
  /** Key of the organization; left out = one's own. */
  readonly org?: string
}

export const Route = createFileRoute('/_app/guides/')({
  validateSearch: ({ org }: Record<string, unknown>): GuidesSearch =>
    typeof org === 'string' && /^[\w.-]{1,64}$/.test(org) ? { org } : {},
  component: GuidesRoute,
})

function GuidesRoute() {
  const { org } = Route.useSearch()
  const navigate = Route.useNavigate()
  return <GuidesScreen organization={org} onOrganization={(key) => void navigate({ search: { org: key } })} />
}
