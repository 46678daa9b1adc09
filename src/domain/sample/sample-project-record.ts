import type { Json } from '../../change/edit.ts'
import type { ProjectState } from '../project.ts'
import { projectRecord } from '../project.ts'
import { workGroupScope } from '../scope.ts'
import type { SampleCast } from './sample-cast.ts'
import type { SampleMember } from './sample-calendar.ts'
import { addDays } from './sample-text.ts'
import type { SampleFields } from './sample-writer.ts'

/** A task; days count from today. */
export interface SampleTask {
  readonly title: string
  readonly owner?: SampleMember
  /** First day; a milestone has none. */
  readonly from?: number
  readonly due?: number
  readonly done?: number
  /** Places in the list of the tasks that come before. */
  readonly after?: readonly number[]
  /** Place of the output in the list. */
  readonly output?: number
  readonly note?: string
}

/** By what a result is measured. */
interface SampleIndicator {
  readonly definition: string
  readonly unit: string
  readonly baseline: number
  readonly target: number
  /** A value a month, the last one of the month before this. */
  readonly values: readonly number[]
}

/** What comes of the tasks; an output leads to the outcome at that place of the list. */
interface SampleOutput {
  readonly title: string
  readonly outcome?: number
  readonly indicator?: SampleIndicator
}

interface SampleOutcome {
  readonly title: string
  /** Key of the collective impact target. */
  readonly metric?: string
  readonly contribution?: string
  readonly indicator?: SampleIndicator
}

interface SampleNeed {
  readonly title: string
  readonly resource: string
  readonly amount: string
  readonly asked: readonly { readonly member: SampleMember; readonly day: number; readonly answer?: 'offered' | 'declined' }[]
}

/** A project, as the sample has it. */
export interface SampleProject {
  readonly group: string
  readonly title: string
  readonly summary: string
  readonly state: ProjectState
  readonly lead: SampleMember
  readonly partners: readonly SampleMember[]
  /** What is said in words of the criterion for success, the goal, and the target. */
  readonly criterion?: string
  readonly goal?: string
  readonly impact?: string
  /** Day of the approval, counted from today. */
  readonly approved?: number
  readonly tasks?: readonly SampleTask[]
  readonly outputs?: readonly SampleOutput[]
  readonly outcomes?: readonly SampleOutcome[]
  readonly uses?: readonly { readonly member: SampleMember; readonly resource: string; readonly amount?: string; readonly hours?: number }[]
  readonly needs?: readonly SampleNeed[]
  readonly more?: SampleFields
}

/** A project that was written, for what is said of it later. */
export interface WrittenProject {
  readonly key: string
  readonly group: string
  readonly lead: SampleMember
  /** Ids of its tasks, in the order of the list. */
  readonly tasks: readonly string[]
}

/** Writes a project: what it is, its tasks and results, what it uses and needs; an edit each. */
export function writeSampleProject(cast: SampleCast, project: SampleProject): WrittenProject {
  const { writer, charter, today } = cast
  const { group, lead } = project
  const key = writer.newId()
  const write = (fields: SampleFields) => {
    if (Object.keys(fields).length > 0) writer.write(lead.user, workGroupScope(group), projectRecord(key), fields)
  }
  const said: Readonly<Record<string, string | undefined>> = {
    criterion: project.criterion,
    goal: project.goal,
    contribution: project.impact,
  }
  const statements = charter.startUpElements.items.flatMap(({ id, kind }) => {
    const statement = said[kind ?? '']
    return statement === undefined ? [] : [[`answers.${id}.statement`, statement] as const]
  })
  write({
    title: project.title,
    summary: project.summary,
    state: project.state,
    lead: lead.person,
    ...Object.fromEntries(project.partners.map(({ organization }) => [`partners.${organization}`, true])),
    ...Object.fromEntries(statements),
    ...(project.approved === undefined ? {} : { approved: addDays(today, project.approved) }),
    ...project.more,
  })
  const idsOf = (list: readonly unknown[] | undefined) => (list ?? []).map(() => writer.newId())
  const ids = { tasks: idsOf(project.tasks), outputs: idsOf(project.outputs), outcomes: idsOf(project.outcomes) }
  write(flatten('outcomes', ids.outcomes, (project.outcomes ?? []).map(outcomeFields)))
  write(
    flatten(
      'outputs',
      ids.outputs,
      (project.outputs ?? []).map((one) => outputFields(one, ids.outcomes)),
    ),
  )
  write(
    flatten(
      'tasks',
      ids.tasks,
      (project.tasks ?? []).map((one) => taskFields(one, ids, today)),
    ),
  )
  write(indicatorFields(cast, [...pair(ids.outcomes, project.outcomes), ...pair(ids.outputs, project.outputs)]))
  write(usesFields(project))
  write(
    flatten(
      'needs',
      idsOf(project.needs),
      (project.needs ?? []).map((one) => needFields(one, today)),
    ),
  )
  return { key, group, lead, tasks: ids.tasks }
}

/** Elements of a list as fields of the record, in steps of ten as the app orders them. */
function flatten(list: string, ids: readonly string[], elements: readonly SampleFields[]): SampleFields {
  const entries = elements.flatMap((element, index) =>
    Object.entries(list === 'needs' ? element : { ...element, order: (index + 1) * 10 }).map(([name, value]): [string, Json] => [
      `${list}.${ids[index]!}.${name}`,
      value,
    ]),
  )
  return Object.fromEntries(entries)
}

function pair<T>(ids: readonly string[], list: readonly T[] = []): readonly (readonly [string, T])[] {
  return list.map((one, index) => [ids[index]!, one])
}

function taskFields(task: SampleTask, ids: { readonly [list in 'tasks' | 'outputs']: readonly string[] }, today: string): SampleFields {
  const { title, owner, from, due, done, after = [], output, note } = task
  return {
    title,
    ...(owner ? { owner: owner.person } : {}),
    ...(from === undefined ? {} : { start: addDays(today, from) }),
    ...(due === undefined ? {} : { due: addDays(today, due) }),
    ...(done === undefined ? {} : { done: addDays(today, done) }),
    ...(from === undefined && due !== undefined ? { milestone: true } : {}),
    ...(output === undefined ? {} : { output: ids.outputs[output]! }),
    ...(note === undefined ? {} : { note }),
    ...Object.fromEntries(after.map((place) => [`after.${ids.tasks[place]!}`, true])),
  }
}

function outputFields({ title, outcome }: SampleOutput, outcomes: readonly string[]): SampleFields {
  return { title, ...(outcome === undefined ? {} : { outcome: outcomes[outcome]! }) }
}

function outcomeFields({ title, metric, contribution }: SampleOutcome): SampleFields {
  return { title, ...(metric === undefined ? {} : { metric }), ...(contribution === undefined ? {} : { contribution }) }
}

function indicatorFields(
  { writer, monthsAgo }: SampleCast,
  results: readonly (readonly [string, { readonly indicator?: SampleIndicator }])[],
): SampleFields {
  const measured = results.flatMap(([of, { indicator }]) => (indicator ? [{ of, ...indicator }] : []))
  const elements = measured.map(({ values, ...rest }): SampleFields => {
    const months = values.map((value, index) => [`values.${monthsAgo(values.length - index).slice(0, 7)}`, value])
    return { ...rest, source: 'Sample: count of the group', ...Object.fromEntries(months) }
  })
  return flatten(
    'indicators',
    elements.map(() => writer.newId()),
    elements,
  )
}

function usesFields({ uses = [] }: SampleProject): SampleFields {
  const entries = uses.flatMap(({ member, resource, amount, hours }): [string, Json][] => {
    const field = (name: string) => `uses.${member.organization}.${resource}.${name}`
    return [
      [field('linked'), true],
      ...(amount === undefined ? [] : [[field('amount'), amount] as [string, Json]]),
      ...(hours === undefined ? [] : [[field('hours'), hours] as [string, Json]]),
    ]
  })
  return Object.fromEntries(entries)
}

function needFields({ asked, ...need }: SampleNeed, today: string): SampleFields {
  const asks = asked.map(({ member, day }) => [`asked.${member.organization}`, addDays(today, day)])
  const answers = asked.flatMap(({ member, answer }) => (answer ? [[`answer.${member.organization}`, answer]] : []))
  return { ...need, ...Object.fromEntries([...asks, ...answers]) }
}
