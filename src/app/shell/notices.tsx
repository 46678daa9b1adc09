import { Plural, Trans } from '@lingui/react/macro'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { Link } from '@tanstack/react-router'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useSignedOut, useSyncState } from '../account.ts'
import { useFacts, useStoreStatus } from '../live.ts'
import { useSession } from '../session.ts'

/** What everybody has to know, above every screen: storage in trouble, texts that were not saved, a newer version. */
export function Notices() {
  return (
    <>
      <StorageNotice />
      <StuckNotice />
      <LostNotice />
      <SignedOutNotice />
      <TooOldNotice />
      <UpdateNotice />
    </>
  )
}

const WipedDialog = lazy(async () => ({ default: (await import('./wiped-dialog.tsx')).WipedDialog }))

function StorageNotice() {
  const status = useStoreStatus()
  if (status === 'open') return null
  if (status === 'wiped')
    return (
      <Suspense>
        <WipedDialog />
      </Suspense>
    )
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

const LostEditsAlert = lazy(async () => ({ default: (await import('./lost-edits-alert.tsx')).LostEditsAlert }))

/** Edits that vanished are never passed over ([S15]). */
function LostNotice() {
  const { lost } = useFacts()
  return lost === null ? null : (
    <Suspense>
      <LostEditsAlert lost={lost} />
    </Suspense>
  )
}

/** A session that has ended stops sync, and nothing else ([S10]). */
function SignedOutNotice() {
  const signedOut = useSignedOut()
  if (!signedOut) return null
  return (
    <Alert tone="warning" slim live="polite">
      <p>
        <Trans>You are signed out. Everything stays on this device, readable and writable; nothing is sent until you sign in again.</Trans>{' '}
        <Link to="/sign-in">
          <Trans>Sign in again</Trans>
        </Link>
      </p>
    </Alert>
  )
}

function TooOldNotice() {
  const { phase, problem } = useSyncState()
  if (phase !== 'too-old') return null
  return (
    <Alert tone="warning" slim live="polite">
      <p>
        {problem?.detail ?? <Trans>The server needs a newer version of the app. Nothing is lost: load the page again to update.</Trans>}{' '}
        <Button variant="unstyled" onClick={() => location.reload()}>
          <Trans>Load again</Trans>
        </Button>
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
