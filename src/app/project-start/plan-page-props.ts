import type { RecordState } from '../../change/head.ts'
import type { Charter } from '../../domain/charter.ts'
import type { Project } from '../../domain/project.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import type { PlanStep } from './plan-steps.ts'

/** What every page of a plan gets. */
export interface PlanPageProps {
  readonly project: Project
  readonly state: RecordState
  readonly edit: RecordEdit
  readonly charter: Charter
  readonly step: PlanStep
  readonly steps: readonly PlanStep[]
  /** The field to which the address leads; null = to none. */
  readonly field: string | null
  readonly onGo: (step: string) => void
}
