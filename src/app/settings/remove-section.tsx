import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useSession } from '../session.ts'
import { RemoveDialog } from './remove-dialog.tsx'

/** Taking everything off this device; not in the sample, which has a removal of its own. */
export function RemoveSection() {
  const { choice } = useSession()
  const [asking, setAsking] = useState(false)
  if (choice === 'sample') return null
  return (
    <section aria-labelledby="remove-heading">
      <h2 id="remove-heading">
        <Trans>Remove all data</Trans>
      </h2>
      <p>
        <Trans>Before you give this device away, or if it is not yours. The app itself stays and starts as on the first day.</Trans>
      </p>
      <Button variant="danger" onClick={() => setAsking(true)}>
        <Trans>Remove all data from this device…</Trans>
      </Button>
      {asking ? <RemoveDialog onClose={() => setAsking(false)} /> : null}
    </section>
  )
}
