import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { BoxProps } from './box-panel.tsx'

/** Throws a box away with all that is in it, after a question in words. */
export function DiscardBox({ place, box }: BoxProps) {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  return (
    <div>
      <Button variant="danger" onClick={() => setAsking(true)}>
        <Trans>Discard this box</Trans>
      </Button>
      <Dialog
        open={isAsking}
        title={t`Discard this box?`}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="danger" onClick={() => place.erase()}>
              <Trans>Discard it</Trans>
            </Button>
            <Button variant="outline" onClick={() => setAsking(false)}>
              <Trans>Keep it</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Plural
            value={box.answers}
            _0="It is empty."
            one="# answer is lost for good: it is nowhere else."
            other="# answers are lost for good: they are nowhere else."
          />
        </p>
      </Dialog>
    </div>
  )
}
