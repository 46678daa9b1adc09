import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import '../ui/styles/main.scss'
import { ToastProvider } from '../ui/toast.tsx'
import { startLanguage } from './i18n.ts'
import { router } from './router.ts'
import { readTheme, showTheme } from './theme.ts'

showTheme(readTheme())
const languageReady = startLanguage()

/** The whole app below the document's root element. Draws nothing until its language is there (English is at once). */
export function App() {
  const [ready, setReady] = useState(i18n.locale !== '')
  useEffect(() => {
    void languageReady.then(() => setReady(true))
  }, [])
  if (!ready) return null
  return (
    <I18nProvider i18n={i18n}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </I18nProvider>
  )
}
