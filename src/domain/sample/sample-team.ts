import { metricRecord } from '../metric.ts'
import { resourceCommitmentRecord } from '../resource-commitment.ts'
import { workGroupScope } from '../scope.ts'
import type { SampleMember } from './sample-calendar.ts'
import type { SampleCast } from './sample-cast.ts'
import type { GroupMembers } from './sample-group.ts'
import { addDays } from './sample-text.ts'

/** The work group whose projects are written: its members, the first two of them the own organization and the chair. */
export interface SampleTeam {
  readonly group: string
  readonly members: GroupMembers
  /** Organization that takes a project over as a program. */
  readonly receiver: string
}

/** Keys of the collective impact targets of the group. */
export interface SampleTargets {
  readonly trained: string
  readonly known: string
}

/** Writes the collective impact targets of the group. */
export function writeTargets({ writer, today }: SampleCast, { group, members: [, chair] }: SampleTeam): SampleTargets {
  const [trained, known] = [writer.newId(), writer.newId()]
  const by = addDays(today, 540)
  writer.write(chair.user, workGroupScope(group), metricRecord(trained), {
    'name': 'Sample: hotels whose staff are trained',
    'level': 'program',
    'definition': 'Sample: share of the hotels of the county where somebody of every shift was trained.',
    'unit': '%',
    'source': 'Sample: list of the group',
    'baseline': 12,
    'target': 50,
    'target-by': by,
  })
  writer.write(chair.user, workGroupScope(group), metricRecord(known), {
    'name': 'Sample: people who know what the law says',
    'level': 'population',
    'definition': 'Sample: share of those asked who know that buying is a crime.',
    'unit': '%',
    'source': 'Sample: survey at county fairs',
    'baseline': 41,
    'target': 70,
    'target-by': by,
  })
  return { trained, known }
}

/** Writes what members of the group pledge to it. */
export function writePledges({ writer }: SampleCast, { group, members: [, chair, third, fourth] }: SampleTeam): void {
  const write = (member: SampleMember, fields: { readonly [field: string]: boolean | number | string }) =>
    writer.write(member.user, workGroupScope(group), resourceCommitmentRecord(member.organization, group), fields)
  write(chair, { 'hours': 8, 'answers.printing.have': true, 'answers.printing.amount': '1,000 pages a month' })
  write(third, { 'hours': 4, 'answers.video-conferencing.have': true, 'answers.transportation.can-get': true })
  write(fourth, { 'answers.volunteers.have': true, 'answers.volunteers.amount': '2 people, in the evening' })
}
