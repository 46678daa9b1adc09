import { Trans, useLingui } from '@lingui/react/macro'
import { ImportPanel } from '../import-panel.tsx'
import { useImport } from '../use-import.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { ExportSection } from './export-section.tsx'
import { PrintSection } from './print-section.tsx'
import type { ShareSearch } from './share-search.ts'

interface ShareScreenProps {
  /** What the address says. */
  readonly search: ShareSearch
  readonly onSearch: (search: ShareSearch) => void
}

/** Giving data to others and taking theirs in, by file: everything works without a network. */
export function ShareScreen({ search, onSearch }: ShareScreenProps) {
  const { t } = useLingui()
  const task = useImport()
  return (
    <div className="ui-stack">
      <PageTitle title={t`Share`} />
      <p>
        <Trans>
          Take your data to another device or to a colleague as a file: by e-mail, on a memory stick, however you like. Importing adds what
          is new; it never deletes and never doubles anything, in whatever order files come.
        </Trans>
      </p>
      <ExportSection search={search} onSearch={onSearch} />
      <section className="ui-stack" aria-labelledby="import-heading">
        <h2 id="import-heading">
          <Trans>Import</Trans>
        </h2>
        <ImportPanel task={task} />
      </section>
      <PrintSection />
    </div>
  )
}
