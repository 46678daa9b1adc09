import type { FieldId, Json } from '../change/edit.ts'
import type { Project, ProjectState } from './project.ts'
import { listNextStates } from './rules/project-state.ts'

/** A step in the life of a project: to another state, or an idea set aside and taken up again. */
export type ProjectMove = ProjectState | 'park' | 'take-up'

/** What somebody says about a step, as its dialog collects it. */
export interface MoveStatement {
  readonly parkedReason: string
  readonly completion: string
  readonly endReason: string
  readonly lessons: string
  /** Key of the review that recommends a permanent answer; '' = none chosen. */
  readonly review: string
}

/** The fields that a step writes, and what they come to hold. */
export type MoveDraft = Readonly<Record<FieldId, Json>>

/** What a project says already about its steps: with it a dialog begins. */
export function statementOf({ parkedReason, completion, endReason, lessons, recommendedBy }: Project): MoveStatement {
  return { parkedReason, completion, endReason, lessons, review: recommendedBy ?? '' }
}

/** The steps that may follow where a project stands, the usual one first. */
export function listMoves({ state, parked }: Pick<Project, 'state' | 'parked'>): readonly ProjectMove[] {
  const next = state === 'start-up' ? (['active', 'idea', 'ended'] as const) : listNextStates(state)
  if (state !== 'idea') return next
  return parked ? ['take-up', ...next] : [...next.slice(0, 1), 'park', ...next.slice(1)]
}

/** Whether a step may be undone: where the way back is a step of its own. A start, an end are not taken back in silence. */
export function mayTakeBack(from: ProjectState, move: ProjectMove): boolean {
  return move === 'park' || move === 'take-up' || listNextStates(move).includes(from)
}

/** What a step writes as one edit: the state, and all that the state demands of the edit that brings it. `today` is `YYYY-MM-DD`. */
export function draftMove(project: Project, move: ProjectMove, statement: MoveStatement, today: string): MoveDraft {
  switch (move) {
    case 'park':
      return { 'parked': true, 'parked-reason': statement.parkedReason.trim() || null }
    case 'take-up':
      return { 'parked': null, 'parked-reason': null }
    case 'active':
      return project.state === 'start-up' ? { state: 'active', approved: today } : { state: 'active' }
    case 'completed':
      return { state: 'completed', completion: statement.completion.trim() || null, closed: today }
    case 'ended':
      return {
        'state': 'ended',
        'end-reason': statement.endReason.trim() || null,
        'lessons': statement.lessons.trim() || null,
        'closed': today,
      }
    case 'transitioning':
      return { 'state': 'transitioning', 'recommended-by': statement.review || null }
    default:
      return { state: move, ...leftBehind(project, move) }
  }
}

/** What no longer holds once a project stands elsewhere: that it waits, the day on which it closed, the approval of an idea. */
function leftBehind({ parked, closed, approved }: Project, to: ProjectState): MoveDraft {
  return {
    ...(parked ? { 'parked': null, 'parked-reason': null } : {}),
    ...(closed === null ? {} : { closed: null }),
    ...(to === 'idea' && approved !== null ? { approved: null } : {}),
  }
}

/** The project with all that a step writes but the state: what `judgeMove` looks at. */
export function withDraft(project: Project, draft: MoveDraft): Project {
  const text = (field: FieldId, before: string) => {
    const value = draft[field]
    return typeof value === 'string' ? value : value === null ? '' : before
  }
  return {
    ...project,
    completion: text('completion', project.completion),
    endReason: text('end-reason', project.endReason),
    lessons: text('lessons', project.lessons),
    approved: text('approved', project.approved ?? '') || null,
    recommendedBy: text('recommended-by', project.recommendedBy ?? '') || null,
  }
}
