import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useRef, useState, type ReactNode } from 'react'
import type { OneTimeLink } from '../../sync/admin-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface LinkDialogProps {
  readonly title: string
  readonly made: OneTimeLink
  /** For whom the link is. */
  readonly email: string
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A link that is shown this once: to copy and pass on. The server keeps only its hash, so nobody can look it up later. */
export function LinkDialog({ title, made, email, onClose, children }: LinkDialogProps) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const said = useId()
  const [copied, setCopied] = useState<'no' | 'yes' | 'by-hand'>('no')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made.link)
      setCopied('yes')
    } catch {
      // Clipboards are closed to pages that are not served securely: the text is marked, the keys copy it.
      input.current?.focus()
      input.current?.select()
      setCopied('by-hand')
    }
  }
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button aria-describedby={said} onClick={() => void copy()}>
            <Trans>Copy the link</Trans>
          </Button>
          <Button variant="outline" onClick={onClose}>
            <Trans>Done</Trans>
          </Button>
        </>
      }
    >
      <div className="ui-stack">
        {children}
        <TextField ref={input} label={t`One-time link`} value={made.link} readOnly onInput={() => undefined} />
        <output id={said} className="admin-said">
          {copied === 'yes' ? <Trans>Copied.</Trans> : null}
          {copied === 'by-hand' ? <Trans>The browser does not let the app copy. The link is marked: copy it with Ctrl-C.</Trans> : null}
        </output>
        <p>
          {made.mailed ? (
            <Trans>It was also mailed to {email}.</Trans>
          ) : (
            <Trans>It was not mailed. Pass it on to {email} in a way that only they can read.</Trans>
          )}
        </p>
        <p className="ui-soft">
          <Trans>The link is shown only now and works once. If it gets lost, make a new one.</Trans>
        </p>
      </div>
    </Dialog>
  )
}
