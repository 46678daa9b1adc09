import { Plural, Trans } from '@lingui/react/macro'
import type { LostEdits } from '../../store/store.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useStore } from '../session.ts'

/** Says what has vanished from this device, until its person takes note ([S15]). */
export function LostEditsAlert({ lost: { edits, on } }: { readonly lost: LostEdits }) {
  const store = useStore()
  const { language } = useLanguage()
  const when = formatInstant(on, language)
  return (
    <Alert tone="error" live="assertive" heading={<Trans>Data was lost on this device</Trans>}>
      <p>
        {edits === 0 ? (
          <Trans>
            The browser has removed the data on this device, where you last worked on {when}. What the server has is fetched again; look
            whether anything is missing that you wrote here without a network.
          </Trans>
        ) : (
          <>
            <Plural
              value={edits}
              one="# edit was lost on this device: the server never had it."
              other="# edits were lost on this device: the server never had them."
            />{' '}
            <Trans>
              It was last known to be here on {when}. Look through what you wrote about that time, and enter again what is missing.
            </Trans>
          </>
        )}
      </p>
      <p>
        <Trans>Browsers remove data of pages that are not installed, or when the disk is full. Install the app to be safe from that.</Trans>
      </p>
      <Button variant="outline" onClick={() => store.dismissLost()}>
        <Trans>I have taken note</Trans>
      </Button>
    </Alert>
  )
}
