import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { RouterProvider } from '@tanstack/react-router'
import { use } from 'react'
import '../ui/styles/main.scss'
import { ToastProvider } from '../ui/toast.tsx'
import { startLanguage } from './i18n.ts'
import { router } from './router.ts'
import { SessionContext, type Session } from './session.ts'
import { StartProblem } from './shell/start-problem.tsx'
import { readTheme, showTheme } from './theme.ts'

showTheme(readTheme())
const languageReady = startLanguage()

/** What the start of the app came to: a session, or why there is none. */
export type Start = { readonly session: Session } | { readonly problem: unknown }

/** The whole app below the document's root element. Waits for its language and its database, both of which are on the device. */
export function App({ start }: { readonly start: Promise<Start> }) {
  use(languageReady)
  const started = use(start)
  return (
    <I18nProvider i18n={i18n}>
      {'session' in started ? (
        <SessionContext value={started.session}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </SessionContext>
      ) : (
        <StartProblem problem={started.problem} />
      )}
    </I18nProvider>
  )
}
