import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/')({ component: Today })

function Today() {
  return (
    <h1>
      <Trans>Today</Trans>
    </h1>
  )
}
