import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { BarrierPulse } from '../../domain/barrier-pulse.ts'
import type { PulseBox } from '../../domain/pulse-box.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { AppLinkButton } from '../link.tsx'
import { QrImage } from '../qr-image.tsx'
import type { BoxPlace } from './box-place.ts'
import { DiscardBox } from './discard-box.tsx'
import { HandedOver, HandOver } from './hand-over.tsx'
import { OpenBox } from './open-box.tsx'
import { SealBox } from './seal-box.tsx'
import { TakeCodes } from './take-codes.tsx'
import { usePulseBox, type PulseFacts } from './use-pulse.ts'

interface BoxPanelProps {
  readonly facts: PulseFacts
  /** What has been sealed of this day. */
  readonly pulse: BarrierPulse | null
}

/** The ballot box on this device, from its opening to its seal. It shows how many answered, and never what. */
export function BoxPanel({ facts, pulse }: BoxPanelProps) {
  const { place, box } = usePulseBox(facts)
  const isSealed = box !== null && pulse?.countsByBox.has(box.id) === true
  useEffect(() => {
    // The device went down between the seal and the erasing.
    if (isSealed) place.erase()
  }, [isSealed, place])
  return (
    <section className="pulse-section ui-no-print ui-stack" aria-labelledby="pulse-box">
      <h2 id="pulse-box">
        <Trans>Box on this device</Trans>
      </h2>
      {box && !isSealed ? <KnownBox facts={facts} place={place} box={box} /> : <OpenBox facts={facts} place={place} />}
    </section>
  )
}

/** What the parts of an open box work with. */
export interface BoxProps {
  readonly facts: PulseFacts
  readonly place: BoxPlace
  readonly box: PulseBox
}

function KnownBox(props: BoxProps) {
  const { box } = props
  return (
    <>
      <output className="pulse-count">
        <Plural value={box.answers} _0="No answers in it yet" one="# answer in it" other="# answers in it" />
      </output>
      {box.state === 'handed-over' ? <HandedOver {...props} /> : null}
      {box.state === 'open' ? <TakeAnswers {...props} /> : null}
      {box.state === 'handed-over' ? null : <SealBox {...props} />}
      {box.state === 'open' ? <MoreOfBox {...props} /> : null}
    </>
  )
}

function TakeAnswers(props: BoxProps) {
  const { group, date } = props.facts
  const [isScanning, setScanning] = useState(false)
  return (
    <>
      <div className="pulse-ways">
        <AppLinkButton to="/pulse/$group/$date" params={{ group, date }} search={{ answer: 'box' }}>
          <Trans>Answer on this device</Trans>
        </AppLinkButton>
        <Button variant="outline" onClick={() => setScanning(true)}>
          <Trans>Scan or type codes</Trans>
        </Button>
      </div>
      {isScanning ? <TakeCodes {...props} onClose={() => setScanning(false)} /> : null}
      <WayForPhones facts={props.facts} />
    </>
  )
}

/** The address at which phones answer, for their cameras. */
function WayForPhones({ facts: { group, date } }: Pick<BoxProps, 'facts'>) {
  const { t } = useLingui()
  const router = useRouter()
  const { href } = router.buildLocation({ to: '/pulse/$group/$date', params: { group, date }, search: { answer: 'phone' } })
  const address = new URL(href, location.origin).href
  return (
    <Disclosure summary={<Trans>Show the address for people’s own devices</Trans>}>
      <p>
        <Trans>Without a network it opens where the app was opened before. Everybody else answers on this device.</Trans>
      </p>
      <QrImage text={address} label={t`Address of the questions, for a phone’s camera`} />
      <p className="pulse-address">{address}</p>
    </Disclosure>
  )
}

function MoreOfBox(props: BoxProps) {
  return (
    <Disclosure summary={<Trans>Hand over or discard this box</Trans>}>
      <div className="ui-stack">
        <HandOver {...props} />
        <DiscardBox {...props} />
      </div>
    </Disclosure>
  )
}
