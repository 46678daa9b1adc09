import { Trans, useLingui } from '@lingui/react/macro'
import { Navigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Skeleton } from '../../ui/waiting.tsx'
import { switchDatabase } from '../databases.ts'
import { AppLinkButton } from '../link.tsx'
import { useSession } from '../session.ts'
import { SampleLoader } from './sample-loader.tsx'
import { StartForm } from './start-form.tsx'

// Importing is for later, or for few.
const RestoreForm = lazy(async () => ({ default: (await import('./restore-form.tsx')).RestoreForm }))
const KnownSignIn = lazy(async () => ({ default: (await import('./known-sign-in.tsx')).KnownSignIn }))

/** The first run: use the app on this device, bring a file along, or look around. No account. */
export function WelcomeScreen() {
  const { t } = useLingui()
  const { store, choice, owner } = useSession()
  const [way, setWay] = useState<'choose' | 'restore'>('choose')
  const [busy, setBusy] = useState(false)
  if (store.identity && !busy) return <Navigate to="/" replace />
  if (choice === 'sample') return <SampleLoader />
  if (owner !== null) return <Navigate to="/sign-in" replace />
  return (
    <div className="ui-stack">
      <PageTitle title={t`Welcome to Partners Guide`} />
      <Suspense>
        <KnownSignIn />
      </Suspense>
      <p className="usa-intro">
        <Trans>
          For the partners of a task force against human trafficking: commitment, work groups, resources and reviews, in one place that
          works without a network.
        </Trans>
      </p>
      <ul>
        <li>
          <Trans>Everything you type is saved on this device at once. Without an account nothing is sent anywhere.</Trans>
        </li>
        <li>
          <Trans>You share by file, when you choose to.</Trans>
        </li>
        <li>
          <Trans>Nothing about survivors, clients, suspects or cases belongs here.</Trans>
        </li>
      </ul>
      {way === 'restore' ? (
        <Suspense fallback={<Skeleton />}>
          <RestoreForm onBack={() => setWay('choose')} onBusy={setBusy} />
        </Suspense>
      ) : (
        <>
          <StartForm onBusy={setBusy} />
          <section className="ui-stack" aria-labelledby="other-ways">
            <h2 id="other-ways">
              <Trans>Or</Trans>
            </h2>
            <div className="ui-row">
              <AppLinkButton to="/sign-in" variant="outline">
                <Trans>Sign in</Trans>
              </AppLinkButton>
              <Button variant="outline" onClick={() => setWay('restore')}>
                <Trans>Open a file from another device</Trans>
              </Button>
              <Button variant="outline" onClick={() => switchDatabase('sample', '/welcome')}>
                <Trans>Look around with sample data</Trans>
              </Button>
            </div>
          </section>
        </>
      )}
    </div>
  )
}
