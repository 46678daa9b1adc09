import { createFileRoute } from '@tanstack/react-router'
import { PrintScreen } from '../../guides/print-screen.tsx'
import { readPaperSearch } from '../-paper-search.ts'

export const Route = createFileRoute('/print/resources/$org/$group')({ validateSearch: readPaperSearch, component: ResourcesPaper })

function ResourcesPaper() {
  const { org, group } = Route.useParams()
  const { empty } = Route.useSearch()
  return <PrintScreen place={{ guide: 'resources', organization: org, part: group }} empty={empty === 1} />
}
