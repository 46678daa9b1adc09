import { Trans } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { useSession } from '../session.ts'
import { usePassFocus } from './pass-focus.ts'
import { StuckText } from './stuck-text.tsx'

/** Texts that the last start could not save, for their author to rescue; nothing where there are none. */
export function StuckSection() {
  const session = useSession()
  const entries = useSyncExternalStore(session.subscribeStuck, session.stuck)
  const section = usePassFocus(entries.map(({ key }) => key))
  return (
    <section ref={section} aria-labelledby="stuck-heading" className={entries.length === 0 ? 'sync-empty' : undefined}>
      {entries.length === 0 ? (
        <h2 id="stuck-heading" tabIndex={-1} className="usa-sr-only">
          <Trans>No text is waiting to be saved</Trans>
        </h2>
      ) : (
        <>
          <h2 id="stuck-heading" tabIndex={-1}>
            <Trans>Could not be saved</Trans>
          </h2>
          <p>
            <Trans>The app closed before these texts were saved. They are still here; they are in no export until they are saved.</Trans>
          </p>
          <ul className="sync-questions">
            {entries.map((entry) => (
              <li key={entry.key} data-item={entry.key} className="ui-card">
                <StuckText entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
