import { Trans } from '@lingui/react/macro'
import { useState, useSyncExternalStore } from 'react'
import { license, version } from '../../../package.json'
import { Button } from '../../ui/button.tsx'
import { useSession } from '../session.ts'
import { lookForUpdate } from './look-for-update.ts'

type Look = 'idle' | 'looking' | 'newest' | 'coming' | 'unreachable'

/** Which version runs here, whether there is a newer one, and under which licence. */
export function AboutSection() {
  const { updates } = useSession()
  const waiting = useSyncExternalStore(updates.subscribe, () => updates.waiting)
  const [look, setLook] = useState<Look>('idle')
  const lookNow = async () => {
    setLook('looking')
    setLook(await lookForUpdate(navigator.serviceWorker))
  }
  return (
    <section aria-labelledby="about-heading">
      <h2 id="about-heading">
        <Trans>About the app</Trans>
      </h2>
      <dl className="settings-facts">
        <div>
          <dt>
            <Trans>Version</Trans>
          </dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>
            <Trans>License</Trans>
          </dt>
          <dd>{license}</dd>
        </div>
      </dl>
      {waiting ? (
        <>
          <p>
            <Trans>A newer version is on this device. Starting it loads this page again; what you have typed is kept.</Trans>
          </p>
          <Button onClick={() => updates.applyUpdate()}>
            <Trans>Update now</Trans>
          </Button>
        </>
      ) : (
        <Button variant="outline" busy={look === 'looking'} onClick={() => void lookNow()}>
          <Trans>Look for a newer version</Trans>
        </Button>
      )}
      <output className="settings-said">{waiting ? null : <LookText look={look} />}</output>
    </section>
  )
}

function LookText({ look }: { readonly look: Look }) {
  switch (look) {
    case 'idle':
      return null
    case 'looking':
      return <Trans>Looking…</Trans>
    case 'newest':
      return <Trans>This is the newest version.</Trans>
    case 'coming':
      return <Trans>A newer version is being fetched. You are told when it is ready.</Trans>
    case 'unreachable':
      return <Trans>It could not be looked for: there is no network, or the address of the app is not reachable.</Trans>
  }
}
