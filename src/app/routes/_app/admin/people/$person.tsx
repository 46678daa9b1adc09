import { createFileRoute } from '@tanstack/react-router'
import { PersonScreen } from '../../../../admin/person-screen.tsx'

export const Route = createFileRoute('/_app/admin/people/$person')({ component: PersonRoute })

function PersonRoute() {
  const { person } = Route.useParams()
  return <PersonScreen key={person} person={person} />
}
