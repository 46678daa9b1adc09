import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { RefusedEdit } from '../../store/store.ts'
import { problemOf } from '../../store/write-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useNaming } from '../naming.ts'
import { useStore } from '../session.ts'
import { useWriteProblemText } from '../write-problem-text.ts'

/** Asks before a refused edit goes for good. */
export function DiscardRefused({ refused: { edit }, onClose }: { readonly refused: RefusedEdit; readonly onClose: () => void }) {
  const { t } = useLingui()
  const store = useStore()
  const toast = useToast()
  const naming = useNaming()
  const textOf = useWriteProblemText()
  const [busy, setBusy] = useState(false)
  const discard = async () => {
    setBusy(true)
    try {
      await store.discardRefused(edit.id)
      onClose()
      toast({ text: t`Discarded.` })
    } catch (error) {
      toast({ text: textOf(problemOf(error)) })
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Discard this change?</Trans>}
      actions={
        <>
          <Button variant="danger" busy={busy} onClick={() => void discard()}>
            <Trans>Discard it</Trans>
          </Button>
          <Button variant="outline" onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>The server never accepted it, so it cannot be brought back. What stands at the server stays as it is.</Trans>
      </p>
      <ul>
        {edit.changes.map(({ record, field, value }) => (
          <li key={`${record} ${field}`}>
            {naming.label(record, field)}: <span className="sync-value">{naming.value(record, field, value)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
