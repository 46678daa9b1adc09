import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { pulseSteps } from '../../domain/barrier-pulse.ts'
import type { CharterItem } from '../../domain/charter.ts'
import type { PulseAnswer } from '../../domain/pulse-box.ts'
import { Button } from '../../ui/button.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { AnswerCheck } from './answer-check.tsx'
import { useScaleWords } from './scale-words.ts'

interface AnswerFormProps {
  readonly barriers: readonly CharterItem[]
  /** What the last button says: where the answer goes. */
  readonly doneLabel: string
  readonly onDone: (answer: PulseAnswer) => void
  /** Throws the answer away. */
  readonly onCancel: () => void
}

/**
 * Asks one barrier after the other, with the buttons always in the same place: one tap each. The answer is in this component's memory and
 * nowhere else; it goes with it.
 */
export function AnswerForm({ barriers, doneLabel, onDone, onCancel }: AnswerFormProps) {
  const [answer, setAnswer] = useState<PulseAnswer>(() => barriers.map(() => null))
  const [at, setAt] = useState(0)
  const barrier = barriers[at]
  const goBack = () => setAt(Math.max(0, at - 1))
  if (!barrier)
    return <AnswerCheck answer={answer} doneLabel={doneLabel} onDone={() => onDone(answer)} onBack={goBack} onCancel={onCancel} />
  return (
    <Question
      barrier={barrier}
      at={at}
      count={barriers.length}
      step={answer[at] ?? null}
      onStep={(step) => {
        setAnswer(answer.map((each, index) => (index === at ? step : each)))
        setAt(at + 1)
      }}
      onBack={at === 0 ? onCancel : goBack}
    />
  )
}

interface QuestionProps {
  readonly barrier: CharterItem
  readonly at: number
  readonly count: number
  /** What was answered before, for who has gone back. */
  readonly step: number | null
  readonly onStep: (step: number | null) => void
  readonly onBack: () => void
}

function Question({ barrier, at, count, step, onStep, onBack }: QuestionProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words = useScaleWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [at])
  return (
    // Keys work wherever in the question the focus is; each has a button as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys beside buttons
    <section className="pulse-ask pulse-question" aria-labelledby="pulse-barrier" onKeyDown={(event) => answerByKey(event, onStep, onBack)}>
      <p className="ui-soft">
        <Trans>
          {at + 1} of {count}. How much does this get in the way of planning and carrying out our projects?
        </Trans>
      </p>
      <h2 id="pulse-barrier" ref={heading} tabIndex={-1}>
        {textIn(barrier.label, language)}
      </h2>
      <div className="pulse-steps">
        {pulseSteps.map((each, index) => (
          <button key={each} type="button" className="pulse-step" aria-pressed={each === step} onClick={() => onStep(each)}>
            <span className="ui-number">{each}</span> {words[index]}
          </button>
        ))}
      </div>
      <div className="pulse-ways">
        <Button variant="outline" onClick={onBack}>
          {at === 0 ? t`Leave` : t`Back`}
        </Button>
        <Button variant="outline" onClick={() => onStep(null)}>
          <Trans>Skip</Trans>
        </Button>
      </div>
      <p className="pulse-keys ui-soft">
        <Trans>Keys: 1 to 5 answer, 0 skips, ← goes back.</Trans>
      </p>
    </section>
  )
}

function answerByKey(event: KeyboardEvent, onStep: (step: number | null) => void, onBack: () => void): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
  const step = pulseSteps.find((each) => String(each) === event.key)
  if (step === undefined && event.key !== '0' && event.key !== 'ArrowLeft') return
  event.preventDefault()
  if (event.key === 'ArrowLeft') onBack()
  else onStep(step ?? null)
}
