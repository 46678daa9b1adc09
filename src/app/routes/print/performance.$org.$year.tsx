import { createFileRoute } from '@tanstack/react-router'
import { PrintScreen } from '../../guides/print-screen.tsx'
import { readPaperSearch } from '../-paper-search.ts'

export const Route = createFileRoute('/print/performance/$org/$year')({ validateSearch: readPaperSearch, component: PerformancePaper })

function PerformancePaper() {
  const { org, year } = Route.useParams()
  const { empty } = Route.useSearch()
  return <PrintScreen place={{ guide: 'performance', organization: org, part: year }} empty={empty === 1} />
}
