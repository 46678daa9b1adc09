import { createFileRoute } from '@tanstack/react-router'
import { PrintScreen } from '../../guides/print-screen.tsx'
import { readPaperSearch } from '../-paper-search.ts'

export const Route = createFileRoute('/print/commitment/$org')({ validateSearch: readPaperSearch, component: CommitmentPaper })

function CommitmentPaper() {
  const { org } = Route.useParams()
  const { empty } = Route.useSearch()
  return <PrintScreen place={{ guide: 'commitment', organization: org }} empty={empty === 1} />
}
