import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useExport } from '../use-export.ts'
import type { HandoverFacts } from './use-handover.ts'

/** One file with all that a successor needs who has no account, or whose device has never met this data. */
export function HandoverFile({ facts: { representation, personName } }: { readonly facts: HandoverFacts }) {
  const { t } = useLingui()
  const { state, run, cancel, again } = useExport()
  return (
    <section className="handover-section ui-no-print" aria-labelledby="file">
      <h2 id="file">
        <Trans>A file for the successor</Trans>
      </h2>
      <p>
        <Trans>
          With an account the successor sees all of this after signing in. Without one, a file carries it to another device: the
          organization with its guides, reviews and pledges, the projects with their updates and ratings, and the meetings with open action
          items.
        </Trans>
      </p>
      {state.step === 'ready' ? (
        <Button variant="outline" onClick={() => void run({ sort: 'handover', key: representation.key }, t`Handover: ${personName}`)}>
          <Trans>Export as a file</Trans>
        </Button>
      ) : null}
      {state.step === 'ready' && state.problem !== null ? (
        <Alert tone="error" slim live="assertive">
          {state.problem}
        </Alert>
      ) : null}
      {state.step === 'writing' ? (
        <>
          <ProgressBar label={t`Writing the file`} value={state.done} max={Math.max(1, state.of)} text="" />
          <Button variant="outline" onClick={cancel}>
            <Trans>Cancel</Trans>
          </Button>
        </>
      ) : null}
      {state.step === 'done' ? (
        <>
          <Alert tone="success" live="polite">
            <p>
              <Trans>Exported as {state.fileName}. Keep it safe: whoever has the file can read what is in it.</Trans>
            </p>
          </Alert>
          <Button variant="outline" onClick={again}>
            <Trans>Write it again</Trans>
          </Button>
        </>
      ) : null}
    </section>
  )
}
