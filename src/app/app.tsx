import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { RouterProvider } from '@tanstack/react-router'
import '../ui/styles/main.scss'
import { ToastProvider } from '../ui/toast.tsx'
import { startLanguage } from './i18n.ts'
import { PATIENCE, router } from './router.ts'
import { SessionContext, type Session } from './session.ts'
import { StartProblem } from './shell/start-problem.tsx'
import { readTheme, showTheme } from './theme.ts'

showTheme(readTheme())

/** Resolves when the code of the screen at this address is here, or may be waited for visibly: on the device it is but for a first visit. */
const screenReady = Promise.race([router.load().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE))])

/** Resolves when there is something to show, in the right language. */
export const readyToShow: Promise<unknown> = Promise.all([startLanguage(), screenReady])

/** What the start of the app came to: a session, or why there is none. */
export type Start = { readonly session: Session } | { readonly problem: unknown }

/** The whole app below the document's root element, once it is ready to show. */
export function App({ start }: { readonly start: Start }) {
  return (
    <I18nProvider i18n={i18n}>
      {'session' in start ? (
        <SessionContext value={start.session}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </SessionContext>
      ) : (
        <StartProblem problem={start.problem} />
      )}
    </I18nProvider>
  )
}
