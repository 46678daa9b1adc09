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
import { readDate, readFlag, readId, readNumber, readReference, readText, readWord } from './read-field.ts'
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

function readAnew(state: RecordState): Project {
  const elementsOf = readElements(state, lists)
  const list = <T>(name: string, read: (state: RecordState, element: Element) => T) => elementsOf(name).map((one) => read(state, one))
  const tasks = list('tasks', readTask).sort(compareOrder)
  const isTask = new Set(tasks.map(({ id }) => id))
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
    partners: elementsOf('partners').flatMap(({ id }) => (readFlag(state, `partners.${id}`) ? [id] : [])),
    statementByElement: new Map(list('answers', (_, { id, field }) => [id, readText(state, field('statement'))])),
    feasibility: {
      decision: readWord(state, 'feasibility.decision', FEASIBILITY),
      findings: readText(state, 'feasibility.findings'),
      date: readDate(state, 'feasibility.date'),
    },
    collaborator: { date: readDate(state, 'collaborator.date'), note: readText(state, 'collaborator.note') },
    approved: readDate(state, 'approved'),
    tasks: tasks.map((task) => ({ ...task, after: task.after.filter((id) => id !== task.id && isTask.has(id)) })),
    outputs: list('outputs', readOutput).sort(compareOrder),
    outcomes: list('outcomes', readOutcome).sort(compareOrder),
    indicators: list('indicators', readIndicator).sort(compareOrder),
    uses: list('uses', readUses).flat(),
    needs: list('needs', readNeed),
    completion: readText(state, 'completion'),
    endReason: readText(state, 'end-reason'),
    lessons: readText(state, 'lessons'),
    closed: readDate(state, 'closed'),
    recommendedBy: readReference(state, 'recommended-by', 'project-review'),
  }
}

/** The lists of a project, and what each element of them is called by. */
const lists: ListNames = {
  partners: null,
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
