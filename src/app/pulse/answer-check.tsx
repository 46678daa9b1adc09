import { Plural, Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { isAnswered, type PulseAnswer } from '../../domain/pulse-box.ts'
import { Button } from '../../ui/button.tsx'

interface AnswerCheckProps {
  readonly answer: PulseAnswer
  readonly doneLabel: string
  readonly onDone: () => void
  readonly onBack: () => void
  readonly onCancel: () => void
}

/** The end of the questions: how many were answered, none of the answers, and the one button that gives them away. */
export function AnswerCheck({ answer, doneLabel, onDone, onBack, onCancel }: AnswerCheckProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const answered = answer.filter((step) => step !== null).length
  const skipped = answer.length - answered
  return (
    <section className="pulse-ask" aria-labelledby="pulse-check">
      <h2 id="pulse-check" ref={heading} tabIndex={-1}>
        {isAnswered(answer) ? (
          <Plural value={answered} one="# barrier answered" other="# barriers answered" />
        ) : (
          <Trans>You skipped everything</Trans>
        )}
      </h2>
      {isAnswered(answer) ? null : (
        <p>
          <Trans>Such an answer would say nothing, so it is not counted. Go back, or leave without answering.</Trans>
        </p>
      )}
      {isAnswered(answer) && skipped > 0 ? (
        <p>
          <Plural value={skipped} one="# skipped." other="# skipped." />
        </p>
      ) : null}
      {isAnswered(answer) ? (
        <Button className="pulse-big" onClick={onDone}>
          {doneLabel}
        </Button>
      ) : null}
      <div className="pulse-ways">
        <Button variant="outline" onClick={onBack}>
          <Trans>Back</Trans>
        </Button>
        <Button variant="outline" onClick={onCancel}>
          <Trans>Throw it away</Trans>
        </Button>
      </div>
    </section>
  )
}
