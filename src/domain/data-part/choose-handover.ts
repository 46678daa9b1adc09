import { kindOf } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import { readMeeting } from '../meeting.ts'
import { readProject } from '../read-project.ts'
import { readRepresentation, representationRecord } from '../representation.ts'
import { isOpen, listAsks, listDuties, type Duty } from '../rules/handover.ts'
import { readTransition } from '../transition.ts'
import { chooseMeeting } from './choose-meeting.ts'
import { chooseOrganization } from './choose-organization.ts'
import { chooseProjects, listParticipants } from './choose-projects.ts'

/**
 * What the successor of a representative needs: the organization whole; the projects in which the one who leaves has something in hand,
 * and those not over in which the organization takes part, is used or was asked; the meetings of open action items.
 *
 * @param key of the representation
 */
export function chooseHandover(records: readonly RecordState[], key: string): readonly RecordState[] {
  const state = records.find(({ record }) => record === representationRecord(key))
  if (!state) return []
  const { person, organization } = readRepresentation(state)
  const own = organization === null ? [] : chooseOrganization(records, organization)
  const duties = person === null ? [] : listDutiesIn(records, person)
  const keysOf = (isWanted: (sort: Duty['sort']) => boolean) => duties.filter(({ sort }) => isWanted(sort)).map(({ of }) => of)
  const projects = new Set([
    ...keysOf((sort) => sort !== 'action'),
    ...(organization === null ? [] : listProjectsOf(records, organization)),
  ])
  const meetings = [...new Set(keysOf((sort) => sort === 'action'))].flatMap((meeting) => chooseMeeting(records, meeting))
  return [state, ...own, ...chooseProjects(records, projects), ...meetings]
}

function listDutiesIn(records: readonly RecordState[], person: string): readonly Duty[] {
  const read = <T>(kind: string, reader: (state: RecordState) => T) => records.filter(({ record }) => kindOf(record) === kind).map(reader)
  return listDuties(person, {
    projects: read('project', readProject),
    transitions: read('transition', readTransition),
    meetings: read('meeting', readMeeting),
  })
}

/** Keys of the projects that are not over and in which an organization takes part, of which it is asked, or which use what it pledged. */
function listProjectsOf(records: readonly RecordState[], organization: string): readonly string[] {
  const projects = records.filter(({ record }) => kindOf(record) === 'project').map(readProject)
  const asking = new Set(listAsks(organization, projects).map(({ project }) => project.key))
  return projects
    .filter((project) => isOpen(project) && (listParticipants(project).includes(organization) || asking.has(project.key)))
    .map(({ key }) => key)
}
