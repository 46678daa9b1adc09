import { Plural, Trans } from '@lingui/react/macro'
import type { ChainCount } from '../../domain/rules/chain.ts'
import { Alert } from '../../ui/alert.tsx'

/** Whether a chain holds from end to end. */
export function BrokenNote({ count: { broken } }: { readonly count: ChainCount }) {
  return (
    <Alert tone={broken === 0 ? 'success' : 'warning'} slim>
      <p>
        {broken === 0 ? (
          <Trans>Every link holds: each activity leads over an output and an outcome to a target, and each result is measured.</Trans>
        ) : (
          <Plural
            value={broken}
            one="The chain breaks at # place. It is marked below, with the way to mend it."
            other="The chain breaks at # places. They are marked below, with the way to mend them."
          />
        )}
      </p>
    </Alert>
  )
}
