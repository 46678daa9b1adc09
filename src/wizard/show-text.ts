import { useLingui } from '@lingui/react/macro'
import type { Language, Text } from '../domain/text.ts'

/** The language of the screen; hook. */
export function useLanguage(): Language {
  const { i18n } = useLingui()
  return i18n.locale.startsWith('es') ? 'es' : 'en'
}

/** Shows a guide's text in the language of the screen; hook. */
export function useText(): (text: Text) => string {
  const language = useLanguage()
  return (text) => text[language]
}
