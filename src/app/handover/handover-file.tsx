import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/button.tsx'
import { ExportSteps } from '../export-steps.tsx'
import { useExport } from '../use-export.ts'
import type { HandoverFacts } from './use-handover.ts'

/** One file with all that a successor needs who has no account, or whose device has never met this data. */
export function HandoverFile({ facts: { representation, personName } }: { readonly facts: HandoverFacts }) {
  const { t } = useLingui()
  const written = useExport()
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
      <ExportSteps export={written} again={<Trans>Write it again</Trans>}>
        <Button
          variant="outline"
          onClick={() => void written.run({ sort: 'handover', key: representation.key }, t`Handover: ${personName}`)}
        >
          <Trans>Export as a file</Trans>
        </Button>
      </ExportSteps>
    </section>
  )
}
