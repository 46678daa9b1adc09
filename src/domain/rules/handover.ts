import type { FieldId, RecordId, Scope } from '../../change/edit.ts'
import type { Meeting } from '../meeting.ts'
import type { Project, ProjectDraft, ProjectNeed } from '../project.ts'
import type { ResourceCommitment } from '../resource-commitment.ts'
import { workGroupScope } from '../scope.ts'
import type { Transition } from '../transition.ts'
import { addHours, indexUses, judgeUse, type OrganizationUse } from './pledge-use.ts'

/** Something that a person has in hand and that can be passed on: a field that names the person. */
export interface Duty {
  /** A task of a project or of a transition, an action item of a meeting, or the lead of a project. */
  readonly sort: 'lead' | 'task' | 'transition' | 'action'
  readonly scope: Scope
  readonly record: RecordId
  /** The field that names the person. */
  readonly field: FieldId
  readonly title: string
  /** Key of the project or of the meeting. */
  readonly of: string
  readonly due: string | null
}

/** What may be in somebody's hands. */
export interface DutyFacts {
  readonly projects: readonly Project[]
  /** Transitions whose project the device knows; others have no scope to write into. */
  readonly transitions: readonly Transition[]
  readonly meetings: readonly Meeting[]
}

/**
 * Lists what a person has in hand: the projects that the person leads, and tasks that are not done, of projects that are not over, of
 * transitions and of meetings that were not cancelled. Leads first, then by due day, those without one last.
 */
export function listDuties(person: string, { projects, transitions, meetings }: DutyFacts): readonly Duty[] {
  const projectByKey = new Map(projects.map((project) => [project.key, project]))
  const duties = [
    ...projects.filter((one) => isOpen(one)).flatMap((project) => dutiesOfProject(person, project)),
    ...transitions.flatMap((transition) => {
      const project = projectByKey.get(transition.project)
      return project ? dutiesOfTransition(person, transition, project) : []
    }),
    ...meetings.flatMap((meeting) => dutiesOfMeeting(person, meeting)),
  ]
  return duties.sort(compareDuties)
}

/** Whether a project is not over: an idea that waits has tasks that somebody will do, one that was completed has none. */
export function isOpen({ state }: Pick<Project, 'state'>): boolean {
  return state !== 'completed' && state !== 'ended' && state !== 'program'
}

function dutiesOfProject(person: string, project: Project): readonly Duty[] {
  const base = { scope: workGroupScope(project.group), record: project.record, of: project.key }
  const lead: readonly Duty[] = project.lead === person ? [{ ...base, sort: 'lead', field: 'lead', title: project.title, due: null }] : []
  const tasks = project.tasks
    .filter((task) => task.owner === person && task.done === null)
    .map(({ id, title, due }): Duty => ({ ...base, sort: 'task', field: `tasks.${id}.owner`, title, due }))
  return [...lead, ...tasks]
}

function dutiesOfTransition(person: string, { record, tasks, state }: Transition, project: Project): readonly Duty[] {
  if (state === 'handed-over') return []
  const base = { scope: workGroupScope(project.group), record, of: project.key }
  return tasks
    .filter((task) => task.owner === person && task.done === null)
    .map(({ id, title, due }): Duty => ({ ...base, sort: 'transition', field: `tasks.${id}.owner`, title, due }))
}

function dutiesOfMeeting(person: string, { record, key, group, status, actions }: Meeting): readonly Duty[] {
  if (status === 'cancelled') return []
  const base = { scope: workGroupScope(group), record, of: key }
  return actions
    .filter((action) => action.owner === person && action.done === null)
    .map(({ id, title, due }): Duty => ({ ...base, sort: 'action', field: `actions.${id}.owner`, title, due }))
}

const NEVER = '9999-12-31'

function compareDuties(a: Duty, b: Duty): number {
  const lead = Number(b.sort === 'lead') - Number(a.sort === 'lead')
  if (lead !== 0) return lead
  const [dueA, dueB] = [a.due ?? NEVER, b.due ?? NEVER]
  if (dueA !== dueB) return dueA < dueB ? -1 : 1
  return `${a.record} ${a.field}` < `${b.record} ${b.field}` ? -1 : 1
}

/** What one scope takes as one edit. */
export interface ScopePass {
  readonly scope: Scope
  readonly duties: readonly Duty[]
  readonly drafts: readonly ProjectDraft[]
  /** What writes back what stood there, for the way back. */
  readonly back: readonly ProjectDraft[]
}

/** How duties can be passed on: one edit for each scope, and what cannot be passed with the reason. */
export interface PassPlan<Reason> {
  readonly passes: readonly ScopePass[]
  readonly kept: readonly { readonly duty: Duty; readonly reason: Reason }[]
}

/**
 * Plans to pass duties on to a successor: one edit for each scope that is concerned.
 *
 * @param explain why a field may not be written here; null = it may
 */
export function planPass<Reason>(
  duties: readonly Duty[],
  person: string,
  successor: string,
  explain: (scope: Scope, record: RecordId, field: FieldId) => Reason | null,
): PassPlan<Reason> {
  const kept: { readonly duty: Duty; readonly reason: Reason }[] = []
  const dutiesByScope = new Map<Scope, Duty[]>()
  for (const duty of duties) {
    const reason = explain(duty.scope, duty.record, duty.field)
    if (reason !== null) kept.push({ duty, reason })
    else if (dutiesByScope.has(duty.scope)) dutiesByScope.get(duty.scope)!.push(duty)
    else dutiesByScope.set(duty.scope, [duty])
  }
  const draft = (value: string) => (duty: Duty) => ({ record: duty.record, field: duty.field, value })
  return {
    kept,
    passes: [...dutiesByScope].map(([scope, passed]) => ({
      scope,
      duties: passed,
      drafts: passed.map(draft(successor)),
      back: passed.map(draft(person)),
    })),
  }
}

/** What an organization has promised to projects. */
export interface Promises {
  /** What it pledged and what projects use of it; only what is pledged or used. */
  readonly use: OrganizationUse
  /** Hours a month that projects use in all. */
  readonly hoursUsed: number
  /** Needs of which it was asked, with its answer; those that are met or whose project is over are left out. */
  readonly asks: readonly Ask[]
}

/** A need of which an organization was asked. */
export interface Ask {
  readonly project: Project
  readonly need: ProjectNeed
  /** Day on which it was asked; null = it answered without being asked. */
  readonly asked: string | null
  readonly answer: 'offered' | 'declined' | null
}

/** Lists what an organization promised: pledges with what uses them, and what it was asked for or offered. */
export function listPromises(organization: string, commitments: readonly ResourceCommitment[], projects: readonly Project[]): Promises {
  const use = judgeUse(organization, { key: '', uses: [] }, indexUses(commitments, projects))
  return { use, hoursUsed: addHours(use.hours.projects.map(({ hours }) => hours)), asks: listAsks(organization, projects) }
}

/** Needs of open projects of which an organization was asked, or which it answered: unanswered ones first, the longest waiting first. */
export function listAsks(organization: string, projects: readonly Project[]): readonly Ask[] {
  return projects
    .filter((project) => isOpen(project) && project.needs.length > 0)
    .flatMap((project) =>
      project.needs
        .filter((need) => !need.met)
        .map((need) => ({
          project,
          need,
          asked: need.askedByOrganization.get(organization) ?? null,
          answer: need.answerByOrganization.get(organization) ?? null,
        })),
    )
    .filter(({ asked, answer }) => asked !== null || answer === 'offered')
    .sort(
      (a, b) =>
        Number(a.answer !== null) - Number(b.answer !== null) ||
        compareText(a.asked ?? '', b.asked ?? '') ||
        compareText(`${a.project.key} ${a.need.id}`, `${b.project.key} ${b.need.id}`),
    )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
