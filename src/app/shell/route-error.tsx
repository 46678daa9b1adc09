import { Trans, useLingui } from '@lingui/react/macro'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { AppLinkButton } from '../link.tsx'

/** What a screen that failed shows in its place: that nothing saved is lost, and two ways on. */
export function RouteError({ error }: ErrorComponentProps) {
  const { t } = useLingui()
  return (
    <div className="ui-stack">
      <PageTitle title={t`This screen could not be shown`} />
      <Alert tone="error" live="assertive">
        <p>
          <Trans>What you saved is still on this device. Load the page again; if it fails again, export your data to be safe.</Trans>
        </p>
      </Alert>
      <div className="ui-row">
        <Button onClick={() => window.location.reload()}>
          <Trans>Load again</Trans>
        </Button>
        <AppLinkButton to="/share" variant="outline">
          <Trans>Export my data</Trans>
        </AppLinkButton>
      </div>
      <Disclosure summary={<Trans>What went wrong</Trans>}>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </Disclosure>
    </div>
  )
}
