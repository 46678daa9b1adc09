import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { countAnswer, type PulseAnswer } from '../../domain/pulse-box.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { AnswerForm } from './answer-form.tsx'
import { addToBox, type BoxProblem } from './box-place.ts'
import { BoxProblemText } from './box-problem-text.tsx'
import { usePulseBox, type PulseFacts } from './use-pulse.ts'
import { WhyAnonymous } from './why-anonymous.tsx'

/** What stands between two people: nothing of either. */
type Between = 'begin' | 'counted' | 'thrown-away' | BoxProblem

interface AnswerHereProps {
  readonly facts: PulseFacts
  /** Back to the box. */
  readonly onLeave: () => void
}

/** Answering on the device of the box, which goes from hand to hand. */
export function AnswerHere({ facts, onLeave }: AnswerHereProps) {
  const { t } = useLingui()
  const { place, box } = usePulseBox(facts)
  const [between, setBetween] = useState<Between | null>('begin')
  const put = (answer: PulseAnswer) => {
    setBetween(addToBox(place, (kept) => countAnswer(kept, facts.codePlace.barriers, answer)) ?? 'counted')
  }
  if (between === null) {
    const cancel = () => setBetween('thrown-away')
    return <AnswerForm barriers={facts.barriers} doneLabel={t`Put it in the box`} onDone={put} onCancel={cancel} />
  }
  const isOpen = box?.state === 'open'
  return (
    <Cover between={between}>
      {isOpen ? (
        <p>
          <Plural value={box.answers} _0="The box is empty." one="There is # answer in the box." other="There are # answers in the box." />
        </p>
      ) : (
        <Alert tone="warning" slim>
          <BoxProblemText reason={box ? 'closed' : 'gone'} />
        </Alert>
      )}
      {isOpen ? (
        <Button className="pulse-big" onClick={() => setBetween(null)}>
          <Trans>Begin</Trans>
        </Button>
      ) : null}
      <WhyAnonymous minimum={facts.minimum} />
      <Button variant="unstyled" onClick={onLeave}>
        <Trans>Back to the box</Trans>
      </Button>
    </Cover>
  )
}

function Cover({ between, children }: { readonly between: Between; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const isProblem = between === 'gone' || between === 'closed' || between === 'not-stored'
  return (
    <section className="pulse-cover" aria-labelledby="pulse-cover">
      <h2 id="pulse-cover" ref={heading} tabIndex={-1}>
        {between === 'counted' ? (
          <Trans>Counted. Hand the device to the next person</Trans>
        ) : between === 'thrown-away' ? (
          <Trans>Thrown away. Nothing was counted</Trans>
        ) : isProblem ? (
          <Trans>This answer was not counted</Trans>
        ) : (
          <Trans>Hand the device to the first person</Trans>
        )}
      </h2>
      {isProblem ? (
        <Alert tone="error" slim>
          <BoxProblemText reason={between} />
        </Alert>
      ) : null}
      {children}
    </section>
  )
}
