import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { InstallSteps } from '../install-steps.tsx'
import { install, useInstallWay } from '../install.ts'

/** Installing the app on this device: why, and how here. */
export function InstallSection() {
  const { t } = useLingui()
  const toast = useToast()
  const way = useInstallWay()
  const ask = async () => {
    const accepted = await install.prompt()
    toast({ text: accepted ? t`The app is being installed.` : t`Not installed. You find this button here again.` })
  }
  return (
    <section id="install" aria-labelledby="install-heading">
      <h2 id="install-heading">
        <Trans>Install</Trans>
      </h2>
      {way === 'installed' ? (
        <p>
          <Trans>The app is installed on this device.</Trans>
        </p>
      ) : (
        <p>
          <Trans>Installed, the app opens in a window of its own, and browsers keep its data better.</Trans>
        </p>
      )}
      {way === 'ios' || way === 'mac-safari' ? (
        <Alert tone="warning" slim>
          <p>
            <Trans>
              Safari removes what a page has stored when 7 days of use pass without a visit to it. An installed app is safe from that.
            </Trans>
          </p>
        </Alert>
      ) : null}
      {way === 'offered' ? (
        <Button onClick={() => void ask()}>
          <Trans>Install the app</Trans>
        </Button>
      ) : null}
      <InstallSteps way={way} />
    </section>
  )
}
