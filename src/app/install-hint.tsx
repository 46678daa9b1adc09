import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { install, useInstallWay } from './install.ts'
import { readRemembered, remember } from './remembered.ts'

const KEY = 'install-hint'

/** A small word that the app can be installed, and why; once closed it does not come back. Nothing where it is installed or cannot be. */
export function InstallHint() {
  const way = useInstallWay()
  const [closed, setClosed] = useState(() => readRemembered(KEY) === 'closed')
  if (closed || way === 'installed' || way === 'menu') return null
  const close = () => {
    remember(KEY, 'closed')
    setClosed(true)
  }
  return (
    <Alert tone="info" slim onDismiss={close}>
      <p>
        {way === 'offered' ? (
          <>
            <Trans>Installed, the app opens like any other and the browser keeps its data.</Trans>{' '}
            <Button variant="unstyled" onClick={() => void install.prompt()}>
              <Trans>Install</Trans>
            </Button>
          </>
        ) : (
          <>
            <Trans>Safari removes what a page has stored after 7 days without a visit. An installed app is safe from that.</Trans>{' '}
            <Link to="/settings" hash="install">
              <Trans>How to install</Trans>
            </Link>
          </>
        )}
      </p>
    </Alert>
  )
}
