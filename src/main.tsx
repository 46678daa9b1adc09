import { i18n } from '@lingui/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { v7 } from 'uuid'
import { App, readyToShow, type Start } from './app/app.tsx'
import { compileMessage } from './app/compile-message.ts'
// The browser offers to install once and early: whoever listens later misses it.
import './app/install.ts'
import { noUpdates, watchLate } from './app/late-updates.ts'
import { startSession } from './app/start-session.ts'
import { restrictScriptUrls } from './app/trusted-types.ts'

restrictScriptUrls()

// English stands in the code of each route, not in a catalogue, so its plurals and placeholders are compiled here.
i18n.setMessagesCompiler(compileMessage)

/** The date where this device is: `YYYY-MM-DD`. */
function today(): string {
  const now = new Date()
  const part = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}

const start: Promise<Start> = startSession({
  now: () => new Date().toISOString(),
  today,
  newId: () => v7(),
  // In development there is no built service worker to register.
  updates: import.meta.env.PROD ? watchLate() : noUpdates,
}).then(
  (session) => ({ session }),
  (problem: unknown) => ({ problem }),
)

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root element')
const shown = createRoot(root)
// Whatever waits inside React's own `Suspense` is shown 300 ms after its fallback at the earliest, so the app is not begun before it is ready.
void Promise.all([start, readyToShow]).then(([started]) => {
  shown.render(
    <StrictMode>
      <App start={started} />
    </StrictMode>,
  )
})
