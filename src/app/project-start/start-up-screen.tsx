import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import type { RecordState } from '../../change/head.ts'
import type { Project } from '../../domain/project.ts'
import { Button } from '../../ui/button.tsx'
import { StepIndicator } from '../../ui/step-indicator.tsx'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { useRecordEdit } from '../use-record-edit.ts'
import { PlanPage } from './plan-page.tsx'
import { gateStep, listPlanSteps, type PlanStep } from './plan-steps.ts'
import './project-start.css'
import { usePlanStep, type OnStep, type PlanPlace } from './use-plan-step.ts'

interface StartUpScreenProps {
  /** Key of the project. */
  readonly project: string
  /** Page from the address; undefined resumes where it was left. */
  readonly step: string | undefined
  readonly onStep: OnStep
}

/** The plan of a project: one page for each element of start-up; after the start the place where results and values are kept. */
export function StartUpScreen({ project: key, step, onStep }: StartUpScreenProps) {
  return (
    <ProjectFrame project={key} part="start-up">
      {(project, state) => <Plan project={project} state={state} wanted={step} onStep={onStep} />}
    </ProjectFrame>
  )
}

interface PlanProps {
  readonly project: Project
  readonly state: RecordState
  readonly wanted: string | undefined
  readonly onStep: OnStep
}

function Plan({ project, state, wanted, onStep }: PlanProps) {
  const charter = useCharter()
  const { language } = useLanguage()
  const edit = useRecordEdit(state)
  const steps = listPlanSteps(project, charter)
  const place = usePlanStep(project, steps, wanted, onStep)
  const { step, field, go } = place
  const goByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    const target = event.shiftKey ? place.back : place.next
    if (target !== null) go(target.id)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are a short cut to the buttons below
    <div className="plan" onKeyDown={goByKey}>
      <StepIndicator
        steps={steps.map(({ id, label, gaps }) => ({ id, label: textIn(label, language), complete: gaps.length === 0 }))}
        current={step.id}
        onGo={go}
        headingRef={place.heading}
      />
      <PlanStatus project={project} steps={steps} />
      <PlanPage
        key={`${step.id} ${field ?? ''}`}
        project={project}
        state={state}
        edit={edit}
        charter={charter}
        step={step}
        steps={steps}
        field={field}
        onGo={go}
      />
      <PlanButtons place={place} />
    </div>
  )
}

function PlanStatus({ project, steps }: { readonly project: Project; readonly steps: readonly PlanStep[] }) {
  const elements = steps.filter(({ id }) => id !== gateStep)
  const complete = elements.filter(({ gaps }) => gaps.length === 0).length
  const total = elements.length
  return (
    <p className="plan-status">
      <strong>
        <Trans>
          {complete} of {total} parts complete
        </Trans>
      </strong>
      <span>
        <Trans>Everything is saved as you type.</Trans>
      </span>
      <Link className="ui-no-print" to="/print/project/$project" params={{ project: project.key }}>
        <Trans>Project plan on paper</Trans>
      </Link>
    </p>
  )
}

function PlanButtons({ place: { back, next, go } }: { readonly place: PlanPlace }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const name = (step: PlanStep) => textIn(step.label, language)
  return (
    <div className="plan-buttons ui-no-print">
      {back === null ? null : (
        <Button variant="outline" aria-label={t`Back: ${name(back)}`} aria-keyshortcuts="Control+Shift+Enter" onClick={() => go(back.id)}>
          <Trans>Back</Trans>
        </Button>
      )}
      {next === null ? null : (
        <Button aria-label={t`Next: ${name(next)}`} aria-keyshortcuts="Control+Enter" onClick={() => go(next.id)}>
          <Trans>Next</Trans>
        </Button>
      )}
    </div>
  )
}
