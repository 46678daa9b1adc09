import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'

interface SaveTableProps {
  readonly save: () => void
  /** What is saved, said to whoever does not see beside what the button stands: where a screen has several. */
  readonly of?: string
}

/** Saves the list beside it as a table for a spreadsheet. */
export function SaveTable({ save, of }: SaveTableProps) {
  const { t } = useLingui()
  return (
    <Button
      variant="outline"
      className="ui-no-print"
      {...(of === undefined ? {} : { 'aria-label': t`Save as a table (CSV): ${of}` })}
      onClick={save}
    >
      <Trans>Save as a table (CSV)</Trans>
    </Button>
  )
}
