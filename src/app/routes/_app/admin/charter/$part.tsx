import { createFileRoute } from '@tanstack/react-router'
import { PartScreen } from '../../../../admin/charter/part-screen.tsx'

export const Route = createFileRoute('/_app/admin/charter/$part')({ component: PartRoute })

function PartRoute() {
  const { part } = Route.useParams()
  return <PartScreen part={part} />
}
