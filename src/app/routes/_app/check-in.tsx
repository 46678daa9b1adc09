import { createFileRoute } from '@tanstack/react-router'
import { CheckInScreen } from '../../check-in/check-in-screen.tsx'
import { readCheckInSearch } from '../../check-in-address.ts'
import { noteGoal } from '../../first-goal.ts'

export const Route = createFileRoute('/_app/check-in')({
  validateSearch: readCheckInSearch,
  // A phone that has never run the app scans the code, too: the first run comes before this screen, and goes on to it.
  beforeLoad: ({ location }) => noteGoal(location.href),
  component: CheckInRoute,
})

function CheckInRoute() {
  return <CheckInScreen search={Route.useSearch()} />
}
