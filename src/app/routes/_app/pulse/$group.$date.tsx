import { createFileRoute } from '@tanstack/react-router'
import { PulseScreen } from '../../../pulse/pulse-screen.tsx'
import { readPulseSearch } from '../../-pulse-search.ts'

export const Route = createFileRoute('/_app/pulse/$group/$date')({ validateSearch: readPulseSearch, component: PulseRoute })

function PulseRoute() {
  const { group, date } = Route.useParams()
  const { answer } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <PulseScreen
      key={`${group}.${date}`}
      group={group}
      date={date}
      answer={answer}
      // Nobody comes back to an answer by the browser's back button: its place in the history is taken.
      onLeave={() => void navigate({ search: {}, replace: true })}
    />
  )
}
