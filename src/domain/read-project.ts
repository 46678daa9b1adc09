import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'
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
  const parts = collectParts(state)
  const list = <T>(prefix: string, read: (state: RecordState, id: string, part: Part) => T) =>
    [...(parts.get(prefix) ?? [])].filter(([, part]) => part.isThere).map(([id, part]) => read(state, id, part))
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
    partners: [...(parts.get('partners') ?? [])].map(([id]) => id).filter((id) => readFlag(state, `partners.${id}`)),
    statementByElement: new Map([...(parts.get('answers') ?? [])].map(([id]) => [id, readText(state, `answers.${id}.statement`)])),
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
    uses: [...(parts.get('uses') ?? [])].flatMap(([organization, { rest }]) => readUses(state, organization, rest)),
    needs: list('needs', readNeed),
    completion: readText(state, 'completion'),
    endReason: readText(state, 'end-reason'),
    lessons: readText(state, 'lessons'),
    closed: readDate(state, 'closed'),
    recommendedBy: readReference(state, 'recommended-by', 'project-review'),
  }
}

/** One element of a list of the record: whether its main part says something, and its fields behind the id, split. */
interface Part {
  isThere: boolean
  readonly rest: (readonly string[])[]
}

/** The field without which an element of a list counts as taken out. */
const mainPart: Readonly<Record<string, string>> = {
  tasks: 'title',
  outputs: 'title',
  outcomes: 'title',
  indicators: 'definition',
  needs: 'title',
}

/** The elements of all lists by their first segment and id, in one walk over the fields; ids in their order. */
function collectParts(state: RecordState): ReadonlyMap<string, ReadonlyMap<string, Part>> {
  const parts = new Map<string, Map<string, Part>>()
  for (const field of Object.keys(state.fields).sort()) {
    const [first = '', id, ...rest] = field.split('.')
    if (id === undefined) continue
    const value = shownValue(state, field)
    if (value === null || value === undefined) continue
    let byId = parts.get(first)
    if (!byId) parts.set(first, (byId = new Map()))
    let part = byId.get(id)
    if (!part) byId.set(id, (part = { isThere: false, rest: [] }))
    part.rest.push(rest)
    if (rest.length === 1 && rest[0] === mainPart[first] && typeof value === 'string') part.isThere = true
  }
  return parts
}

function readTask(state: RecordState, id: string, { rest }: Part): ProjectTask {
  const field = (name: string) => `tasks.${id}.${name}`
  const before = rest.filter((one) => one[0] === 'after' && one.length === 2).map((one) => one[1]!)
  return {
    id,
    title: readText(state, field('title')),
    owner: readReference(state, field('owner'), 'person'),
    start: readDate(state, field('start')),
    due: readDate(state, field('due')),
    done: readDate(state, field('done')),
    milestone: readFlag(state, field('milestone')),
    after: before.filter((one) => readFlag(state, field(`after.${one}`))),
    output: readId(state, field('output')),
    note: readText(state, field('note')),
    order: readNumber(state, field('order')) ?? 0,
  }
}

function readOutput(state: RecordState, id: string): ProjectOutput {
  const field = (name: string) => `outputs.${id}.${name}`
  return {
    id,
    title: readText(state, field('title')),
    outcome: readId(state, field('outcome')),
    order: readNumber(state, field('order')) ?? 0,
  }
}

function readOutcome(state: RecordState, id: string): ProjectOutcome {
  const field = (name: string) => `outcomes.${id}.${name}`
  return {
    id,
    title: readText(state, field('title')),
    metric: readReference(state, field('metric'), 'metric'),
    contribution: readText(state, field('contribution')),
    order: readNumber(state, field('order')) ?? 0,
  }
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

function readIndicator(state: RecordState, id: string, { rest }: Part): Indicator {
  const field = (name: string) => `indicators.${id}.${name}`
  const values = rest
    .filter((one) => one[0] === 'values' && one.length === 2 && MONTH.test(one[1]!))
    .map(([, period]) => ({ period: period!, value: readNumber(state, field(`values.${period}`)) }))
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

function readUses(state: RecordState, organization: string, rest: Part['rest']): readonly PledgeUse[] {
  const field = (resource: string, name: string) => `uses.${organization}.${resource}.${name}`
  const resources = new Set(rest.filter((one) => one.length === 2).map((one) => one[0]!))
  return [...resources]
    .filter((resource) => readFlag(state, field(resource, 'linked')))
    .map((resource) => ({
      organization,
      resource,
      amount: readText(state, field(resource, 'amount')),
      hours: readNumber(state, field(resource, 'hours')),
    }))
}

function readNeed(state: RecordState, id: string, { rest }: Part): ProjectNeed {
  const field = (name: string) => `needs.${id}.${name}`
  const organizations = (name: string) => rest.filter((one) => one[0] === name && one.length === 2).map((one) => one[1]!)
  return {
    id,
    title: readText(state, field('title')),
    resource: readId(state, field('resource')),
    amount: readText(state, field('amount')),
    met: readFlag(state, field('met')),
    askedByOrganization: new Map(
      organizations('asked')
        .map((key) => [key, readDate(state, field(`asked.${key}`)) ?? ''] as const)
        .filter(([, day]) => day !== ''),
    ),
    answerByOrganization: new Map(
      organizations('answer')
        .map((key) => [key, readWord(state, field(`answer.${key}`), ANSWERS)] as const)
        .filter((one): one is readonly [string, 'offered' | 'declined'] => one[1] !== 'open'),
    ),
  }
}

function compareOrder(a: { readonly order: number; readonly id: string }, b: { readonly order: number; readonly id: string }): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}
