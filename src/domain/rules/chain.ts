import type { FieldId } from '../../change/edit.ts'
import type { Metric } from '../metric.ts'
import type { Indicator, Project, ProjectTask } from '../project.ts'
import { text, type Text } from '../text.ts'

/** The links of the chain, from what people do to what the task force wants to reach. */
export const chainColumns = ['task', 'output', 'outcome', 'target'] as const

/** A link of the chain. */
export type ChainColumn = (typeof chainColumns)[number]

/** How the chain breaks at one of its elements. */
export type ChainBreak = 'no-output' | 'no-task' | 'no-outcome' | 'no-indicator' | 'no-output-leads-here' | 'no-target' | 'no-project'

/** What is broken at an element, and the field of its project at which it is mended; null = not in a project. */
export interface ChainFault {
  readonly code: ChainBreak
  readonly field: FieldId | null
}

/** One element of the chain. */
export interface ChainNode {
  /** `<column>:<project>.<id>`, a target `target:<metric>`. */
  readonly id: string
  readonly column: ChainColumn
  /** The project to which it belongs; null = a target, to which many contribute. */
  readonly project: Project | null
  readonly title: string
  /** The field that says it; null = not in a project. */
  readonly field: FieldId | null
  /** Id of the element to which it leads. */
  readonly to: string | null
  readonly faults: readonly ChainFault[]
  /** By what an output or an outcome is measured. */
  readonly indicators: readonly Indicator[]
  readonly task?: ProjectTask
  readonly target?: Metric
  /** How an outcome contributes to its target, in words. */
  readonly contribution?: string
}

/** An element with all that leads to it. */
export interface ChainBranch {
  readonly node: ChainNode
  readonly from: readonly ChainBranch[]
}

/** How much there is in a chain. */
export interface ChainCount {
  readonly projects: number
  readonly tasks: number
  readonly outputs: number
  readonly outcomes: number
  readonly targets: number
  /** Elements at which it breaks. */
  readonly broken: number
}

/** What each link is called. */
export const chainColumnLabel: Readonly<Record<ChainColumn, Text>> = {
  task: text('Activity', 'Actividad'),
  output: text('Output', 'Producto'),
  outcome: text('Outcome', 'Resultado'),
  target: text('Collective impact target', 'Meta de impacto colectivo'),
}

/** What each break is called. */
export const chainBreakLabel: Readonly<Record<ChainBreak, Text>> = {
  'no-output': text('Brings forth no output', 'No genera ningún producto'),
  'no-task': text('No activity brings it forth', 'Ninguna actividad lo genera'),
  'no-outcome': text('Leads to no outcome', 'No lleva a ningún resultado'),
  'no-indicator': text('No indicator', 'Sin indicador'),
  'no-output-leads-here': text('No output leads to it', 'Ningún producto lleva a él'),
  'no-target': text('Contributes to no target', 'No aporta a ninguna meta'),
  'no-project': text('No project contributes to it', 'Ningún proyecto aporta a ella'),
}

/**
 * Whether a project counts in the chain of its group: ideas have not begun and what was ended early contributes nothing. The chain of a
 * project alone is shown in every state.
 */
export function isInChain({ state }: Pick<Project, 'state'>): boolean {
  return state !== 'idea' && state !== 'ended'
}

/**
 * Links what projects do with what it is for (Partners Guide, "Role in Project Implementation": outputs and outcomes with indicators, and
 * how they contribute to the collective impact target): activity → output → outcome → target. Every element stands once, and every broken
 * link is named at the element that lacks it. A link to something that is no more counts as none.
 *
 * @param targets the targets to show, such as all of a group, or those alone to which a project contributes
 */
export function linkChain(projects: readonly Project[], targets: readonly Metric[]): readonly ChainNode[] {
  const known = new Set(targets.map(({ key }) => key))
  const nodes = projects.flatMap((project) => linkProject(project, known))
  const reached = new Set(nodes.map(({ to }) => to))
  return [...targets.map((target) => targetNode(target, reached)), ...nodes]
}

/** The targets to which outcomes of a project contribute, in the order given. */
export function targetsOf(project: Project, targets: readonly Metric[]): readonly Metric[] {
  const named = new Set(project.outcomes.map(({ metric }) => metric))
  return targets.filter(({ key }) => named.has(key))
}

function targetNode(target: Metric, reached: ReadonlySet<string | null>): ChainNode {
  const id = `target:${target.key}`
  const faults: readonly ChainFault[] = reached.has(id) ? [] : [{ code: 'no-project', field: null }]
  return { id, column: 'target', project: null, title: target.name, field: null, to: null, faults, indicators: [], target }
}

function linkProject(project: Project, targets: ReadonlySet<string>): readonly ChainNode[] {
  const { tasks, outputs, outcomes, indicators } = project
  const isOutput = new Set(outputs.map(({ id }) => id))
  const isOutcome = new Set(outcomes.map(({ id }) => id))
  const idOf = (column: ChainColumn, id: string) => `${column}:${project.key}.${id}`
  const indicatorsOf = (id: string) => indicators.filter((one) => one.of === id)
  const lacks = (code: ChainBreak, field: FieldId, isThere: boolean): readonly ChainFault[] => (isThere ? [] : [{ code, field }])
  return [
    ...outcomes.map(({ id, title, metric, contribution }): ChainNode => {
      const isLinked = metric !== null && targets.has(metric)
      return {
        id: idOf('outcome', id),
        column: 'outcome',
        project,
        title,
        field: `outcomes.${id}`,
        to: isLinked ? `target:${metric}` : null,
        faults: [
          ...lacks('no-target', `outcomes.${id}.metric`, isLinked),
          ...lacks(
            'no-output-leads-here',
            'outputs',
            outputs.some(({ outcome }) => outcome === id),
          ),
          ...lacks('no-indicator', `outcomes.${id}`, indicatorsOf(id).length > 0),
        ],
        indicators: indicatorsOf(id),
        contribution,
      }
    }),
    ...outputs.map(({ id, title, outcome }): ChainNode => {
      const isLinked = outcome !== null && isOutcome.has(outcome)
      return {
        id: idOf('output', id),
        column: 'output',
        project,
        title,
        field: `outputs.${id}`,
        to: isLinked ? idOf('outcome', outcome) : null,
        faults: [
          ...lacks('no-outcome', `outputs.${id}.outcome`, isLinked),
          ...lacks(
            'no-task',
            'tasks',
            tasks.some((task) => task.output === id),
          ),
          ...lacks('no-indicator', `outputs.${id}`, indicatorsOf(id).length > 0),
        ],
        indicators: indicatorsOf(id),
      }
    }),
    ...tasks.map((task): ChainNode => {
      const isLinked = task.output !== null && isOutput.has(task.output)
      return {
        id: idOf('task', task.id),
        column: 'task',
        project,
        title: task.title,
        field: `tasks.${task.id}.title`,
        to: isLinked ? idOf('output', task.output) : null,
        faults: lacks('no-output', `tasks.${task.id}.output`, isLinked),
        indicators: [],
        task,
      }
    }),
  ]
}

/** The chain as a nested list: targets with what leads to them, then what leads nowhere, with what leads to that. Every element stands once. */
export function nestChain(nodes: readonly ChainNode[]): readonly ChainBranch[] {
  const known = new Set(nodes.map(({ id }) => id))
  const fromByTo = new Map<string, ChainNode[]>()
  for (const node of nodes) {
    if (node.to === null) continue
    const from = fromByTo.get(node.to)
    if (from) from.push(node)
    else fromByTo.set(node.to, [node])
  }
  const branch = (node: ChainNode): ChainBranch => ({ node, from: (fromByTo.get(node.id) ?? []).map(branch) })
  return nodes.filter(({ to }) => to === null || !known.has(to)).map(branch)
}

/** Counts what stands in a chain. */
export function countChain(nodes: readonly ChainNode[]): ChainCount {
  const count = (column: ChainColumn) => nodes.filter((node) => node.column === column).length
  return {
    projects: new Set(nodes.flatMap(({ project }) => (project === null ? [] : [project.key]))).size,
    tasks: count('task'),
    outputs: count('output'),
    outcomes: count('outcome'),
    targets: count('target'),
    broken: nodes.filter(({ faults }) => faults.length > 0).length,
  }
}

/** Parts of a chain that belong to one project. */
export interface ProjectBranches {
  readonly project: Project
  readonly branches: readonly ChainBranch[]
}

/** Parts of a chain by their project, in the order in which the projects first appear; targets belong to none and are left out. */
export function groupByProject(branches: readonly ChainBranch[]): readonly ProjectBranches[] {
  const byKey = new Map<string, { readonly project: Project; readonly branches: ChainBranch[] }>()
  for (const branch of branches) {
    const { project } = branch.node
    if (project === null) continue
    const known = byKey.get(project.key)
    if (known) known.branches.push(branch)
    else byKey.set(project.key, { project, branches: [branch] })
  }
  return [...byKey.values()]
}

/** All elements of some parts of a chain. */
export function flattenBranches(branches: readonly ChainBranch[]): readonly ChainNode[] {
  return branches.flatMap(({ node, from }) => [node, ...flattenBranches(from)])
}
