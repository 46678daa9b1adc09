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

/** An ISO date (`YYYY-MM-DD`) in the words of a language; anything else as it stands. */
export function showDate(value: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  const date = new Date(`${value}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return value
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}
