import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { DiffText } from '../ui/diff-text.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { compareTexts, joinTexts } from './combine-texts.ts'

interface CombineEditorProps {
  readonly one: string
  readonly other: string
  readonly onCancel: () => void
  /** Saves the combined text; resolves when it is done or the failure was shown. */
  readonly onSave: (text: string) => Promise<void>
}

/** Two texts with their differences marked, and one text to make of them. */
export function CombineEditor({ one, other, onCancel, onSave }: CombineEditorProps) {
  const { t } = useLingui()
  const [text, setText] = useState(() => joinTexts(one, other))
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    await onSave(text)
    setBusy(false)
  }
  return (
    <div className="app-combine">
      <p>
        <Trans>What the second version adds is underlined, what it lacks is struck through.</Trans>
      </p>
      <DiffText parts={compareTexts(one, other)} />
      <TextArea label={t`Combined text`} value={text} onInput={setText} rows={5} />
      <div className="ui-row">
        <Button onClick={() => void save()} busy={busy}>
          <Trans>Save the combined text</Trans>
        </Button>
        <Button variant="outline" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  )
}
