import { createFileRoute } from '@tanstack/react-router'
import { PrintScreen } from '../../guides/print-screen.tsx'
import { readPaperSearch } from '../-paper-search.ts'

export const Route = createFileRoute('/print/selection/$org')({ validateSearch: readPaperSearch, component: SelectionPaper })

function SelectionPaper() {
  const { org } = Route.useParams()
  const { empty } = Route.useSearch()
  return <PrintScreen place={{ guide: 'selection', organization: org }} empty={empty === 1} />
}
