import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { groupLetters, writeAnswerCode, writeAnswerText } from '../../domain/pulse-code.ts'
import { Button } from '../../ui/button.tsx'
import { QrImage } from '../qr-image.tsx'
import { useSession } from '../session.ts'
import { AnswerForm } from './answer-form.tsx'
import type { PulseFacts } from './use-pulse.ts'
import { WhyAnonymous } from './why-anonymous.tsx'

interface AnswerOnPhoneProps {
  readonly facts: PulseFacts
  /** Forgets the answer and shows the pulse. */
  readonly onLeave: () => void
}

/** Answering on one's own device: it ends with a code that the box takes. Nothing is written or sent here, ever ([P1]). */
export function AnswerOnPhone({ facts, onLeave }: AnswerOnPhoneProps) {
  const { t } = useLingui()
  const { newId } = useSession()
  const [code, setCode] = useState<string | null>(null)
  const [hasBegun, setHasBegun] = useState(false)
  if (code !== null) return <AnswerCode code={code} onLeave={onLeave} />
  if (hasBegun) {
    return (
      <AnswerForm
        barriers={facts.barriers}
        doneLabel={t`Show my code`}
        onDone={(answer) => setCode(writeAnswerCode(answer, facts.codePlace, newId()))}
        onCancel={onLeave}
      />
    )
  }
  return (
    <section className="pulse-cover" aria-labelledby="pulse-cover">
      <h2 id="pulse-cover">
        <Trans>Answer on this device</Trans>
      </h2>
      <p>
        <Trans>
          At the end you get a code. The device with the box scans it, or you type it there. Your answer stays on this page: it is not saved
          and not sent.
        </Trans>
      </p>
      <Button className="pulse-big" onClick={() => setHasBegun(true)}>
        <Trans>Begin</Trans>
      </Button>
      <WhyAnonymous minimum={facts.minimum} />
      <Button variant="unstyled" onClick={onLeave}>
        <Trans>Leave without answering</Trans>
      </Button>
    </section>
  )
}

function AnswerCode({ code, onLeave }: { readonly code: string; readonly onLeave: () => void }) {
  const { t } = useLingui()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="pulse-cover" aria-labelledby="pulse-code">
      <h2 id="pulse-code" ref={heading} tabIndex={-1}>
        <Trans>Your code</Trans>
      </h2>
      <p>
        <Trans>Show it to the device with the box, or type it there yourself. Show it to nobody else: it holds your answer.</Trans>
      </p>
      <QrImage text={writeAnswerText(code)} label={t`Code of your answer, for the device with the box`} />
      <p className="pulse-code">{groupLetters(code)}</p>
      <p>
        <Trans>The code counts once. When you leave this page it is gone, and a new one would count as another answer.</Trans>
      </p>
      <Button className="pulse-big" onClick={onLeave}>
        <Trans>It was taken: forget it</Trans>
      </Button>
    </section>
  )
}
