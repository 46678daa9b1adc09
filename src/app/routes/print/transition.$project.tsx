import { createFileRoute } from '@tanstack/react-router'
import { PrintTransition } from '../../transition/print-transition.tsx'

export const Route = createFileRoute('/print/transition/$project')({ component: PaperTransitionRoute })

function PaperTransitionRoute() {
  const { project } = Route.useParams()
  return <PrintTransition key={project} project={project} />
}
