import { writePoster, writeTraining } from './sample-active-projects.ts'
import type { SampleCast } from './sample-cast.ts'
import { writeChecklist, writeTalks } from './sample-late-projects.ts'
import { writeSampleProject, type WrittenProject } from './sample-project-record.ts'
import { writePledges, writeTargets, type SampleTeam } from './sample-team.ts'

/** Projects that meetings speak of. */
export interface MeetingProjects {
  readonly training: WrittenProject
  readonly poster: WrittenProject
}

/**
 * Writes the projects of the group of Sample Organization 1: an idea, a start-up with gaps, one on track, one off track and late, one in
 * review, one on its way to a program; with what its members pledged and the collective impact targets.
 */
export function writeGroupProjects(cast: SampleCast, team: SampleTeam): MeetingProjects {
  const targets = writeTargets(cast, team)
  writePledges(cast, team)
  writeIdea(cast, team)
  writeStartUp(cast, team)
  const training = writeTraining(cast, team, targets)
  const poster = writePoster(cast, team, targets)
  writeTalks(cast, team, targets)
  writeChecklist(cast, team, targets)
  return { training, poster }
}

function writeIdea(cast: SampleCast, { group, members }: SampleTeam): void {
  const lead = members[3]
  writeSampleProject(cast, {
    group,
    title: 'Sample: stickers for rest stops',
    summary: 'Sample: a sticker with the number to call, where drivers stop.',
    state: 'idea',
    lead,
    partners: [lead],
  })
}

function writeStartUp(cast: SampleCast, { group, members: [own, , third] }: SampleTeam): void {
  writeSampleProject(cast, {
    group,
    title: 'Sample: lesson on online advertisements',
    summary: 'Sample: one school hour on how advertisements lure, with teachers of two schools.',
    state: 'start-up',
    lead: own,
    partners: [own, third],
    criterion: 'Sample: the lesson is taught in ten classes by the end of the school year.',
    tasks: [
      { title: 'Sample: write the lesson with two teachers', owner: own, from: 10, due: 40, output: 0 },
      { title: 'Sample: try it in one class', due: 55, after: [0], output: 0 },
    ],
    outputs: [{ title: 'Sample: a lesson with worksheets' }],
    outcomes: [{ title: 'Sample: students see through such advertisements' }],
  })
}
