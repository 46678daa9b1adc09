import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'

/** Shown where the browser lets the app store nothing: without that the app would lose what people type, so it does not start. */
export function StartProblem({ problem }: { readonly problem: unknown }) {
  const { t } = useLingui()
  return (
    <main className="shell-body shell-body--plain">
      <div className="ui-stack">
        <h1>{t`Partners Guide could not open its storage`}</h1>
        <Alert tone="error" live="assertive">
          <p>
            <Trans>
              This browser did not let the app open its data on this device. Nothing was deleted. Close other windows of the app, leave
              private browsing, make room on the disk, then load the page again.
            </Trans>
          </p>
        </Alert>
        <Button onClick={() => window.location.reload()}>
          <Trans>Load again</Trans>
        </Button>
        <Disclosure summary={<Trans>What went wrong</Trans>}>
          <code>{problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem)}</code>
        </Disclosure>
      </div>
    </main>
  )
}
