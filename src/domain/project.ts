import type { FieldId, Json, RecordId } from '../change/edit.ts'

/** The states of a project, in the order of its life. */
export const PROJECT_STATES = ['idea', 'start-up', 'active', 'in-review', 'completed', 'ended', 'transitioning', 'program'] as const
/** What a group may have found about whether a project is feasible. */
export const FEASIBILITY = ['open', 'feasible', 'not-feasible'] as const

/** Where a project stands, in the order of its life. Whether an active one is on track, its updates say. */
export type ProjectState = (typeof PROJECT_STATES)[number]

/** A task or activity. */
export interface ProjectTask {
  readonly id: string
  readonly title: string
  /** Key of the person who carries it out. */
  readonly owner: string | null
  readonly start: string | null
  readonly due: string | null
  /** Day on which it was done; null = open. */
  readonly done: string | null
  /** A day to reach rather than work that lasts. */
  readonly milestone: boolean
  /** Ids of the tasks that have to be done before; those that are no more are left out. */
  readonly after: readonly string[]
  /** Id of the output that it brings forth. */
  readonly output: string | null
  /** Work notes. */
  readonly note: string
  readonly order: number
}

/** What the tasks bring forth. */
export interface ProjectOutput {
  readonly id: string
  readonly title: string
  /** Id of the outcome to which it leads. */
  readonly outcome: string | null
  readonly order: number
}

/** What changes because of the outputs. */
export interface ProjectOutcome {
  readonly id: string
  readonly title: string
  /** Key of the collective impact target (`metric`) to which it contributes. */
  readonly metric: string | null
  /** How it contributes. */
  readonly contribution: string
  readonly order: number
}

/** By what an output or an outcome is measured. */
export interface Indicator {
  readonly id: string
  /** Id of the output or outcome. */
  readonly of: string | null
  readonly definition: string
  readonly unit: string
  readonly baseline: number | null
  readonly target: number | null
  readonly source: string
  /** Counts by month (`YYYY-MM`), the earliest first. */
  readonly values: readonly IndicatorValue[]
  readonly order: number
}

/** What was measured in one month. */
export interface IndicatorValue {
  readonly period: string
  readonly value: number
}

/** A pledge of an organization that the project makes use of. */
export interface PledgeUse {
  /** Key of the organization. */
  readonly organization: string
  /** Id of the resource as its chart names it; `hours` = hours of its representative. */
  readonly resource: string
  /** How much of it is used, in words. */
  readonly amount: string
  /** Hours a month, where the resource is `hours`. */
  readonly hours: number | null
}

/** Something that the project needs and does not have. */
export interface ProjectNeed {
  readonly id: string
  readonly title: string
  /** Id of a resource of the charter, or `hours`; null = something else. */
  readonly resource: string | null
  readonly amount: string
  /** Nothing more is needed. */
  readonly met: boolean
  /** Day on which an organization was asked, by its key. */
  readonly askedByOrganization: ReadonlyMap<string, string>
  /** What it said, by its key; those that have not answered are left out. */
  readonly answerByOrganization: ReadonlyMap<string, 'offered' | 'declined'>
}

/** A project of a work group. */
export interface Project {
  readonly key: string
  readonly record: RecordId
  /** Id of the work group, from the scope in which the project lies: that is its one goal. */
  readonly group: string
  readonly title: string
  readonly summary: string
  readonly state: ProjectState
  /** An idea that waits, and why. */
  readonly parked: boolean
  readonly parkedReason: string
  /** Key of the person who leads it. */
  readonly lead: string | null
  /** Keys of the organizations that take part. */
  readonly partners: readonly string[]
  /** What was written about the elements of start-up, by element. */
  readonly statementByElement: ReadonlyMap<string, string>
  readonly feasibility: { readonly decision: (typeof FEASIBILITY)[number]; readonly findings: string; readonly date: string | null }
  /** Since when the collaborator that the group names works with it, and how. */
  readonly collaborator: { readonly date: string | null; readonly note: string }
  /** Day on which the chair approved its start. */
  readonly approved: string | null
  readonly tasks: readonly ProjectTask[]
  readonly outputs: readonly ProjectOutput[]
  readonly outcomes: readonly ProjectOutcome[]
  readonly indicators: readonly Indicator[]
  readonly uses: readonly PledgeUse[]
  readonly needs: readonly ProjectNeed[]
  /** How the criterion for success was met. */
  readonly completion: string
  /** Why it was ended early, and what was learned. */
  readonly endReason: string
  readonly lessons: string
  /** Day on which it was completed or ended. */
  readonly closed: string | null
  /** Key of the project review that recommends to make it permanent. */
  readonly recommendedBy: string | null
}

/** Id of a project's record. */
export function projectRecord(key: string): RecordId {
  return `project:${key}`
}

/** What a project is called; never empty. `unnamed` stands for one without a title. */
export function nameProject({ title }: Pick<Project, 'title'>, unnamed: string): string {
  return title.trim() || unnamed
}

/** Whether a project has not been started yet: an idea, or in its start-up. */
export function isDraft({ state }: Pick<Project, 'state'>): boolean {
  return state === 'idea' || state === 'start-up'
}

/** A new value for a field of a record of a project, as the store takes it. */
export interface ProjectDraft {
  readonly record: RecordId
  readonly field: FieldId
  readonly value: Json
}
