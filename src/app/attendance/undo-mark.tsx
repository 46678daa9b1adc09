import { Trans, useLingui } from '@lingui/react/macro'
import { useToast } from '../../ui/toast.tsx'
import { RestingButton } from './resting-button.tsx'
import { useCanUndo, useMarking } from './use-marking.ts'

/** Takes the last step on this sheet back: a mark, "everyone present", a guest. */
export function UndoMark() {
  const { t } = useLingui()
  const marking = useMarking()
  const canUndo = useCanUndo(marking)
  const toast = useToast()
  const undo = async () => {
    const isDone = await marking.undo()
    if (!isDone) toast({ text: t`Nothing to take back.` })
  }
  return (
    <RestingButton variant="outline" isResting={!canUndo} onPress={() => void undo()}>
      <Trans>Undo</Trans>
    </RestingButton>
  )
}
