import { i18n } from '@lingui/core'
import type { Messages } from '@lingui/core'
import { useLingui } from '@lingui/react'
import type { Language, Text } from '../domain/text.ts'
import { readRemembered, remember } from './remembered.ts'

/** Every language of the app, named in itself. */
export const languages: readonly { readonly id: Language; readonly name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'es', name: 'Español' },
]

// English stands in the code; any other language is a file of its own, read when it is needed and precached for offline.
const readMessages: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Messages>>> = {
  es: async () => (await import('./locales/es.po')).messages,
}

function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((language) => language.id === value)
}

/** The language remembered, else the first one preferred that the app has (`es-MX` is `es`), else English. */
export function pickLanguage(remembered: string | null, preferred: readonly string[]): Language {
  if (isLanguage(remembered)) return remembered
  return preferred.map((tag) => tag.split('-')[0]).find((tag) => isLanguage(tag)) ?? 'en'
}

function activate(language: Language, messages: Messages): void {
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
}

/** Shows the app in a language. Where its file cannot be read the app stays as it is, and the promise rejects. */
export async function showLanguage(language: Language): Promise<void> {
  activate(language, language === 'en' ? {} : await readMessages[language]())
}

/** Starts in the language of this browser's user; English at once, without waiting, and English where the other cannot be read. */
export async function startLanguage(): Promise<void> {
  const language = pickLanguage(readRemembered('language'), navigator.languages)
  if (language === 'en') {
    activate('en', {})
    return
  }
  try {
    await showLanguage(language)
  } catch {
    activate('en', {})
  }
}

/** The language shown, and a way to choose another one, which this browser remembers. */
export function useLanguage(): { readonly language: Language; readonly setLanguage: (language: Language) => Promise<void> } {
  const { i18n: shown } = useLingui()
  return {
    language: isLanguage(shown.locale) ? shown.locale : 'en',
    setLanguage: async (language) => {
      await showLanguage(language)
      remember('language', language)
    },
  }
}

/** A text of the charter or of a guide in a language. */
export function textIn(text: Text, language: Language): string {
  return text[language]
}
