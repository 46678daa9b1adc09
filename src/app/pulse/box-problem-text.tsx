import { Trans } from '@lingui/react/macro'
import type { BoxProblem } from './box-place.ts'

/** Why a box did not take an answer. */
export function BoxProblemText({ reason }: { readonly reason: BoxProblem }) {
  if (reason === 'gone') return <Trans>There is no open box on this device any more.</Trans>
  if (reason === 'closed') return <Trans>The box takes no more answers: it is being sealed, or was handed over.</Trans>
  return <Trans>This browser stores nothing more. Make room on the device, then answer again.</Trans>
}
