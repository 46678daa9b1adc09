import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useFacts } from '../live.ts'
import { formatBytes } from './format-bytes.ts'
import { useStorageState, type StorageState } from './storage-state.ts'

/** What this device keeps, how safely, and when it was last exported. */
export function StorageSection({ counts }: { readonly counts: ReactNode }) {
  const { state, keep } = useStorageState()
  const { language } = useLanguage()
  const { exportedAt, unsent } = useFacts()
  return (
    <section aria-labelledby="storage-heading">
      <h2 id="storage-heading">
        <Trans>Data on this device</Trans>
      </h2>
      <dl className="settings-facts">
        <div>
          <dt>
            <Trans>Last export</Trans>
          </dt>
          <dd>
            {exportedAt === null ? <Trans>Never</Trans> : formatInstant(exportedAt, language)}
            {unsent === 0 ? null : (
              <>
                {'; '}
                <Plural value={unsent} one="# change is only here" other="# changes are only here" />
              </>
            )}
            {'. '}
            <Link to="/share">
              <Trans>Export</Trans>
            </Link>
          </dd>
        </div>
        {state ? <Room state={state} /> : null}
      </dl>
      {state ? <Persistence persisted={state.persisted} onKeep={keep} /> : null}
      {counts}
    </section>
  )
}

function Room({ state: { used, quota } }: { readonly state: StorageState }) {
  const { language } = useLanguage()
  if (used === null) return null
  return (
    <div>
      <dt>
        <Trans>Room used</Trans>
      </dt>
      <dd>
        {quota === null ? (
          formatBytes(used, language)
        ) : (
          <Trans>
            {formatBytes(used, language)} of about {formatBytes(quota, language)} that the browser allows, the app itself included
          </Trans>
        )}
      </dd>
    </div>
  )
}

/** Whether the browser may clear the data by itself, and asking it not to. */
function Persistence({ persisted, onKeep }: { readonly persisted: boolean | null; readonly onKeep: () => Promise<boolean> }) {
  const { t } = useLingui()
  const [answer, setAnswer] = useState<'none' | 'refused'>('none')
  if (persisted === true) {
    return (
      <Alert tone="success" slim live="polite">
        <p>
          <Trans>The browser keeps this data until you remove it.</Trans>
        </p>
      </Alert>
    )
  }
  return (
    <Alert tone="warning" slim live="polite">
      <p>
        {persisted === null
          ? t`This browser does not say whether it keeps the data. Export now and then.`
          : t`This browser may clear the data by itself when the disk is full. Export now and then.`}
      </p>
      {answer === 'refused' ? (
        <p>
          <Trans>
            The browser did not agree. It decides by itself: installing the app, adding a bookmark or using it for some days makes it more
            likely.
          </Trans>
        </p>
      ) : null}
      {persisted === null ? null : (
        <Button variant="outline" onClick={() => void onKeep().then((agreed) => setAnswer(agreed ? 'none' : 'refused'))}>
          <Trans>Ask it to keep the data</Trans>
        </Button>
      )}
    </Alert>
  )
}
