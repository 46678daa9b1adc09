import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { restrictScriptUrls } from './app/trusted-types.ts'
import { watchForUpdates } from './app/updates.ts'

restrictScriptUrls()

// English stands in the code of each route, not in a catalogue, so its plurals and placeholders are compiled here.
i18n.setMessagesCompiler(compileMessage)

// In development there is no built service worker to register.
if (import.meta.env.PROD) watchForUpdates()

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root element')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
