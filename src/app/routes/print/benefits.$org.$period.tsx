import { createFileRoute } from '@tanstack/react-router'
import { PrintScreen } from '../../guides/print-screen.tsx'
import { readPaperSearch } from '../-paper-search.ts'

export const Route = createFileRoute('/print/benefits/$org/$period')({ validateSearch: readPaperSearch, component: BenefitsPaper })

function BenefitsPaper() {
  const { org, period } = Route.useParams()
  const { empty } = Route.useSearch()
  return <PrintScreen place={{ guide: 'benefits', organization: org, part: period }} empty={empty === 1} />
}
