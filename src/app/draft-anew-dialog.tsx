import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DiffText } from '../ui/diff-text.tsx'
import { compareTexts } from './combine-texts.ts'

interface DraftAnewProps {
  readonly title: string
  /** The text as it is. */
  readonly before: string
  /** The new draft. */
  readonly after: string
  readonly onClose: () => void
  readonly onTake: () => Promise<void>
}

/** Shows what a new draft would change in a text before it takes their place. */
export function DraftAnewDialog({ title, before, after, onClose, onTake }: DraftAnewProps) {
  const isSame = before === after
  return (
    <Dialog
      open
      wide
      title={title}
      onClose={onClose}
      actions={
        <>
          {isSame ? null : (
            <Button onClick={() => void onTake()}>
              <Trans>Take the new draft</Trans>
            </Button>
          )}
          <Button variant="outline" onClick={onClose}>
            <Trans>Keep the text as it is</Trans>
          </Button>
        </>
      }
    >
      {isSame ? (
        <p>
          <Trans>A new draft would be the same text.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>What the new draft adds is underlined, what would go is struck through: also what was written by hand.</Trans>
          </p>
          <DiffText parts={compareTexts(before, after)} />
        </>
      )}
    </Dialog>
  )
}
