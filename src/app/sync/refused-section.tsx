import { Plural, Trans } from '@lingui/react/macro'
import { Suspense } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { Skeleton } from '../../ui/waiting.tsx'
import { usePassFocus } from './pass-focus.ts'
import { RefusedCard } from './refused-card.tsx'
import { useRefusedEdits } from './refused-edits.ts'

/** What the server has refused: it stays here until its author mends, exports or discards it, or somebody with the right adopts it ([S6]). */
export function RefusedSection() {
  const edits = useRefusedEdits()
  const shown = edits === 'failed' || edits === null ? [] : edits
  const section = usePassFocus(shown.map(({ edit }) => edit.id))
  return (
    <section ref={section} id="refused" aria-labelledby="refused-heading" className={edits?.length === 0 ? 'sync-empty' : undefined}>
      {edits?.length === 0 ? (
        <h2 id="refused-heading" tabIndex={-1} className="usa-sr-only">
          <Trans>Nothing was refused</Trans>
        </h2>
      ) : (
        <h2 id="refused-heading" tabIndex={-1}>
          <Trans>Refused by the server</Trans>
        </h2>
      )}
      {edits === 'failed' ? (
        <Alert tone="error" slim live="polite">
          <Trans>The list could not be read. Load the page again.</Trans>
        </Alert>
      ) : null}
      {edits === null ? <Skeleton lines={3} /> : null}
      {shown.length === 0 ? null : (
        <>
          <p>
            <Plural
              value={shown.length}
              one="# change was not accepted. It is not lost: it stays here, with the reason, until you decide."
              other="# changes were not accepted. They are not lost: they stay here, with the reason, until you decide."
            />
          </p>
          <ul className="sync-questions">
            {shown.map((refused) => (
              <li key={refused.edit.id} data-item={refused.edit.id} className="ui-card">
                <Suspense fallback={<Skeleton lines={3} />}>
                  <RefusedCard refused={refused} />
                </Suspense>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
