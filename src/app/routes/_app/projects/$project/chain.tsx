import { createFileRoute } from '@tanstack/react-router'
import { ChainScreen } from '../../../../project-chain/chain-screen.tsx'

export const Route = createFileRoute('/_app/projects/$project/chain')({ component: ChainRoute })

function ChainRoute() {
  const { project } = Route.useParams()
  return <ChainScreen key={project} project={project} />
}
