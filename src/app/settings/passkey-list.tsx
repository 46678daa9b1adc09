import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Passkey } from '../../sync/account-shapes.ts'
import { CallProblem } from '../../sync/call-server.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { useToast } from '../../ui/toast.tsx'
import { deviceLabel } from '../device-label.ts'
import { useLanguage } from '../i18n.ts'
import { useServerCall } from '../use-server-call.ts'

interface PasskeyListProps {
  readonly passkeys: readonly Passkey[]
  /** The list at the server has changed. */
  readonly onChange: () => void
}

/** The account's passkeys: adding one of this device, removing one that is lost. */
export function PasskeyList({ passkeys, onChange }: PasskeyListProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const toast = useToast()
  const call = useServerCall()
  const [removing, setRemoving] = useState<Passkey | null>(null)
  const nameOf = (passkey: Passkey) => passkey.name ?? t`Passkey`

  const explain = (error: unknown) => {
    if (!(error instanceof CallProblem)) return null
    if (error.code === 'forbidden') return t`You signed in more than a day ago. For your safety, sign out and in again first.`
    if (error.status === 409) return t`This is the last way into your account. Add another passkey or a password first.`
    return error.code === 'refused' ? t`No passkey was made. This device may have one for your account already.` : null
  }
  const add = async () => {
    if (!(await call.run((client) => client.addPasskey(deviceLabel()), explain))) return
    toast({ text: t`The passkey was added.` })
    onChange()
  }
  const remove = async (passkey: Passkey) => {
    setRemoving(null)
    if (!(await call.run((client) => client.deletePasskey(passkey.id), explain))) return
    toast({ text: t`The passkey was removed.` })
    document.getElementById('passkeys-heading')?.focus()
    onChange()
  }
  return (
    <>
      <h3 id="passkeys-heading" tabIndex={-1}>
        <Trans>Passkeys</Trans>
      </h3>
      {passkeys.length === 0 ? (
        <p>
          <Trans>None yet. A passkey is safer than a password: your fingerprint, your face or this device's PIN.</Trans>
        </p>
      ) : (
        <ul className="settings-passkeys">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <span>
                {nameOf(passkey)}
                {passkey.createdAt === null ? null : (
                  <span className="ui-soft">
                    {' '}
                    <Trans>added on {formatInstant(passkey.createdAt, language)}</Trans>
                  </span>
                )}
              </span>
              <Button variant="unstyled" aria-label={t`Remove the passkey ${nameOf(passkey)}`} onClick={() => setRemoving(passkey)}>
                <Trans>Remove</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div aria-live="assertive">
        {call.problem === null ? null : (
          <Alert tone="error" slim>
            {call.problem}
          </Alert>
        )}
      </div>
      <Button variant="outline" busy={call.busy} onClick={() => void add()}>
        <Trans>Add a passkey</Trans>
      </Button>
      <Dialog
        open={removing !== null}
        onClose={() => setRemoving(null)}
        title={<Trans>Remove this passkey?</Trans>}
        actions={
          <>
            <Button variant="danger" onClick={() => void (removing && remove(removing))}>
              <Trans>Remove it</Trans>
            </Button>
            <Button variant="outline" onClick={() => setRemoving(null)}>
              <Trans>Keep it</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>Nobody can sign in with it any more. Devices that are signed in stay signed in.</Trans>
        </p>
      </Dialog>
    </>
  )
}
