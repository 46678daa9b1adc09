import { useId } from 'react'
import { findUnsafeText } from '../domain/rules/safe-text.ts'
import { TextArea, type TextAreaProps } from '../ui/text-area.tsx'
import { useLanguage } from './i18n.ts'
import { SafeTextNote } from './safe-text-note.tsx'

/** Several lines of text in a dialog that saves all at once, with the caution about what must not be written; what the scan finds is shown with its place. */
export function LongText(props: TextAreaProps) {
  const { language } = useLanguage()
  const made = useId()
  const id = props.id ?? made
  const unsafe = findUnsafeText(props.value)
  return (
    <TextArea {...props} id={id} problem={unsafe === null ? props.problem : unsafe.reason[language]}>
      <SafeTextNote input={id} text={props.value} unsafe={unsafe} />
    </TextArea>
  )
}
