import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import type { Guide } from '../domain/guide.ts'
import { Button } from '../ui/button.tsx'
import { StepIndicator } from '../ui/step-indicator.tsx'
import { useAnswers, useFields, useValues } from './answers.ts'
import { signatureField } from './field-ids.ts'
import { focusAnswer } from './focus-answer.ts'
import { listOwnRows } from './guide-rows.ts'
import { countProgress, listCompleteSteps } from './missing.ts'
import { ReviewPage } from './review-page.tsx'
import { SaveLine } from './save-line.tsx'
import { useText } from './show-text.ts'
import type { Signing } from './sign-off.tsx'
import { readSignature } from './signature.ts'
import { StepPage } from './step-page.tsx'
import './wizard.css'

/** Id of the last page, where everything is read through and signed. */
export const reviewStep = 'review'

/** Where somebody is in a guide: a step's id (or `review`) and the field last entered there. */
export interface WizardPosition {
  readonly step: string
  readonly field: string | null
}

/** What a wizard needs besides the answers of its `AnswersContext`. */
export interface WizardProps {
  readonly guide: Guide
  /** Where to resume when the wizard appears; a later change of its step (the browser's Back) is followed. */
  readonly position?: WizardPosition | undefined
  /** Called on every change of page and on every field entered, so that the place can be kept. */
  onPosition(position: WizardPosition): void
  /** What the task force's own records say to a row, by row id. */
  readonly rowNote?: Readonly<Record<string, ReactNode>>
  /** Something to do beside a row's answers, by row id. */
  readonly rowAction?: Readonly<Record<string, ReactNode>>
  /** Why a row cannot be picked (`pick-row` columns), by row id. */
  readonly blocked?: Readonly<Record<string, string>>
  /** How it is signed; left out = signing is not offered here. */
  readonly signing?: Signing
}

interface Place extends WizardPosition {
  /** How often a page was asked for: 0 = the wizard has just appeared. */
  readonly visit: number
}

/** Any guide, one page at a time. The page's own heading (h1) stands outside; steps are h2, rows h3. */
export function Wizard(props: WizardProps) {
  const { guide, onPosition } = props
  const [place, setPlace] = useState<Place>(() => findPlace(guide, props.position))
  const [reviewed, setReviewed] = useState(place.step === reviewStep)
  const [asked, setAsked] = useState(props.position?.step)
  if (props.position?.step !== asked) {
    setAsked(props.position?.step)
    const target = findPlace(guide, props.position)
    if (props.position !== undefined && target.step !== place.step) {
      setPlace({ ...target, visit: place.visit + 1 })
      if (target.step === reviewStep) setReviewed(true)
    }
  }
  const container = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const stepIds = [...guide.steps.map((step) => step.id), reviewStep]
  const index = stepIds.indexOf(place.step)

  useEffect(() => {
    const found = place.field !== null && focusAnswer(guide.id, place.field)
    if (!found && place.visit > 0) heading.current?.focus()
  }, [place, guide.id])

  const go = (step: string, field: string | null = null) => {
    leaveField(container.current)
    setPlace({ step, field, visit: place.visit + 1 })
    if (step === reviewStep) setReviewed(true)
    onPosition({ step, field })
  }
  const next = stepIds[index + 1]
  const back = stepIds[index - 1]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    const target = event.shiftKey ? back : next
    if (target !== undefined) go(target)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are a short cut to the buttons below
    <div className="pg-wizard" ref={container} onKeyDown={onKeyDown}>
      <WizardHeader guide={guide} current={place.step} heading={heading} onGo={go} />
      {place.step === reviewStep ? (
        <ReviewPage {...props} onChange={go} />
      ) : (
        <StepPage
          {...props}
          key={place.step}
          step={place.step}
          showMissing={reviewed}
          onEnter={(field) => onPosition({ step: place.step, field })}
        />
      )}
      <div className="pg-wizard-buttons">
        {back !== undefined && (
          <Button variant="outline" onClick={() => go(back)}>
            <Trans>Back</Trans>
          </Button>
        )}
        {next !== undefined && (
          <Button onClick={() => go(next)}>{next === reviewStep ? <Trans>Review before signing</Trans> : <Trans>Next</Trans>}</Button>
        )}
      </div>
      <KeyboardHelp />
    </div>
  )
}

/** Ends the edit of the field that has the focus: React tells nothing of a focus that vanishes with its element. */
function leaveField(container: HTMLElement | null) {
  const active = document.activeElement
  if (active instanceof HTMLElement && container?.contains(active) === true) active.blur()
}

function findPlace(guide: Guide, position: WizardPosition | undefined): Place {
  const known = position !== undefined && (position.step === reviewStep || guide.steps.some((step) => step.id === position.step))
  return known ? { ...position, visit: 0 } : { step: guide.steps[0]?.id ?? reviewStep, field: null, visit: 0 }
}

interface WizardHeaderProps {
  readonly guide: Guide
  readonly current: string
  readonly heading: RefObject<HTMLHeadingElement | null>
  onGo(step: string): void
}

function WizardHeader({ guide, current, heading, onGo }: WizardHeaderProps) {
  const { t } = useLingui()
  const showText = useText()
  const { readOnly, mainReason, saveNote } = useAnswers()
  const read = useValues()
  const ownRows = listOwnRows(guide, useFields(), read)
  const progress = countProgress(guide, ownRows, read)
  const complete = listCompleteSteps(guide, ownRows, read)
  const steps = guide.steps.map((step) => ({
    id: step.id,
    label: showText(step.title),
    complete: complete.has(step.id),
  }))
  const signed = guide.signers.length > 0 && guide.signers.every((signer) => readSignature(read(signatureField(signer.id))) !== null)
  const { answered, total } = progress
  return (
    <div className="pg-wizard-header">
      <StepIndicator
        steps={[...steps, { id: reviewStep, label: t`Review before signing`, complete: signed }]}
        current={current}
        onGo={(step) => onGo(step)}
        headingRef={heading}
      />
      <p className="pg-wizard-status">
        <span className="pg-wizard-progress">
          {progress.of === 'questions' ? (
            <Trans>
              {answered} of {total} answered
            </Trans>
          ) : (
            <Trans>
              {answered} of {total} rows filled in
            </Trans>
          )}
        </span>
        {readOnly === undefined ? <SaveLine /> : <span className="pg-wizard-read-only">{readOnly}</span>}
        {saveNote}
      </p>
      {readOnly === undefined && mainReason !== undefined && <p className="pg-wizard-locked">{mainReason}</p>}
    </div>
  )
}

function KeyboardHelp() {
  return (
    <details className="pg-wizard-keys">
      <summary>
        <Trans>With the keyboard</Trans>
      </summary>
      <ul>
        <li>
          <Trans>Tab goes through the questions in order, then to Back and Next. Shift+Tab goes the other way.</Trans>
        </li>
        <li>
          <Trans>Ctrl+Enter goes from any question to the next page, Ctrl+Shift+Enter to the page before.</Trans>
        </li>
        <li>
          <Trans>Enter alone never sends or signs anything while you type.</Trans>
        </li>
      </ul>
    </details>
  )
}
