import { createFileRoute } from '@tanstack/react-router'
import { PrintDated } from '../../project-guides/print-dated.tsx'
import { readPaperSearch } from '../-paper-search.ts'

export const Route = createFileRoute('/print/update/$project/$date')({ validateSearch: readPaperSearch, component: UpdatePaper })

function UpdatePaper() {
  const { project, date } = Route.useParams()
  const { empty } = Route.useSearch()
  return <PrintDated guide="update" project={project} date={date} empty={empty === 1} />
}
