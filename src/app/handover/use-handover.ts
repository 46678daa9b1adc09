import { readMeeting } from '../../domain/meeting.ts'
import { personRecord } from '../../domain/person.ts'
import { readProject } from '../../domain/read-project.ts'
import { readProjectReview } from '../../domain/project-review.ts'
import { readRepresentation, representationRecord, type Representation } from '../../domain/representation.ts'
import { listDuties, listPromises, type Duty, type Promises } from '../../domain/rules/handover.ts'
import { readSupportRating } from '../../domain/support-rating.ts'
import { readTransition } from '../../domain/transition.ts'
import { useLoaded, useRecord, useRecords } from '../live.ts'
import { useNaming } from '../naming.ts'
import { useOrganizationFacts, type OrganizationFacts } from '../use-organization-facts.ts'
import { groupByProject } from '../group-by-project.ts'
import { readUpdateOnce } from '../use-project-updates.ts'
import { useResources, type ResourceFacts } from '../use-resources.ts'
import { listOpenGuides, type OpenGuide } from './list-open-guides.ts'

/** What somebody who leaves hands over. */
export interface HandoverFacts {
  readonly representation: Representation
  /** Key and name of the person who leaves. */
  readonly person: string
  readonly personName: string
  readonly organization: OrganizationFacts
  readonly duties: readonly Duty[]
  readonly promises: Promises
  readonly guides: readonly OpenGuide[]
  readonly resources: ResourceFacts
}

// Everything that a handover names: one that had to wait for a name later would take the focus from whoever chooses.
const KINDS = [
  'profile',
  'person',
  'organization',
  'representation',
  'selection',
  'work-group',
  'project',
  'project-update',
  'project-review',
  'support-rating',
  'transition',
  'meeting',
  'resource-commitment',
] as const

/** What a representative hands over, live; null where the device does not know who it is. Hook. Suspends until it is read. */
export function useHandover(key: string): HandoverFacts | null {
  useLoaded(KINDS)
  const state = useRecord(representationRecord(key))
  const representation = state ? readRepresentation(state) : null
  const person = representation?.person ?? null
  const organization = useOrganizationFacts(representation?.organization ?? '')
  const naming = useNaming()
  const resources = useResources()
  const projects = useRecords('project').map(readProject)
  const transitions = useRecords('transition').map(readTransition)
  const meetings = useRecords('meeting').map(readMeeting)
  const updatesByProject = groupByProject(useRecords('project-update'))
  const reviews = useRecords('project-review').map(readProjectReview)
  const ratings = useRecords('support-rating').map(readSupportRating)
  if (!representation || person === null || !organization) return null
  const updatesOf = (project: string) => (updatesByProject.get(project) ?? []).map(readUpdateOnce)
  return {
    representation,
    person,
    personName: naming.title(personRecord(person)),
    organization,
    duties: listDuties(person, { projects, transitions, meetings }),
    promises: listPromises(organization.organization.key, resources.commitments, resources.projects),
    guides: listOpenGuides(organization, key, { projects, updatesOf, reviews, ratings }),
    resources,
  }
}
