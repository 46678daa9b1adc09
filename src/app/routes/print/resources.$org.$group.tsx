import { createFileRoute } from '@tanstack/react-router'
import { PrintScreen } from '../../guides/print-screen.tsx'

export const Route = createFileRoute('/print/resources/$org/$group')({ component: ResourcesPaper })

function ResourcesPaper() {
  const { org, group } = Route.useParams()
  return <PrintScreen guide="resources" organization={org} part={group} />
}
