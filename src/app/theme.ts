import { useState } from 'react'
import { readRemembered, remember } from './remembered.ts'

/** Colours as the system has them, or always light or dark. */
export type ThemeChoice = 'auto' | 'light' | 'dark'

/** The choice that this browser remembers. */
export function readTheme(): ThemeChoice {
  const choice = readRemembered('theme')
  return choice === 'light' || choice === 'dark' ? choice : 'auto'
}

/** Shows the colours of a choice: `data-theme` on the document's root, which the style sheet follows. */
export function showTheme(choice: ThemeChoice): void {
  if (choice === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = choice
}

/** The choice of colours, and a way to make another one, which this browser remembers. */
export function useTheme(): { readonly theme: ThemeChoice; readonly setTheme: (choice: ThemeChoice) => void } {
  const [theme, setTheme] = useState(readTheme)
  return {
    theme,
    setTheme: (choice) => {
      setTheme(choice)
      showTheme(choice)
      remember('theme', choice)
    },
  }
}
