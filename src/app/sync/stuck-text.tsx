import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { StuckEntry } from '../../store/journal.ts'
import { problemOf } from '../../store/write-problem.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useRecord } from '../live.ts'
import { useNaming } from '../naming.ts'
import { useSession } from '../session.ts'
import { useWriteProblemText } from '../write-problem-text.ts'

/** One text that could not be saved: where it belongs, the text itself, and what its author can do with it. */
export function StuckText({ entry }: { readonly entry: StuckEntry }) {
  const { t } = useLingui()
  const session = useSession()
  const toast = useToast()
  const naming = useNaming()
  const textOf = useWriteProblemText()
  useRecord(entry.record)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const text = naming.value(entry.record, entry.field, entry.value)
  const label = naming.label(entry.record, entry.field)

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      toast({ text: t`Copied.` })
    } catch {
      toast({ text: t`The browser did not allow copying. Select the text and copy it yourself.` })
    }
  }
  const tryAgain = async () => {
    setBusy(true)
    try {
      const { scope, record, field, value, context } = entry
      await session.store.write(scope, [{ record, field, value, context }])
      toast({ text: t`Saved on this device.` })
      session.discardStuck(entry.key)
    } catch (error) {
      setProblem(textOf(problemOf(error)))
      setBusy(false)
    }
  }
  return (
    <>
      <h3 tabIndex={-1}>
        {naming.title(entry.record)}
        <span className="sync-field">{label}</span>
      </h3>
      {problem === null ? null : (
        <Alert tone="error" slim live="assertive">
          {problem}
        </Alert>
      )}
      <TextArea label={t`What was typed`} value={text} onInput={() => undefined} readOnly rows={4} />
      <div className="ui-row">
        <Button onClick={() => void tryAgain()} busy={busy}>
          <Trans>Try again</Trans>
        </Button>
        <Button variant="outline" onClick={() => void copy()}>
          <Trans>Copy</Trans>
        </Button>
        <Button variant="outline" onClick={() => setAsking(true)}>
          <Trans>Discard…</Trans>
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Discard this text?</Trans>}
        actions={
          <>
            <Button
              variant="danger"
              onClick={() => {
                setAsking(false)
                toast({ text: t`Discarded.` })
                session.discardStuck(entry.key)
              }}
            >
              <Trans>Discard it</Trans>
            </Button>
            <Button variant="outline" onClick={() => setAsking(false)}>
              <Trans>Keep it</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>It was never saved, so it cannot be brought back.</Trans>
        </p>
        <blockquote className="sync-value sync-quote">{text}</blockquote>
      </Dialog>
    </>
  )
}
