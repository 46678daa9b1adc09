import { Trans } from '@lingui/react/macro'
import { useSaveState } from './answers.ts'

/** Says how saving stands, and says "saved" only once everything is durable. Silent before the first change. */
export function SaveLine() {
  const { status, problem } = useSaveState()
  if (status === 'idle') return null
  if (status === 'failed') {
    return (
      <span className="pg-save-line pg-save-failed" role="alert">
        {problem === null ? <Trans>Could not be saved.</Trans> : <Trans>Could not be saved: {problem}</Trans>}
      </span>
    )
  }
  return (
    <span className={`pg-save-line pg-save-${status}`} aria-live="polite">
      {status === 'saving' ? <Trans>Saving…</Trans> : <Trans>Saved on this device</Trans>}
    </span>
  )
}
