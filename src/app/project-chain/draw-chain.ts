import {
  chainBreakLabel,
  chainColumns,
  countChain,
  flattenBranches,
  groupByProject,
  type ChainBranch,
  type ChainCount,
  type ChainNode,
} from '../../domain/rules/chain.ts'
import type { Language } from '../../domain/text.ts'
import type { MeasureWords } from '../measure-words.ts'
import type { DrawnNode } from './lay-out.ts'

/** The words that a drawing needs. */
export interface DrawingWords {
  readonly language: Language
  readonly measures: MeasureWords
  readonly untitled: string
  /** "due Jan 5, 2026", "done Jan 5, 2026", or ''. */
  day(node: ChainNode): string
  /** "2 outcomes, 5 outputs, 12 activities" */
  amount(count: ChainCount): string
  /** "3 broken links" */
  broken(count: number): string
  projects(count: number): string
}

/** Every element of a chain, in four columns. */
export function drawElements(nodes: readonly ChainNode[], words: DrawingWords): readonly DrawnNode[] {
  return nodes.map((node) => ({
    id: node.id,
    column: chainColumns.indexOf(node.column),
    title: node.title.trim() || words.untitled,
    details: detailsOf(node, words),
    faults: node.faults.map(({ code }) => chainBreakLabel[code][words.language]),
    to: node.to,
  }))
}

function detailsOf(node: ChainNode, { measures, day }: DrawingWords): readonly string[] {
  if (node.target !== undefined) return [measures.target(node.target)].filter(Boolean)
  if (node.task !== undefined) return [day(node)].filter(Boolean)
  return node.indicators.slice(0, 2).map((indicator) => `${indicator.definition}: ${measures.indicator(indicator)}`)
}

/**
 * The chain of a group in two columns: its projects with how much each does for a target, and the targets. What leads nowhere yet counts
 * with the rest of its project, where that leads to a target: a project stands twice only where it serves two targets.
 */
export function drawProjects(branches: readonly ChainBranch[], words: DrawingWords): readonly DrawnNode[] {
  const targets = branches.filter(({ node }) => node.target !== undefined)
  const looseByProject = new Map(groupByProject(branches).map(({ project, branches: parts }) => [project.key, parts]))
  const own = (all: readonly ChainBranch[], to: string | null) =>
    groupByProject(all).map(({ project, branches: parts }): DrawnNode => {
      const loose = to === null ? [] : (looseByProject.get(project.key) ?? [])
      looseByProject.delete(project.key)
      const count = countChain(flattenBranches([...parts, ...loose]))
      return {
        id: `project:${project.key} ${to ?? ''}`,
        column: 0,
        title: project.title.trim() || words.untitled,
        details: [words.amount(count)].filter(Boolean),
        faults: count.broken === 0 ? [] : [words.broken(count.broken)],
        to,
      }
    })
  return [
    ...drawElements(
      targets.map(({ node }) => node),
      words,
    ).map((node) => ({ ...node, column: 1 })),
    ...targets.flatMap(({ node, from }) => own(from, node.id)),
    ...own([...looseByProject.values()].flat(), null),
  ]
}

/** A group as the chain of the task force shows it. */
export interface GroupChain {
  readonly id: string
  readonly label: string
  readonly nodes: readonly ChainNode[]
}

/** The chain of the task force in two columns: the targets with how many projects contribute, and the groups whose goals they serve. */
export function drawGroups(groups: readonly GroupChain[], words: DrawingWords): readonly DrawnNode[] {
  return groups.flatMap(({ id, label, nodes }) => {
    const count = countChain(nodes)
    const group: DrawnNode = {
      id: `group:${id}`,
      column: 1,
      title: label,
      details: [words.projects(count.projects)],
      faults: count.broken === 0 ? [] : [words.broken(count.broken)],
      to: null,
    }
    const projectsByTarget = countProjects(nodes)
    const targets = drawElements(
      nodes.filter(({ target }) => target !== undefined),
      words,
    ).map((node) => ({
      ...node,
      column: 0,
      details: [...node.details, words.projects(projectsByTarget.get(node.id)?.size ?? 0)],
      to: group.id,
    }))
    return [group, ...targets]
  })
}

/** Keys of the projects that contribute to each target, by the target's id. */
export function countProjects(nodes: readonly ChainNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const projectsByTarget = new Map<string, Set<string>>()
  for (const { to, project, column } of nodes) {
    if (column !== 'outcome' || to === null || project === null) continue
    const known = projectsByTarget.get(to)
    if (known) known.add(project.key)
    else projectsByTarget.set(to, new Set([project.key]))
  }
  return projectsByTarget
}
