import { Trans } from '@lingui/react/macro'
import { scanCaution, type UnsafeText } from '../domain/rules/safe-text.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { useLanguage } from './i18n.ts'

interface SafeTextNoteProps {
  /** Id of the input that holds the text. */
  readonly input: string
  readonly text: string
  /** What the scan has found in it; null = nothing. */
  readonly unsafe: UnsafeText | null
}

/** Under a free text: what must not be written there, behind one quiet line; where the scan has found something, its place and the whole caution. */
export function SafeTextNote({ input, text, unsafe }: SafeTextNoteProps) {
  const { language } = useLanguage()
  if (unsafe === null || unsafe.path !== '') {
    return (
      <div className="ui-no-print">
        <Disclosure summary={<Trans>What must not be written here</Trans>}>
          <p className="ui-soft">{scanCaution[language]}</p>
        </Disclosure>
      </div>
    )
  }
  const line = text.slice(0, unsafe.start).split('\n').length
  const show = () => {
    const element = document.getElementById(input)
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return
    element.focus()
    element.setSelectionRange(unsafe.start, unsafe.end)
  }
  return (
    <>
      <p className="ui-soft">{scanCaution[language]}</p>
      <Button variant="outline" onClick={show}>
        <Trans>Show the place (line {line})</Trans>
      </Button>
    </>
  )
}
