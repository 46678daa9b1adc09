import { keyOf, kindOf } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import type { Project } from '../project.ts'
import { splitProjectKey } from '../project-part.ts'
import { readProject } from '../read-project.ts'
import { workGroupRecord } from '../work-group-facts.ts'
import { chooseMembers } from './choose-members.ts'

/** Kinds of what belongs to one project by its key. */
const parts: ReadonlySet<string> = new Set(['project', 'project-update', 'support-rating', 'project-review', 'transition'])

/**
 * Projects with their updates, ratings, reviews and transitions, their groups, and the organizations that take part or whose pledges
 * they use: with those who speak for them, who are asked for support, and their resource charts.
 */
export function chooseProjects(records: readonly RecordState[], keys: ReadonlySet<string>): readonly RecordState[] {
  const own = records.filter(({ record }) => parts.has(kindOf(record)) && keys.has(splitProjectKey(keyOf(record))[0]))
  const projects = own.filter(({ record }) => kindOf(record) === 'project').map(readProject)
  const groups = new Set(projects.map(({ group }) => workGroupRecord(group)))
  const organizations = new Set(projects.flatMap(listParticipants))
  const beside = records.filter(
    ({ record }) =>
      groups.has(record) || (kindOf(record) === 'resource-commitment' && organizations.has(splitProjectKey(keyOf(record))[0])),
  )
  return [...own, ...beside, ...chooseMembers(records, organizations)]
}

/** Keys of the organizations that take part in a project, or whose pledges it uses. */
export function listParticipants({ partners, uses }: Project): readonly string[] {
  return [...partners, ...uses.map(({ organization }) => organization)]
}
