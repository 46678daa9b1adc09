import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import {
  FEASIBILITY,
  PROJECT_STATES,
  type Indicator,
  type IndicatorValue,
  type PledgeUse,
  type Project,
  type ProjectNeed,
  type ProjectOutcome,
  type ProjectOutput,
  type ProjectTask,
} from './project.ts'
import { compareOrder, idsBelow, readElements, type Element, type ListNames } from './read-elements.ts'
import { listIds, readDate, readFlag, readId, readNumber, readReference, readText, readWord } from './read-field.ts'
import { groupOfScope } from './scope.ts'

const ANSWERS = ['open', 'offered', 'declined'] as const

const readByState = new WeakMap<RecordState, Project>()

/** Reads a project; wrong types read as empty, an unknown state as an idea. The same state gives the same object: lists of thousands are read once. */
export function readProject(state: RecordState): Project {
  const known = readByState.get(state)
  if (known) return known
  const project = readAnew(state)
  readByState.set(state, project)
  return project
}

/** What stands in lists is read when somebody asks for it: a list of thousands shows titles and states, and of a screenful the rest. */
function readAnew(state: RecordState): Project {
  const elementsOf = once(() => readElements(state, lists))
  const list = <T>(name: string, read: (state: RecordState, element: Element) => T) => elementsOf()(name).map((one) => read(state, one))
  // By itself: the list of projects offers who takes part in any of them.
  const partners = once(() => listIds(state, 'partners').filter((id) => readFlag(state, `partners.${id}`)))
  const statements = once(() => new Map(list('answers', (_, { id, field }) => [id, readText(state, field('statement'))])))
  const tasks = once(() => linkTasks(list('tasks', readTask).sort(compareOrder)))
  const outputs = once(() => list('outputs', readOutput).sort(compareOrder))
  const outcomes = once(() => list('outcomes', readOutcome).sort(compareOrder))
  const indicators = once(() => list('indicators', readIndicator).sort(compareOrder))
  const uses = once(() => list('uses', readUses).flat())
  const needs = once(() => list('needs', readNeed))
  return {
    key: keyOf(state.record),
    record: state.record,
    group: groupOfScope(state.scope) ?? '',
    title: readText(state, 'title'),
    summary: readText(state, 'summary'),
    state: readWord(state, 'state', PROJECT_STATES),
    parked: readFlag(state, 'parked'),
    parkedReason: readText(state, 'parked-reason'),
    lead: readReference(state, 'lead', 'person'),
    get partners() {
      return partners()
    },
    get statementByElement() {
      return statements()
    },
    feasibility: {
      decision: readWord(state, 'feasibility.decision', FEASIBILITY),
      findings: readText(state, 'feasibility.findings'),
      date: readDate(state, 'feasibility.date'),
    },
    collaborator: { date: readDate(state, 'collaborator.date'), note: readText(state, 'collaborator.note') },
    approved: readDate(state, 'approved'),
    get tasks() {
      return tasks()
    },
    get outputs() {
      return outputs()
    },
    get outcomes() {
      return outcomes()
    },
    get indicators() {
      return indicators()
    },
    get uses() {
      return uses()
    },
    get needs() {
      return needs()
    },
    completion: readText(state, 'completion'),
    endReason: readText(state, 'end-reason'),
    lessons: readText(state, 'lessons'),
    closed: readDate(state, 'closed'),
    recommendedBy: readReference(state, 'recommended-by', 'project-review'),
  }
}

/** Makes something when it is first asked for, and then no more. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Leaves out what a task waits for and what is no more, or is the task itself. */
function linkTasks(tasks: readonly ProjectTask[]): readonly ProjectTask[] {
  const isTask = new Set(tasks.map(({ id }) => id))
  return tasks.map((task) => ({ ...task, after: task.after.filter((id) => id !== task.id && isTask.has(id)) }))
}

/** The lists of a project, and what each element of them is called by. */
const lists: ListNames = {
  answers: null,
  tasks: 'title',
  outputs: 'title',
  outcomes: 'title',
  indicators: 'definition',
  uses: null,
  needs: 'title',
}

function readTask(state: RecordState, element: Element): ProjectTask {
  const { id, field } = element
  return {
    id,
    title: readText(state, field('title')),
    owner: readReference(state, field('owner'), 'person'),
    start: readDate(state, field('start')),
    due: readDate(state, field('due')),
    done: readDate(state, field('done')),
    milestone: readFlag(state, field('milestone')),
    after: idsBelow(element, 'after').filter((one) => readFlag(state, field(`after.${one}`))),
    output: readId(state, field('output')),
    note: readText(state, field('note')),
    order: readNumber(state, field('order')) ?? 0,
  }
}

function readOutput(state: RecordState, { id, field }: Element): ProjectOutput {
  return {
    id,
    title: readText(state, field('title')),
    outcome: readId(state, field('outcome')),
    order: readNumber(state, field('order')) ?? 0,
  }
}

function readOutcome(state: RecordState, { id, field }: Element): ProjectOutcome {
  return {
    id,
    title: readText(state, field('title')),
    metric: readReference(state, field('metric'), 'metric'),
    contribution: readText(state, field('contribution')),
    order: readNumber(state, field('order')) ?? 0,
  }
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

function readIndicator(state: RecordState, element: Element): Indicator {
  const { id, field } = element
  const values = idsBelow(element, 'values')
    .filter((period) => MONTH.test(period))
    .map((period) => ({ period, value: readNumber(state, field(`values.${period}`)) }))
  return {
    id,
    of: readId(state, field('of')),
    definition: readText(state, field('definition')),
    unit: readText(state, field('unit')),
    baseline: readNumber(state, field('baseline')),
    target: readNumber(state, field('target')),
    source: readText(state, field('source')),
    values: values.filter((one): one is IndicatorValue => one.value !== null),
    order: readNumber(state, field('order')) ?? 0,
  }
}

function readUses(state: RecordState, { id: organization, names, field }: Element): readonly PledgeUse[] {
  return names
    .filter((name) => /^[^.]+\.linked$/.test(name) && readFlag(state, field(name)))
    .map((name) => {
      const resource = name.slice(0, -'.linked'.length)
      return {
        organization,
        resource,
        amount: readText(state, field(`${resource}.amount`)),
        hours: readNumber(state, field(`${resource}.hours`)),
      }
    })
}

function readNeed(state: RecordState, element: Element): ProjectNeed {
  const { id, field } = element
  return {
    id,
    title: readText(state, field('title')),
    resource: readId(state, field('resource')),
    amount: readText(state, field('amount')),
    met: readFlag(state, field('met')),
    askedByOrganization: new Map(
      idsBelow(element, 'asked')
        .map((key) => [key, readDate(state, field(`asked.${key}`)) ?? ''] as const)
        .filter(([, day]) => day !== ''),
    ),
    answerByOrganization: new Map(
      idsBelow(element, 'answer')
        .map((key) => [key, readWord(state, field(`answer.${key}`), ANSWERS)] as const)
        .filter((one): one is readonly [string, 'offered' | 'declined'] => one[1] !== 'open'),
    ),
  }
}
