import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type RefObject } from 'react'
import type { Project } from '../../domain/project.ts'
import { focusField } from '../../ui/error-summary.tsx'
import { readRemembered, remember } from '../remembered.ts'
import { firstStepOf, stepOfField, type PlanStep } from './plan-steps.ts'

/** Shows a page in the address; `replace` where that is no move of the person's. */
export type OnStep = (step: string, replace: boolean) => void

/** Where somebody is in a plan, and how to go on. */
export interface PlanPlace {
  readonly step: PlanStep
  /** The field to which the address leads; null = to none. */
  readonly field: string | null
  readonly back: PlanStep | null
  readonly next: PlanStep | null
  /** The heading of the page: it takes the focus when the page changes. */
  readonly heading: RefObject<HTMLHeadingElement | null>
  go(step: string): void
}

const PREFIX = 'field-'

/**
 * Where somebody is in a project's plan: at the field that the address names, else on its page, else where this browser was last, else where
 * a plan opens. Hook. The address names the page from then on, so that Back leads from page to page.
 */
export function usePlanStep(project: Project, steps: readonly PlanStep[], wanted: string | undefined, onStep: OnStep): PlanPlace {
  const hash = useLocation({ select: (location) => location.hash })
  const field = hash.startsWith(PREFIX) ? decodeURIComponent(hash.slice(PREFIX.length)) : null
  const memory = `plan.${project.key}`
  const candidates = [field === null ? null : stepOfField(steps, field), wanted, readRemembered(memory), firstStepOf(steps, project)]
  const index = Math.max(0, candidates.map((id) => steps.findIndex((step) => step.id === id)).find((found) => found >= 0) ?? 0)
  const step = steps[index]!
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  const latest = useRef(onStep)
  useEffect(() => {
    latest.current = onStep
  })
  useEffect(() => {
    // The address of a field is kept as it is: it names the place already.
    if (wanted === undefined && field === null) latest.current(step.id, true)
    remember(memory, step.id)
  }, [wanted, field, step.id, memory])
  useEffect(() => {
    if (field !== null) focusField(`${PREFIX}${field}`)
    else if (moved.current) heading.current?.focus()
    moved.current = false
  }, [step.id, field])
  return {
    step,
    field,
    back: steps[index - 1] ?? null,
    next: steps[index + 1] ?? null,
    heading,
    go: (id) => {
      // What is being typed is saved: React tells nothing of a focus that vanishes with its element.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      moved.current = true
      onStep(id, false)
    },
  }
}
