import type { Text } from '../../../domain/text.ts'
import { languages, useLanguage } from '../../i18n.ts'

/** A text of the charter in the language shown, or in both, each marked as what it is for those who hear it. */
export function TextShown({ text, both }: { readonly text: Text; readonly both: boolean }) {
  const { language } = useLanguage()
  if (!both) return text[language]
  return (
    <span className="charter-both">
      {languages.map(({ id }) => (
        <span key={id} lang={id}>
          {text[id]}
        </span>
      ))}
    </span>
  )
}
