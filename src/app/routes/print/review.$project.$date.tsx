import { createFileRoute } from '@tanstack/react-router'
import { PrintDated } from '../../project-guides/print-dated.tsx'
import { readPaperSearch } from '../-paper-search.ts'

export const Route = createFileRoute('/print/review/$project/$date')({ validateSearch: readPaperSearch, component: ReviewPaper })

function ReviewPaper() {
  const { project, date } = Route.useParams()
  const { empty } = Route.useSearch()
  return <PrintDated guide="review" project={project} date={date} empty={empty === 1} />
}
