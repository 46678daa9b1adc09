import type { ReactNode, Ref } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Heading } from './heading.tsx'
import type { HeadingLevel } from './heading.tsx'
import { joinClasses } from './join-classes.ts'

/** A step of a wizard. */
export interface Step {
  readonly id: string
  readonly label: string
  /** Everything that the step asks is answered. */
  readonly complete: boolean
}

interface StepIndicatorProps {
  readonly steps: readonly Step[]
  readonly current: string
  /** Makes the labels buttons that go to a step. */
  readonly onGo?: ((id: string) => void) | undefined
  readonly headingLevel?: HeadingLevel | undefined
  /** The heading of the step, which takes focus (`tabIndex` -1) when the step changes. */
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined
}

/** Where one is in a wizard: a bar a step, and the heading of the current one ("2 of 5 …"). */
export function StepIndicator({ steps, current, onGo, headingLevel = 2, headingRef }: StepIndicatorProps) {
  const { t } = useLingui()
  const index = Math.max(
    0,
    steps.findIndex((step) => step.id === current),
  )
  const position = index + 1
  const total = steps.length
  return (
    <nav className="usa-step-indicator" aria-label={t`Steps`}>
      <ol className="usa-step-indicator__segments">
        {steps.map((step) => (
          <StepSegment key={step.id} step={step} current={step.id === current} onGo={onGo} />
        ))}
      </ol>
      <div className="usa-step-indicator__header">
        <Heading level={headingLevel} className="usa-step-indicator__heading" tabIndex={-1} ref={headingRef}>
          <span className="usa-step-indicator__heading-counter">
            <span className="usa-sr-only">
              <Trans>
                Step {position} of {total}:
              </Trans>{' '}
            </span>
            <span aria-hidden="true">
              <span className="usa-step-indicator__current-step">{position}</span>{' '}
              <span className="usa-step-indicator__total-steps">
                <Trans>of {total}</Trans>
              </span>
            </span>
          </span>{' '}
          <span className="usa-step-indicator__heading-text">{steps[index]?.label}</span>
        </Heading>
      </div>
    </nav>
  )
}

interface StepSegmentProps {
  readonly step: Step
  readonly current: boolean
  readonly onGo: ((id: string) => void) | undefined
}

function StepSegment({ step, current, onGo }: StepSegmentProps) {
  const state: ReactNode = step.complete ? <Trans>(complete)</Trans> : <Trans>(not complete)</Trans>
  const label = (
    <>
      {step.label} <span className="usa-sr-only">{state}</span>
    </>
  )
  return (
    <li
      className={joinClasses(
        'usa-step-indicator__segment',
        current ? 'usa-step-indicator__segment--current' : step.complete && 'usa-step-indicator__segment--complete',
      )}
      aria-current={current ? 'step' : undefined}
    >
      <span className="usa-step-indicator__segment-label">
        {onGo && !current ? (
          <button type="button" onClick={() => onGo(step.id)}>
            <span>{label}</span>
          </button>
        ) : (
          label
        )}
      </span>
    </li>
  )
}
