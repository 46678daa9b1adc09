import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
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
    <Button variant="outline" aria-disabled={!canUndo} onClick={() => void undo()}>
      <Trans>Undo</Trans>
    </Button>
  )
}
