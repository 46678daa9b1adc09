import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface ConfirmDialogProps {
  readonly title: string
  /** What the button says that does it. */
  readonly doIt: string
  /** Destroys or takes away something. */
  readonly danger?: boolean
  readonly wide?: boolean
  /** Does it; gives the sentence of what went wrong, null where nothing did. */
  readonly onDo: () => Promise<string | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The question before something that others notice at once. Where it cannot be done it stays, with the reason. */
export function ConfirmDialog({ title, doIt, danger, wide, onDo, onClose, children }: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const act = async () => {
    setBusy(true)
    setProblem(null)
    const said = await onDo()
    setBusy(false)
    if (said === null) onClose()
    else setProblem(said)
  }
  return (
    <Dialog
      open
      wide={wide}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={() => void act()}>
            {doIt}
          </Button>
          <Button variant="outline" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </>
      }
    >
      <div className="ui-stack">
        {children}
        {problem === null ? null : (
          <Alert tone="error" slim live="assertive">
            <p>{problem}</p>
          </Alert>
        )}
      </div>
    </Dialog>
  )
}
