import { Trans, useLingui } from '@lingui/react/macro'
import { CallProblem } from '../../sync/call-server.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { deviceLabel } from '../device-label.ts'
import { useServerCall } from '../use-server-call.ts'

/** Makes the passkey of a new account. The account is signed in already, so nothing is lost where it does not work. */
export function PasskeyStep({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui()
  const call = useServerCall()
  const explain = (error: unknown) =>
    error instanceof CallProblem && (error.code === 'cancelled' || error.code === 'refused')
      ? t`No passkey was made. Try again, or go on without: you can make one in the settings, on any device on which you are signed in.`
      : null
  const make = async () => {
    if (await call.run((client) => client.addPasskey(deviceLabel()), explain)) onDone()
  }
  return (
    <div className="ui-stack">
      <PageTitle title={t`Make your passkey`} />
      <p>
        <Trans>
          Your account is there, and you are signed in. The browser now asks for your fingerprint, your face or this device's PIN.
        </Trans>
      </p>
      <div aria-live="assertive">
        {call.problem === null ? null : (
          <Alert tone="error" slim>
            {call.problem}
          </Alert>
        )}
      </div>
      <div className="ui-row">
        <Button busy={call.busy} onClick={() => void make()}>
          <Trans>Make a passkey</Trans>
        </Button>
        {call.problem === null ? null : (
          <Button variant="outline" onClick={onDone}>
            <Trans>Go on without a passkey</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
