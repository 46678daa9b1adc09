import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Paper } from './paper.tsx'
import type { PaperProps } from './paper.tsx'

/** A guide's paper on screen, with a button that prints it; printing prints the paper alone. `onPrint` defaults to the browser's print dialog. */
export function PaperPreview({ onPrint = () => window.print(), ...paper }: Omit<PaperProps, 'empty'> & { onPrint?: () => void }) {
  const { t } = useLingui()
  const [empty, setEmpty] = useState(false)
  return (
    <div className="pg-preview">
      <div className="pg-preview-tools">
        <Button onClick={onPrint}>
          <Trans>Print</Trans>
        </Button>
        <Checkbox label={t`Empty form, to fill in by hand`} value={empty} onInput={setEmpty} />
      </div>
      <Paper {...paper} empty={empty} />
    </div>
  )
}
