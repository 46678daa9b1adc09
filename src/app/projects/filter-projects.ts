import type { Project } from '../../domain/project.ts'
import { foldTerms } from '../fold-text.ts'
import { wordsOf, type ProjectDirectory, type ProjectEntry, type ProjectStanding } from '../use-projects.ts'
import type { ProjectSearch } from './project-search.ts'

/** The projects that have all words looked for and pass the filters, in their order. */
export function filterProjects({ entries, judge }: ProjectDirectory, search: ProjectSearch): readonly ProjectEntry[] {
  const { group, state, partner, due } = search
  const terms = foldTerms(search.q ?? '')
  return entries.filter(
    (entry) =>
      (group === undefined || entry.project.group === group) &&
      (state === undefined || isInState(entry.project, state)) &&
      (partner === undefined || entry.project.partners.includes(partner)) &&
      hasWords(entry.project, terms) &&
      // Last, since it looks at tasks and updates.
      (due === undefined || isDue(judge(entry), due)),
  )
}

function hasWords(project: Project, terms: readonly string[]): boolean {
  if (terms.length === 0) return true
  const words = wordsOf(project)
  return terms.every((term) => words.includes(term))
}

function isInState({ state, parked }: Project, wanted: NonNullable<ProjectSearch['state']>): boolean {
  if (wanted === 'open') return state !== 'completed' && state !== 'ended' && state !== 'program'
  if (wanted === 'parked') return state === 'idea' && parked
  return state === wanted
}

/** Whether a project wants a look for that reason. */
export function isDue({ overdue, update, track }: ProjectStanding, sort: NonNullable<ProjectSearch['due']>): boolean {
  if (sort === 'overdue') return overdue > 0
  if (sort === 'off-track') return track === 'off'
  return update.state === 'due' || update.state === 'overdue'
}
