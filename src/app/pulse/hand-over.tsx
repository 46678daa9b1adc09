import { Trans, useLingui } from '@lingui/react/macro'
import { writeBoxText } from '../../domain/pulse-code.ts'
import { Button } from '../../ui/button.tsx'
import { QrImage } from '../qr-image.tsx'
import type { BoxProps } from './box-panel.tsx'

/** Offers to add this box to another one, in a room with two boxes or where too few have answered here. */
export function HandOver({ place, box }: BoxProps) {
  if (box.answers === 0) return null
  return (
    <div>
      <p>
        <Trans>
          Another open box of this group and day can take these counts over: its device scans a code from this screen. From then on this box
          takes no answers, so that nobody is counted twice.
        </Trans>
      </p>
      <Button variant="outline" onClick={() => place.change((kept) => ({ ...kept, state: 'handed-over' }))}>
        <Trans>Show the code for the other box</Trans>
      </Button>
    </div>
  )
}

/** A box whose counts have been shown: it ends here, or it was not taken after all. */
export function HandedOver({ facts, place, box }: BoxProps) {
  const { t } = useLingui()
  return (
    <>
      <p>
        <Trans>
          Scan this with the other box (“Scan or type codes”). Show it to nobody else: with few answers in the box it tells what they said.
        </Trans>
      </p>
      <QrImage text={writeBoxText(box, facts.codePlace)} label={t`Counts of this box, for the other box`} />
      <div className="pulse-ways">
        <Button onClick={() => place.erase()}>
          <Trans>The other box has them: erase this one</Trans>
        </Button>
        <Button variant="outline" onClick={() => place.change((kept) => ({ ...kept, state: 'open' }))}>
          <Trans>It was not scanned: open this box again</Trans>
        </Button>
      </div>
    </>
  )
}
