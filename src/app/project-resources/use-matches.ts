import { readOrganization } from '../../domain/organization.ts'
import type { Project, ProjectNeed } from '../../domain/project.ts'
import { findMatches, type Match } from '../../domain/rules/matchmaker.ts'
import { readSelection } from '../../domain/selection.ts'
import { useCharter } from '../charter.ts'
import { useRecords } from '../live.ts'
import type { ResourceFacts } from '../use-resources.ts'

/** Gives a function that finds who could help with a need; hook. */
export function useMatches(project: Project, { index }: ResourceFacts): (need: ProjectNeed) => readonly Match[] {
  const charter = useCharter()
  const organizations = useRecords('organization').map(readOrganization)
  const selections = useRecords('selection').map(readSelection)
  const members = new Set(selections.filter(({ primary }) => primary === project.group).map(({ organization }) => organization))
  return (need) => findMatches(need, project, { charter, organizations, members, index })
}
