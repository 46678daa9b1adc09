import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DiffText } from '../../ui/diff-text.tsx'
import { compareTexts } from '../combine-texts.ts'

interface DraftAnewProps {
  /** The minutes as they are. */
  readonly before: string
  /** The new draft. */
  readonly after: string
  readonly onClose: () => void
  readonly onTake: () => Promise<void>
}

/** Shows what a new draft would change in the minutes before it takes their place. */
export function DraftAnewDialog({ before, after, onClose, onTake }: DraftAnewProps) {
  const { t } = useLingui()
  const isSame = before === after
  return (
    <Dialog
      open
      wide
      title={t`Draft the minutes anew?`}
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
