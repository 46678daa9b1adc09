import type { Charter } from '../charter.ts'
import type { Project, ProjectState } from '../project.ts'
import type { ProjectReview } from '../project-review.ts'
import { text, type Text } from '../text.ts'
import type { Transition } from '../transition.ts'
import { isReadyToStart, judgeStartUp, statementField, type StartUpGap } from './start-up.ts'

/** What a change of state looks at besides the project. */
export interface MoveFacts {
  readonly charter: Charter
  /** The review that the project names as recommending a permanent answer. */
  readonly review: ProjectReview | undefined
  readonly transition: Transition | undefined
}

/** The states that may follow each state. */
const nextByState: Readonly<Record<ProjectState, readonly ProjectState[]>> = {
  'idea': ['start-up', 'ended'],
  'start-up': ['idea', 'active', 'ended'],
  'active': ['in-review', 'completed', 'ended', 'transitioning'],
  'in-review': ['active', 'completed', 'ended', 'transitioning'],
  'completed': ['in-review'],
  'ended': ['idea', 'in-review'],
  'transitioning': ['in-review', 'program'],
  'program': ['in-review'],
}

/** The states that may follow, whatever else they demand. */
export function listNextStates(state: ProjectState): readonly ProjectState[] {
  return nextByState[state]
}

/**
 * Judges whether a project may come to another state, with what is missing first (Partners Guide, "Work Group Projects Guidelines"): a start
 * needs the elements of start-up and the chair's approval, completion the criterion for success and how it was met, an early end a reason and
 * lessons, a transition a review that asks for a memorandum, a program that it was handed over. Empty = it may.
 *
 * @param project as it stands with everything that the same edit writes, but for the state
 */
export function judgeMove(project: Project, to: ProjectState, facts: MoveFacts): readonly StartUpGap[] {
  const { state } = project
  if (state === to) return []
  if (!nextByState[state].includes(to)) return [{ field: 'state', reason: noWay }]
  switch (to) {
    case 'active':
      return state === 'start-up' ? gapsToStart(project, facts.charter) : []
    case 'in-review':
      // An idea that was given up was never started: it does not come to life behind the gate of the start.
      return state === 'ended' && project.approved === null ? [{ field: 'state', reason: neverStarted }] : []
    case 'completed':
      return gapsToComplete(project, facts.charter)
    case 'ended':
      return gapsToEnd(project)
    case 'transitioning':
      return recommends(facts.review, project) ? [] : [{ field: 'recommended-by', reason: noReview }]
    case 'program':
      return facts.transition?.state === 'handed-over' ? [] : [{ field: 'state', reason: notHandedOver }]
    default:
      return []
  }
}

const noWay = text(
  'A project does not come to this state from where it stands. Look at the project again: somebody may have changed it meanwhile.',
  'Un proyecto no llega a este estado desde donde está. Revise el proyecto: quizá alguien lo cambió entretanto.',
)
const noReview = text(
  'A project becomes a program only after a project review that says that a memorandum is needed to make it permanent.',
  'Un proyecto se convierte en programa solo después de una revisión que indique que hace falta un memorando para hacerlo permanente.',
)
const notHandedOver = text(
  'It is a program once it was handed over: say so in the transition first.',
  'Es un programa una vez traspasado: indíquelo primero en la transición.',
)
const neverStarted = text('It ended before it was started. Take it up as an idea again.', 'Terminó antes de comenzar. Retómelo como idea.')
const notApproved = text('The chair of the work group approves the start.', 'Quien preside el grupo de trabajo aprueba el inicio.')

function gapsToStart(project: Project, charter: Charter): readonly StartUpGap[] {
  const standings = judgeStartUp(project, charter)
  const approval = project.approved === null ? [{ field: 'approved', reason: notApproved }] : []
  return isReadyToStart(standings) ? approval : [...standings.flatMap(({ gaps }) => gaps), ...approval]
}

function gapsToComplete(project: Project, charter: Charter): readonly StartUpGap[] {
  const gaps: StartUpGap[] = []
  for (const { id, kind } of charter.startUpElements.items) {
    if (kind !== 'criterion' || project.statementByElement.get(id)?.trim()) continue
    gaps.push({ field: statementField(id), reason: noCriterion })
  }
  if (project.completion.trim() === '') gaps.push({ field: 'completion', reason: notMet })
  return gaps
}

const noCriterion = text(
  'Without a criterion for success nobody can say that it is completed. Write it first.',
  'Sin un criterio de éxito nadie puede decir que está completado. Escríbalo primero.',
)
const notMet = text('Say how the criterion for success was met.', 'Indique cómo se cumplió el criterio de éxito.')

function gapsToEnd({ endReason, lessons }: Project): readonly StartUpGap[] {
  const gap = (field: string, value: string, reason: Text) => (value.trim() === '' ? [{ field, reason }] : [])
  return [
    ...gap('end-reason', endReason, text('Say why it ends early.', 'Indique por qué termina antes de tiempo.')),
    ...gap('lessons', lessons, text('Say what was learned.', 'Indique qué se aprendió.')),
  ]
}

/** Whether a review of this project asks for a memorandum. */
function recommends(review: ProjectReview | undefined, project: Project): boolean {
  return review !== undefined && review.project === project.key && review.needsMemorandum === true
}
