import { keyOf, type FieldId, type Json } from '../../../change/edit.ts'
import type { Head, RecordState } from '../../../change/head.ts'
import { PROJECT_STATES, projectRecord, type Project, type ProjectState } from '../../project.ts'
import { readProjectReview, reviewNamed } from '../../project-review.ts'
import { readProject } from '../../read-project.ts'
import { workGroupScope } from '../../scope.ts'
import { text, type Text } from '../../text.ts'
import { readTransition, transitionRecord } from '../../transition.ts'
import { judgeMove } from '../project-state.ts'
import { firstPartOf } from './writers.ts'
import { valuesBefore, type WriteCase } from './write-case.ts'

/**
 * A project comes to a state only with everything that the state demands; the same sentence as on its screen. What is no state, null too,
 * reads as an idea, and is judged as one.
 */
export function gateProject(one: WriteCase): Text | null {
  const { record, field, value, facts } = one
  if (field === 'approved') return gateApproval(one)
  if (field !== 'state' || value === undefined) return null
  const states = valuesBefore(facts, record, field)
  // One of the values that stand side by side was judged when it came: choosing it decides a conflict.
  if (states.includes(value)) return null
  const to = stateOf(value)
  const project = afterEdit(facts.find(record), one)
  const named = one.sets(record, 'recommended-by')
  // The same edit names the review: what a project names since earlier is not among the records at hand.
  const review = typeof named === 'string' ? findBeside(one, reviewNamed(named)) : undefined
  const transition = findBeside(one, transitionRecord(keyOf(record)))
  const gaps = (states.length === 0 ? [null] : states).flatMap((state) =>
    judgeMove({ ...project, state: stateOf(state) }, to, {
      charter: facts.charter,
      review: review && readProjectReview(review),
      transition: transition && readTransition(transition),
    }),
  )
  return gaps[0]?.reason ?? null
}

/** Approval is given with the start itself; from then on its day may be mended. Given beforehand, it would approve whatever comes after it. */
function gateApproval({ record, value, facts, sets }: WriteCase): Text | null {
  if (value === undefined || value === null || sets(record, 'state') === 'active') return null
  return valuesBefore(facts, record, 'approved').some((day) => day !== null) ? null : approvesNothing
}

const approvesNothing = text(
  'A project is approved when it starts, with everything that its start needs. Approve it on its page, under its steps.',
  'Un proyecto se aprueba cuando comienza, con todo lo que su inicio exige. Apruébelo en su página, entre sus pasos.',
)

/** What belongs to a project lies where the project lies: whoever reads one reads the other, and nobody else. */
export function gatePart({ record, scope, facts }: WriteCase): Text | null {
  const project = facts.find(projectRecord(firstPartOf(record)))
  if (project === undefined || (scope.sort === 'work-group' && project.scope === workGroupScope(scope.target))) return null
  return text(
    'This belongs to a project of another work group, and is kept there. Open the project and enter this again.',
    'Esto corresponde a un proyecto de otro grupo de trabajo y se guarda allí. Abra el proyecto y anótelo de nuevo.',
  )
}

/** A state as the project's reader takes it. */
function stateOf(value: Json): ProjectState {
  return PROJECT_STATES.find((state) => state === value) ?? 'idea'
}

/** A record that lies where the project lies. */
function findBeside({ facts, scope }: WriteCase, record: string): RecordState | undefined {
  const state = facts.find(record)
  return scope.sort === 'work-group' && state?.scope === workGroupScope(scope.target) ? state : undefined
}

/** What a step may say in the edit that takes it. */
const SAID_WITH_STEP: readonly FieldId[] = ['approved', 'completion', 'end-reason', 'lessons', 'recommended-by']

/**
 * The project with what the same edit changes or takes out beside the state. What it adds does not count, but for what a step says: the
 * elements of start-up have to stand in the project before.
 */
function afterEdit(before: RecordState | undefined, { sets, record, scope }: WriteCase): Project {
  const known = before ?? { record, scope: workGroupScope(scope.target), fields: {} }
  const set = [...new Set([...Object.keys(known.fields), ...SAID_WITH_STEP])].flatMap((field): [FieldId, readonly Head[]][] => {
    const value = field === 'state' ? undefined : sets(record, field)
    return value === undefined ? [] : [[field, [{ edit: '', value, replaces: [], seq: null, by: '', at: '' }]]]
  })
  return readProject({ ...known, fields: { ...known.fields, ...Object.fromEntries(set) } })
}
