import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState, useSyncExternalStore } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useFacts } from '../live.ts'
import { useSession } from '../session.ts'
import { useServerCall } from '../use-server-call.ts'
import { ExportButton } from './export-button.tsx'
import { leave } from './leave-account.ts'

/**
 * Signing out, and what becomes of the account's data on this device. While the server does not have everything, the data stays, locked
 * away, and the dialog offers to export it: nothing is destroyed by signing out.
 */
export function SignOutDialog({ everywhere, onClose }: { readonly everywhere: boolean; readonly onClose: () => void }) {
  const { t } = useLingui()
  const session = useSession()
  const { pending, refused } = useFacts()
  const stuck = useSyncExternalStore(session.subscribeStuck, session.stuck).length
  const call = useServerCall()
  const [wanted, setWanted] = useState<'keep' | 'remove'>('keep')
  const onlyHere = pending + refused + stuck
  const remove = wanted === 'remove' && onlyHere === 0
  return (
    <Dialog
      open
      onClose={onClose}
      title={everywhere ? <Trans>Sign out on all devices?</Trans> : <Trans>Sign out on this device?</Trans>}
      actions={
        <>
          <Button busy={call.busy} onClick={() => void call.run(() => leave(session, { everywhere, remove }))}>
            <Trans>Sign out</Trans>
          </Button>
          <Button variant="outline" onClick={onClose}>
            <Trans>Stay signed in</Trans>
          </Button>
        </>
      }
    >
      <div className="settings-remove">
        {everywhere ? (
          <p>
            <Trans>Every device that is signed in with your account is signed out. Data on them stays where it is.</Trans>
          </p>
        ) : null}
        {onlyHere === 0 ? null : <OnlyHere pending={pending} refused={refused} stuck={stuck} />}
        <RadioGroup
          label={t`Your data on this device`}
          value={remove ? 'remove' : 'keep'}
          onInput={(value) => setWanted(value === 'remove' ? 'remove' : 'keep')}
          options={[
            {
              value: 'keep',
              label: t`Lock it away here`,
              hint: t`Nobody who signs in after you sees it in the app, and it is there when you sign in again. It is not encrypted: on a device that is not yours, remove it.`,
            },
            {
              value: 'remove',
              label: t`Remove it from this device`,
              hint:
                onlyHere === 0
                  ? t`The server has everything; it is fetched again when you sign in.`
                  : t`Not now: what only this device has would be lost.`,
              disabled: onlyHere > 0,
            },
          ]}
        />
        <div aria-live="assertive">
          {call.problem === null ? null : (
            <Alert tone="error" slim>
              {call.problem}
            </Alert>
          )}
        </div>
      </div>
    </Dialog>
  )
}

interface OnlyHereProps {
  readonly pending: number
  readonly refused: number
  readonly stuck: number
}

/** What the server does not have, with the export that keeps it safe whatever happens. */
function OnlyHere({ pending, refused, stuck }: OnlyHereProps) {
  return (
    <>
      <Alert tone="warning" slim>
        <ul>
          {pending === 0 ? null : (
            <li>
              <Plural value={pending} one="# change has not reached the server." other="# changes have not reached the server." />
            </li>
          )}
          {refused === 0 ? null : (
            <li>
              <Plural
                value={refused}
                one="# change was refused and waits on the Sync screen."
                other="# changes were refused and wait on the Sync screen."
              />
            </li>
          )}
          {stuck === 0 ? null : (
            <li>
              <Plural value={stuck} one="# text could not be saved." other="# texts could not be saved." />
            </li>
          )}
        </ul>
        <p>
          <Trans>They stay on this device, and are sent when you sign in here again. Export them to be safe.</Trans>
        </p>
      </Alert>
      <ExportButton prominent={false} />
    </>
  )
}
