import { createFileRoute } from '@tanstack/react-router'
import { PrintRating } from '../../project-guides/print-rating.tsx'
import { readPaperSearch } from '../-paper-search.ts'

export const Route = createFileRoute('/print/rating/$project/$representation')({ validateSearch: readPaperSearch, component: RatingPaper })

function RatingPaper() {
  const { project, representation } = Route.useParams()
  const { empty } = Route.useSearch()
  return <PrintRating project={project} representation={representation} empty={empty === 1} />
}
