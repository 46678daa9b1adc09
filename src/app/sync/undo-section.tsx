import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { problemOf } from '../../store/write-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useUndo } from '../live.ts'
import { useStore } from '../session.ts'
import { useWriteProblemText } from '../write-problem-text.ts'

/** Takes back and repeats what was changed in this tab since it was opened. */
export function UndoSection() {
  const { t } = useLingui()
  const store = useStore()
  const toast = useToast()
  const textOf = useWriteProblemText()
  const { canUndo, canRedo } = useUndo()
  const buttons = useRef<HTMLDivElement>(null)

  const run = async (side: 'undo' | 'redo') => {
    try {
      const edit = await store[side]()
      if (!edit) toast({ text: t`Somebody has changed it since, so it stays as it is.` })
      else toast({ text: side === 'undo' ? t`Taken back.` : t`Repeated.` })
    } catch (error) {
      toast({ text: textOf(problemOf(error)) })
    }
    // A button that has nothing left to do cannot keep the focus.
    const [back, again] = buttons.current?.querySelectorAll('button') ?? []
    if (side === 'undo' && !store.canUndo) again?.focus()
    if (side === 'redo' && !store.canRedo) back?.focus()
  }
  return (
    <section aria-labelledby="undo-heading">
      <h2 id="undo-heading">
        <Trans>Your last changes</Trans>
      </h2>
      <p>
        {canUndo || canRedo ? (
          <Trans>
            What you changed since you opened this page can be taken back, one change after the other: <Kbd>Ctrl Z</Kbd> outside of a text
            does the same.
          </Trans>
        ) : (
          <Trans>You have changed nothing since you opened this page. Older values are in the history below.</Trans>
        )}
      </p>
      <div ref={buttons} className="ui-row">
        <Button variant="outline" disabled={!canUndo} onClick={() => void run('undo')}>
          <Trans>Take back</Trans>
        </Button>
        <Button variant="outline" disabled={!canRedo} onClick={() => void run('redo')}>
          <Trans>Repeat</Trans>
        </Button>
      </div>
    </section>
  )
}
