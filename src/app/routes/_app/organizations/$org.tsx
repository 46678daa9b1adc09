import { createFileRoute } from '@tanstack/react-router'
import { OrganizationScreen } from '../../../organizations/organization-screen.tsx'

export const Route = createFileRoute('/_app/organizations/$org')({ component: OrganizationRoute })

function OrganizationRoute() {
  const { org } = Route.useParams()
  return <OrganizationScreen organization={org} />
}
