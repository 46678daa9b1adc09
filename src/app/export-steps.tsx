import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { saveFile } from './save-file.ts'
import type { ExportRun } from './use-export.ts'

interface ExportStepsProps {
  readonly export: ExportRun
  /** What leads back from a written file to the beginning. */
  readonly again: ReactNode
  /** Where the export is chosen and begun. */
  readonly children: ReactNode
}

/** An export from its choice over its writing to the file, which can be sent or saved once more. */
export function ExportSteps({ export: { state, cancel, again: begin }, again, children }: ExportStepsProps) {
  const { t } = useLingui()
  switch (state.step) {
    case 'ready':
      return (
        <>
          {children}
          {state.problem === null ? null : (
            <Alert tone="error" slim live="assertive">
              {state.problem}
            </Alert>
          )}
        </>
      )
    case 'writing':
      return (
        <>
          <ProgressBar label={t`Writing the file`} value={state.done} max={Math.max(1, state.of)} text="" />
          <Button variant="outline" onClick={cancel}>
            <Trans>Cancel</Trans>
          </Button>
        </>
      )
    case 'done':
      return (
        <>
          <Alert tone="success" live="polite">
            <p>
              <Trans>Exported as {state.fileName}. Keep it safe: whoever has the file can read what is in it.</Trans>
            </p>
          </Alert>
          <div className="ui-row">
            <ShareButton blob={state.blob} fileName={state.fileName} />
            <Button variant="outline" onClick={() => saveFile(state.blob, state.fileName)}>
              <Trans>Save the file once more</Trans>
            </Button>
            <Button variant="outline" onClick={begin}>
              {again}
            </Button>
          </div>
        </>
      )
  }
}

/** The phone's own way of sending a file, where it has one. */
function ShareButton({ blob, fileName }: { readonly blob: Blob; readonly fileName: string }) {
  const file = new File([blob], fileName, { type: 'application/json' })
  if (!('canShare' in navigator) || !navigator.canShare({ files: [file] })) return null
  return (
    <Button onClick={() => void navigator.share({ files: [file] }).catch(() => undefined)}>
      <Trans>Send…</Trans>
    </Button>
  )
}
