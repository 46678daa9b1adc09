import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

// English stands in the code of each route, not in a catalogue, so its plurals and placeholders are compiled here.
i18n.setMessagesCompiler(compileMessage)

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root element')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
