import type { RecordId } from '../change/edit.ts'
import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { GuideOption } from './guide.ts'
import type { Kind } from './kind.ts'
import { LINE, PAGE } from './kind.ts'
import { nameProjectOf } from './project-part.ts'
import { compareOrder, readElements, type Element } from './read-elements.ts'
import { readDate, readId, readNumber, readReference, readText, readWord } from './read-field.ts'
import { text } from './text.ts'

const STATES = ['evidence', 'planning', 'memorandum', 'signed', 'handed-over'] as const

/** Where the way of a project into a program stands. */
export type TransitionState = (typeof STATES)[number]

/** The states of a transition, in their order. */
export const transitionStates: readonly (GuideOption & { readonly id: TransitionState })[] = [
  { id: 'evidence', label: text('Gathering evidence', 'Reunión de pruebas') },
  { id: 'planning', label: text('Planning', 'Planificación') },
  { id: 'memorandum', label: text('Memorandum in draft', 'Memorando en borrador') },
  { id: 'signed', label: text('Memorandum signed', 'Memorando firmado') },
  { id: 'handed-over', label: text('Handed over', 'Traspasado') },
]

/** A step of the plan by which a project becomes a program. */
export interface TransitionTask {
  readonly id: string
  readonly title: string
  /** Key of the person. */
  readonly owner: string | null
  readonly due: string | null
  readonly done: string | null
  readonly order: number
}

/** How a project becomes a program. */
export interface Transition {
  /** Key of the project. */
  readonly project: string
  readonly record: RecordId
  readonly state: TransitionState
  /** Evidence of impact, in words; the figures stand in the project. */
  readonly impact: string
  /** Why a permanent answer is needed. */
  readonly need: string
  /** What it costs, in pledged resources and otherwise. */
  readonly costs: string
  /** Name of the receiving program. */
  readonly program: string
  /** Key of the organization that runs it. */
  readonly receiver: string | null
  /** Id of the sector in the charter. */
  readonly sector: string | null
  readonly tasks: readonly TransitionTask[]
  /** Text of the memorandum as it was edited; '' = none yet. */
  readonly memorandum: string
  readonly signed: string | null
  readonly handedOver: string | null
}

/** Reads a transition; wrong types read as empty. */
export function readTransition(state: RecordState): Transition {
  return {
    project: keyOf(state.record),
    record: state.record,
    state: readWord(state, 'state', STATES),
    impact: readText(state, 'impact'),
    need: readText(state, 'need'),
    costs: readText(state, 'costs'),
    program: readText(state, 'program'),
    receiver: readReference(state, 'receiver', 'organization'),
    sector: readId(state, 'sector'),
    tasks: readElements(state, { tasks: 'title' })('tasks')
      .map((task) => readTask(state, task))
      .sort(compareOrder),
    memorandum: readText(state, 'memorandum'),
    signed: readDate(state, 'signed'),
    handedOver: readDate(state, 'handed-over'),
  }
}

function readTask(state: RecordState, { id, field }: Element): TransitionTask {
  return {
    id,
    title: readText(state, field('title')),
    owner: readReference(state, field('owner'), 'person'),
    due: readDate(state, field('due')),
    done: readDate(state, field('done')),
    order: readNumber(state, field('order')) ?? 0,
  }
}

/** Id of a project's transition: one for each project. */
export function transitionRecord(project: string): RecordId {
  return `transition:${project}`
}

/** The kind `transition`. */
export const transitionKind: Kind = {
  kind: 'transition',
  singular: text('Transition to a program', 'Transición a un programa'),
  plural: text('Transitions to programs', 'Transiciones a programas'),
  scopeOf: () => null,
  fields: [
    { field: 'state', label: text('State', 'Estado'), type: { type: 'choice', options: transitionStates } },
    { field: 'impact', label: text('Evidence of impact', 'Pruebas del impacto'), type: { type: 'text', maxLength: PAGE } },
    {
      field: 'need',
      label: text('Need for a permanent answer', 'Necesidad de una respuesta permanente'),
      type: { type: 'text', maxLength: PAGE },
    },
    { field: 'costs', label: text('Costs', 'Costos'), type: { type: 'text', maxLength: PAGE } },
    { field: 'program', label: text('Receiving program', 'Programa receptor'), type: { type: 'text', maxLength: LINE } },
    { field: 'receiver', label: text('Run by', 'A cargo de'), type: { type: 'reference', kind: 'organization' } },
    { field: 'sector', label: text('Sector', 'Sector'), type: { type: 'id' } },
    { field: 'tasks.*.title', label: text('Task', 'Tarea'), type: { type: 'text', maxLength: LINE } },
    { field: 'tasks.*.owner', label: text('Who', 'Quién'), type: { type: 'reference', kind: 'person' } },
    { field: 'tasks.*.due', label: text('Due on', 'Para el'), type: { type: 'date' } },
    { field: 'tasks.*.done', label: text('Done on', 'Hecha el'), type: { type: 'date' } },
    { field: 'tasks.*.order', label: text('Order', 'Orden'), type: { type: 'number', min: -1e9, max: 1e9 } },
    { field: 'memorandum', label: text('Memorandum', 'Memorando'), type: { type: 'text', maxLength: 4 * PAGE } },
    { field: 'signed', label: text('Signed on', 'Firmado el'), type: { type: 'date' } },
    { field: 'handed-over', label: text('Handed over on', 'Traspasado el'), type: { type: 'date' } },
  ],
  titleOf: ({ record }, context) => `${transitionKind.singular[context.language]}: ${nameProjectOf(keyOf(record), context)}`,
}
