import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import type { SyncProblem, SyncState } from '../../sync/loop.ts'
import type { AccountFacts } from '../../store/store.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { SummaryBox } from '../../ui/summary-box.tsx'
import { useSignedOut, useSyncState } from '../account.ts'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { useFacts } from '../live.ts'
import { useSession } from '../session.ts'

/** How this device stands with its server: as whom, when it last had an answer, what goes on now and what stands in its way. */
export function ConnectionSection({ account }: { readonly account: AccountFacts }) {
  const { language } = useLanguage()
  const { sync } = useSession()
  const { pending, refused, healing } = useFacts()
  const state = useSyncState()
  const signedOut = useSignedOut()
  const { name, email } = account.user
  return (
    <SummaryBox heading={<Trans>Connected as {name}</Trans>}>
      <p className="ui-soft">{email}</p>
      <p>
        <output>
          <strong>
            <StateText state={state} signedOut={signedOut} />
          </strong>
        </output>{' '}
        {state.lastSync === null ? (
          <Trans>This device has had no answer from the server yet.</Trans>
        ) : (
          <Trans>Last answer of the server: {formatInstant(state.lastSync, language)}.</Trans>
        )}
      </p>
      <p>
        {pending === 0 && refused === 0 ? <Trans>The server has everything that you have changed here.</Trans> : null}
        {pending === 0 && refused > 0 ? <Trans>The server has everything that you have changed here but what it refused.</Trans> : null}
        {pending === 0 ? null : (
          <Plural
            value={pending}
            one="# change is on this device and has not reached the server yet."
            other="# changes are on this device and have not reached the server yet."
          />
        )}
      </p>
      {healing ? (
        <p>
          <Trans>
            The server was restored from a backup. This device gives back what it has; the screens show the outcome when that is done.
          </Trans>
        </p>
      ) : null}
      <ProblemNote problem={signedOut ? null : state.problem} />
      <div className="ui-row">
        {signedOut || state.problem?.code === 'other-user' ? (
          <AppLinkButton to="/sign-in">
            <Trans>Sign in again</Trans>
          </AppLinkButton>
        ) : (
          <Button variant="outline" busy={state.phase === 'syncing'} onClick={() => sync.syncNow()}>
            <Trans>Sync now</Trans>
          </Button>
        )}
      </div>
    </SummaryBox>
  )
}

/** What sync is doing, in one sentence. */
function StateText({ state, signedOut }: { readonly state: SyncState; readonly signedOut: boolean }) {
  const online = useSyncExternalStore(followNetwork, () => navigator.onLine)
  const { phase, more } = state
  if (!online || phase === 'offline') return <Trans>No network: everything is saved on this device and sent later.</Trans>
  if (signedOut) return <Trans>Signed out: nothing is sent until you sign in again.</Trans>
  switch (phase) {
    case 'syncing':
      return more ? <Trans>Syncing: there is more to come.</Trans> : <Trans>Syncing…</Trans>
    case 'waiting':
      return <Trans>The last try failed; the next one comes by itself.</Trans>
    case 'too-old':
      return <Trans>The server needs a newer version of the app. Load the page again.</Trans>
    case 'other-tab':
      return <Trans>Another window of the app syncs for this one.</Trans>
    case 'off':
    case 'signed-out':
    case 'idle':
      return <Trans>Up to date.</Trans>
  }
}

function followNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Why the last try failed, where its person can do something about it or should know. */
function ProblemNote({ problem }: { readonly problem: SyncProblem | null }) {
  const text = useProblemText()(problem)
  return (
    <div aria-live="polite">
      {text === null ? null : (
        <Alert tone="warning" slim>
          <p>{text}</p>
        </Alert>
      )}
    </div>
  )
}

function useProblemText(): (problem: SyncProblem | null) => string | null {
  const { t } = useLingui()
  return (problem) => {
    switch (problem?.code) {
      case undefined:
      case 'offline':
      case 'signed-out':
        return null
      case 'too-old':
        return problem.detail ?? null
      case 'other-user':
        return t`Somebody else is signed in in this browser now. Nothing of yours is sent under that account; sign in again.`
      case 'busy':
        return t`The server has much to do and asks to come back later. This device does so by itself.`
      case 'server':
        return t`The server has a fault. This device tries again by itself; nothing is lost.`
      case 'rejected':
        return t`The server does not understand this device. Load the page again to update; if that does not help, export your changes and tell staff.`
      case 'bad-reply':
        return t`The answer of the server could not be read. Load the page again to update.`
      case 'wrong-task-force':
        return t`This server belongs to another task force than the data on this device. Nothing is sent to it.`
      case 'database':
        return t`The data of this device could not be written. Free some space on the disk; it is tried again by itself.`
    }
  }
}
