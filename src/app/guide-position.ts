import { useEffect, useRef, useState } from 'react'
import type { RecordId } from '../change/edit.ts'
import type { Guide } from '../domain/guide.ts'
import { listQuestions } from '../wizard/guide-rows.ts'
import { reviewStep } from '../wizard/wizard.tsx'
import type { WizardPosition } from '../wizard/wizard.tsx'
import { readRemembered, remember } from './remembered.ts'

const keyOf = (record: RecordId) => `place.${record}`

/** Where this browser's user left a guide; null where it was never opened here. */
export function readPosition(record: RecordId): WizardPosition | null {
  const text = readRemembered(keyOf(record))
  const [step = '', field = ''] = text?.split(' ') ?? []
  return step === '' ? null : { step, field: field === '' ? null : field }
}

/** Keeps where somebody is in a guide, on this browser alone. */
export function keepPosition(record: RecordId, { step, field }: WizardPosition): void {
  remember(keyOf(record), `${step} ${field ?? ''}`)
}

/** The step on which a field is answered; undefined for a field of no given row. */
export function findStepOf(guide: Guide, field: string): string | undefined {
  const found = listQuestions(guide, []).find((question) => question.field === field)
  if (found) return found.step
  const row = field.split('.')[1] ?? ''
  const isOwn = guide.ownRows !== undefined && row.startsWith('own-')
  return isOwn ? guide.steps.at(-1)?.id : guide.steps.find((step) => step.rows.includes(row))?.id
}

interface Wanted {
  /** From the address: they win over what is remembered. */
  readonly step: string | undefined
  readonly field: string | undefined
}

function choosePosition(guide: Guide, record: RecordId, { step, field }: Wanted): WizardPosition {
  const kept = readPosition(record)
  const fieldStep = field === undefined ? undefined : findStepOf(guide, field)
  if (field !== undefined && fieldStep !== undefined) return { step: fieldStep, field }
  const known = [...guide.steps.map((each) => each.id), reviewStep]
  const wantedStep = [step, kept?.step].find((each) => each !== undefined && known.includes(each))
  if (wantedStep === undefined) return { step: known[0] ?? reviewStep, field: null }
  return { step: wantedStep, field: kept?.step === wantedStep ? kept.field : null }
}

/** Where a wizard begins, and what it tells of its place. */
export interface GuidePosition {
  readonly position: WizardPosition
  /** Another one whenever the address was changed from outside (Back in the browser): the wizard then begins anew there. */
  readonly key: string
  onPosition(position: WizardPosition): void
}

/** Shows a step in the address; `replace` where that is no move of the person's. */
export type OnStep = (step: string, replace: boolean) => void

/** Ties a wizard's place to the address (its step) and to this browser's memory (its field). */
export function useGuidePosition(guide: Guide, record: RecordId, wanted: Wanted, onStep: OnStep): GuidePosition {
  const begin = (visit: number) => ({ record, wanted, visit, position: choosePosition(guide, record, wanted) })
  const [start, setStart] = useState(() => begin(0))
  const [here, setHere] = useState(start.position.step)
  if (wanted.step !== start.wanted.step || wanted.field !== start.wanted.field || record !== start.record) {
    const isOwnMove = record === start.record && wanted.field === undefined && wanted.step === here
    const next = isOwnMove ? { ...start, wanted } : begin(start.visit + 1)
    setStart(next)
    if (!isOwnMove) setHere(next.position.step)
  }
  const latest = useRef(onStep)
  useEffect(() => {
    latest.current = onStep
  })
  useEffect(() => {
    // The address names the step from the first page on, so that Back leads from page to page; a field is named only to get there.
    if (start.wanted.step === undefined || start.wanted.field !== undefined) latest.current(start.position.step, true)
  }, [start])
  return {
    position: start.position,
    key: `${record} ${start.visit}`,
    onPosition(next) {
      keepPosition(record, next)
      if (next.step === here) return
      setHere(next.step)
      onStep(next.step, false)
    },
  }
}
