import { createFileRoute } from '@tanstack/react-router'
import { PrintSupport } from '../../project-guides/print-support.tsx'
import { readPaperSearch } from '../-paper-search.ts'

export const Route = createFileRoute('/print/support/$project')({ validateSearch: readPaperSearch, component: SupportPaper })

function SupportPaper() {
  const { project } = Route.useParams()
  const { empty } = Route.useSearch()
  return <PrintSupport project={project} empty={empty === 1} />
}
