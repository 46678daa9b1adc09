import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** Nothing on the screen is there any more: the only way on is a new start. */
export function WipedDialog() {
  const { t } = useLingui()
  const startAgain = () => location.assign('/')
  return (
    <Dialog
      open
      title={t`The data was removed from this device`}
      onClose={startAgain}
      actions={<Button onClick={startAgain}>{t`Start again`}</Button>}
    >
      <p>
        <Trans>It was removed here or in another window of the app. What you still see is not stored any more.</Trans>
      </p>
    </Dialog>
  )
}
