import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { Link } from '@tanstack/react-router'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useStoreStatus } from '../live.ts'
import { useSession } from '../session.ts'

/** What everybody has to know, above every screen: storage in trouble, texts that were not saved, a newer version. */
export function Notices() {
  return (
    <>
      <StorageNotice />
      <StuckNotice />
      <UpdateNotice />
    </>
  )
}

function StorageNotice() {
  const status = useStoreStatus()
  if (status === 'open') return null
  if (status === 'wiped') return <WipedDialog />
  return (
    <Alert tone="warning" slim live="polite">
      {status === 'read-only' && (
        <p>
          <Trans>
            A newer version of the app has written this data. This version shows it and can export it, but cannot change it. Load the page
            again to update.
          </Trans>
        </p>
      )}
      {status === 'reconnecting' && (
        <p>
          <Trans>
            The browser closed the app's storage. It is being opened again; what you type stays on the screen until it is saved.
          </Trans>
        </p>
      )}
    </Alert>
  )
}

/** Nothing on the screen is there any more: the only way on is a new start. */
function WipedDialog() {
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

function StuckNotice() {
  const session = useSession()
  const stuck = useSyncExternalStore(session.subscribeStuck, session.stuck)
  if (stuck.length === 0) return null
  return (
    <Alert tone="error" slim live="polite">
      <p>
        <Plural value={stuck.length} one="# text could not be saved last time." other="# texts could not be saved last time." />{' '}
        <Link to="/sync">
          <Trans>See what it is</Trans>
        </Link>
      </p>
    </Alert>
  )
}

function UpdateNotice() {
  const { updates } = useSession()
  const waiting = useSyncExternalStore(updates.subscribe, () => updates.waiting)
  if (!waiting) return null
  return (
    <Alert tone="info" slim live="polite">
      <p>
        <Trans>A newer version of the app is ready. It starts when you say so; what you have typed is kept.</Trans>{' '}
        <Button variant="unstyled" onClick={() => updates.applyUpdate()}>
          <Trans>Update now</Trans>
        </Button>
      </p>
    </Alert>
  )
}
