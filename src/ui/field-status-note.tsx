import { Trans } from '@lingui/react/macro'
import { Icon } from './icon.tsx'

/** How the saving of a field stands. */
export type FieldStatus = 'idle' | 'saving' | 'saved' | 'failed'

/**
 * Says how the saving of a field stands. Saving and saved are quiet words to look at; only a failure is announced,
 * because a screen reader that speaks after every keystroke cannot be worked with.
 */
export function FieldStatusNote({ status }: { readonly status: FieldStatus | undefined }) {
  if (status === undefined) return null
  return (
    <span>
      {status === 'saving' ? (
        <span className="ui-status">
          <Trans>Saving…</Trans>
        </span>
      ) : null}
      {status === 'saved' ? (
        <span className="ui-status ui-status--saved">
          <Icon name="check" />
          <Trans>Saved on this device</Trans>
        </span>
      ) : null}
      <output className="ui-status ui-status--failed">
        {status === 'failed' ? (
          <>
            <Icon name="error" />
            <Trans>Not saved yet. Your text stays here and is tried again.</Trans>
          </>
        ) : null}
      </output>
    </span>
  )
}
