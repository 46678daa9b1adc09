import type { Json } from '../../src/change/edit.ts'
import { writeBundle } from '../../src/change/bundle.ts'
import { metricRecord } from '../../src/domain/metric.ts'
import { organizationRecord } from '../../src/domain/organization.ts'
import { personRecord } from '../../src/domain/person.ts'
import { profileRecord } from '../../src/domain/profile.ts'
import { projectRecord } from '../../src/domain/project.ts'
import { representationRecord } from '../../src/domain/representation.ts'
import { resourceCommitmentRecord } from '../../src/domain/resource-commitment.ts'
import { createSampleWriter, type SampleFields, type SampleWriter } from '../../src/domain/sample/sample-writer.ts'
import { TASK_FORCE, workGroupScope } from '../../src/domain/scope.ts'
import { selectionRecord } from '../../src/domain/selection.ts'
import { completeStart } from '../domain/complete-start.ts'

/** The work group of the story: one that looks first whether a project is feasible. */
export const storyGroup = '6'

/** What the chair's organization has: a resource of the charter. */
export const storyResource = { id: 'technical-specialists', label: 'Technical Specialists' } as const

/** An organization of the group with its official representative. */
export interface StoryMember {
  /** Key of the organization. */
  readonly organization: string
  readonly organizationName: string
  /** Key of the person. */
  readonly person: string
  readonly name: string
  /** Key of the representation. */
  readonly representation: string
}

/** A file with a work group as staff would have it: three members with their pledges, and an idea of theirs that waits. */
export interface StoryFile {
  readonly text: string
  /** Whose representative drafts the project. */
  readonly drafter: StoryMember
  /** Whose representative chairs the group. */
  readonly chair: StoryMember
  /** Whose representative has no account: staff enter what came on paper. */
  readonly paper: StoryMember
}

/** Makes the file; the same one every time. */
export async function makeStoryFile(): Promise<StoryFile> {
  const { writer, user, members } = writeGroup()
  writer.write(user, workGroupScope(storyGroup), projectRecord(writer.newId()), {
    'title': 'Sample survey of farm workers',
    'state': 'idea',
    'parked': true,
    'parked-reason': 'Until somebody has time for it',
  })
  return { text: await writeBundle(writer.toBundle('Sample work group', user)), ...members }
}

/** The same group with a project that is ready to start, in which its three members take part. */
export interface PlannedFile extends StoryFile {
  /** Key of the project. */
  readonly project: string
}

/** Makes the file; the same one every time. Fields as in `completeStart`, with a second task `s`. */
export async function makePlannedFile(): Promise<PlannedFile> {
  const { writer, user, members } = writeGroup()
  const [project, metric] = [writer.newId(), writer.newId()]
  const scope = workGroupScope(storyGroup)
  writer.write(user, scope, metricRecord(metric), { name: 'Sample target', unit: 'counties', baseline: 0, target: 12 })
  const partners = Object.values(members).map(({ organization }): [string, Json] => [`partners.${organization}`, true])
  writer.write(user, scope, projectRecord(project), {
    ...completeStart,
    ...Object.fromEntries(partners),
    'title': 'Sample survey of seasonal farm workers',
    'state': 'start-up',
    'feasibility.decision': 'feasible',
    'outcomes.u.metric': metric,
    'tasks.t.owner': members.drafter.person,
    'tasks.t.output': 'o',
    'tasks.t.order': 10,
    'tasks.s.title': 'Sample second task',
    'tasks.s.owner': members.chair.person,
    'tasks.s.start': '2026-03-02',
    'tasks.s.due': '2026-04-01',
    'tasks.s.output': 'o',
    'tasks.s.order': 20,
  })
  return { text: await writeBundle(writer.toBundle('Sample project', user)), project, ...members }
}

function writeGroup() {
  const writer = createSampleWriter(60, '2025-11-03')
  writer.disconnect()
  const user = writer.newId()
  writer.write(user, TASK_FORCE, profileRecord(user), { name: 'Sample Person of the staff' })
  const members = {
    drafter: writeMember(writer, user, 'Ana', 12, { hours: 40 }),
    chair: writeMember(writer, user, 'Cho', 30, { hours: 10, [`answers.${storyResource.id}.have`]: true }),
    paper: writeMember(writer, user, 'Dee', 31, { hours: 5 }),
  }
  return { writer, user, members }
}

function writeMember(writer: SampleWriter, user: string, person: string, number: number, chart: SampleFields): StoryMember {
  const member: StoryMember = {
    organization: writer.newId(),
    organizationName: `Sample Organization ${number}`,
    person: writer.newId(),
    name: `Sample Person ${person}`,
    representation: writer.newId(),
  }
  const { organization } = member
  writer.write(user, TASK_FORCE, organizationRecord(organization), { name: member.organizationName, level: 'partner', standing: 'active' })
  writer.write(user, TASK_FORCE, selectionRecord(organization), { primary: storyGroup, joined: '2025-11-03' })
  writer.write(user, TASK_FORCE, personRecord(member.person), { name: member.name, organization })
  writer.write(user, TASK_FORCE, representationRecord(member.representation), { person: member.person, organization, from: '2025-11-03' })
  writer.write(user, workGroupScope(storyGroup), resourceCommitmentRecord(organization, storyGroup), chart)
  return member
}
