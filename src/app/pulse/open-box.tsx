import { Trans, useLingui } from '@lingui/react/macro'
import { barrierPulseRecord } from '../../domain/barrier-pulse.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useSession } from '../session.ts'
import { useExplainWrite } from '../write-access.ts'
import type { BoxPlace } from './box-place.ts'
import type { PulseFacts } from './use-pulse.ts'

/** Opens a box on this device, for those who may seal one. */
export function OpenBox({ facts, place }: { readonly facts: PulseFacts; readonly place: BoxPlace }) {
  const { t } = useLingui()
  const { newId } = useSession()
  const explain = useExplainWrite()
  const toast = useToast()
  const { group, date } = facts
  const reason = explain(workGroupScope(group), barrierPulseRecord(group, date), 'boxes.box.barrier')
  if (reason !== null) return <p className="ui-soft">{reason}</p>
  const open = () => {
    // Only the last digits: an id begins with the time at which it was made.
    if (!place.open(newId().slice(-12).toUpperCase())) toast({ text: t`This browser stores nothing, so there can be no box here.` })
  }
  return (
    <>
      <p>
        <Trans>
          A box collects the answers of the people in the room: on this device, which goes from hand to hand, and by codes from their own
          devices.
        </Trans>
      </p>
      <Button onClick={open}>
        <Trans>Open a box here</Trans>
      </Button>
    </>
  )
}
