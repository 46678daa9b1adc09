import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/button.tsx'
import { ConflictPanel } from '../../conflict-panel.tsx'
import type { DraftValue } from './use-draft-value.ts'

interface WasNoteProps {
  readonly value: DraftValue
  /** What is in force, in words; null = nothing is. */
  readonly was: string | null
  /** What the input is called. */
  readonly label: string
}

/** Under an input of the draft: what is in force instead, the way back to it, and two versions where people disagree. */
export function WasNote({ value, was, label }: WasNoteProps) {
  const { t } = useLingui()
  return (
    <>
      <ConflictPanel target={value.target} />
      {value.isChanged ? (
        <div className="charter-was">
          {was === null ? <Trans>New</Trans> : <Trans>In force: {was}</Trans>}{' '}
          <Button variant="unstyled" aria-label={t`Put back: ${label}`} onClick={value.putBack}>
            <Trans>Put back</Trans>
          </Button>
        </div>
      ) : null}
    </>
  )
}
