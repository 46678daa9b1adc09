import { createFileRoute } from '@tanstack/react-router'
import { PrintMemorandum } from '../../transition/print-memorandum.tsx'

export const Route = createFileRoute('/print/memorandum/$project')({ component: PaperMemorandumRoute })

function PaperMemorandumRoute() {
  const { project } = Route.useParams()
  return <PrintMemorandum key={project} project={project} />
}
