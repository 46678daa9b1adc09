import { projectRecord } from '../project.ts'
import { workGroupScope } from '../scope.ts'
import { transitionRecord } from '../transition.ts'
import type { SampleCast } from './sample-cast.ts'
import { writeSampleRating, writeSampleReview, writeSampleUpdate } from './sample-project-guides.ts'
import { writeSampleProject, type WrittenProject } from './sample-project-record.ts'
import type { SampleTargets, SampleTeam } from './sample-team.ts'
import { addDays } from './sample-text.ts'

/** Writes a project in review: everything done but the count. */
export function writeTalks(cast: SampleCast, { group, members: [own, , third, fourth] }: SampleTeam, { known }: SampleTargets): void {
  const talks = writeSampleProject(cast, {
    group,
    title: 'Sample: talks for employers',
    summary: 'Sample: half an hour at meetings of employers, by two of us.',
    state: 'in-review',
    lead: third,
    partners: [third, fourth, own],
    criterion: 'Sample: twelve talks, and half of the employers put up the notice.',
    goal: 'Sample: buying is spoken of where people work.',
    impact: 'Sample: more people know what the law says.',
    approved: -210,
    tasks: [
      { title: 'Sample: write the talk', owner: third, from: -205, due: -180, done: -178, output: 0 },
      { title: 'Sample: twelve talks', owner: fourth, from: -175, due: -30, done: -21, after: [0], output: 0 },
      { title: 'Sample: count the notices', owner: third, from: -20, due: 14, after: [1], output: 0 },
    ],
    outputs: [
      {
        title: 'Sample: talks held',
        outcome: 0,
        indicator: { definition: 'Sample: talks', unit: 'talks', baseline: 0, target: 12, values: [2, 4, 7, 9, 12, 12] },
      },
    ],
    outcomes: [
      {
        title: 'Sample: employers put up the notice',
        metric: known,
        contribution: 'Sample: about 40 people read each notice.',
        indicator: { definition: 'Sample: notices that hang', unit: 'notices', baseline: 0, target: 60, values: [10, 22, 37] },
      },
    ],
    uses: [{ member: third, resource: 'hours', hours: 2 }],
  })
  writeSampleUpdate(cast, talks, { day: -52, progress: { tasks: 'Sample: nine talks held.' } })
  writeSampleUpdate(cast, talks, {
    day: -21,
    progress: { tasks: 'Sample: all twelve talks are held.', results: 'Sample: 37 notices hang.' },
  })
  writeSampleRating(cast, talks, third, 'HHHMMHHMLM')
  writeSampleRating(cast, talks, fourth, 'MLHMLLMLLL')
  writeSampleReview(
    cast,
    talks,
    -4,
    { 'working': 'Sample: short talks at meetings that take place anyway.', 'not-working': 'Sample: evenings of our own; few came.' },
    null,
  )
}

/** Writes a project on its way to a program: a review recommends it, the plan is made, the sector has no lead agency yet. */
export function writeChecklist(cast: SampleCast, team: SampleTeam, { trained }: SampleTargets): void {
  const {
    group,
    members: [own, chair, third],
  } = team
  const checklist = writeSampleProject(cast, {
    group,
    title: 'Sample: checklist for owners',
    summary: 'Sample: a page for owners of buildings, handed out with every permit.',
    state: 'transitioning',
    lead: chair,
    partners: [chair, own, third],
    criterion: 'Sample: three towns hand the page out with every permit.',
    goal: 'Sample: owners notice what happens in their buildings.',
    impact: 'Sample: hotels get the page with their permit.',
    approved: -400,
    tasks: [
      { title: 'Sample: write the page', owner: chair, from: -395, due: -340, done: -345, output: 0 },
      { title: 'Sample: try it in one town', owner: third, from: -340, due: -200, done: -190, after: [0], output: 0 },
      { title: 'Sample: two more towns', owner: chair, from: -190, due: -60, done: -64, after: [1], output: 0 },
    ],
    outputs: [
      {
        title: 'Sample: pages handed out',
        outcome: 0,
        indicator: { definition: 'Sample: pages', unit: 'pages', baseline: 0, target: 600, values: [120, 240, 390, 520, 610, 700] },
      },
    ],
    outcomes: [
      {
        title: 'Sample: owners know what to look for',
        metric: trained,
        contribution: 'Sample: hotels are among the owners.',
        indicator: { definition: 'Sample: owners who called for advice', unit: 'calls', baseline: 3, target: 30, values: [9, 14, 22, 31] },
      },
    ],
    uses: [{ member: chair, resource: 'hours', hours: 1 }],
  })
  writeSampleUpdate(cast, checklist, { day: -70, progress: { results: 'Sample: 610 pages handed out in three towns.' } })
  const review = writeSampleReview(
    cast,
    checklist,
    -45,
    {
      'working': 'Sample: the page comes with something that owners need anyway.',
      'not-working': 'Sample: towns run out of pages and do not tell us.',
      'lessons': 'Sample: whoever gives the permit has to own the page.',
      'adopt': 'Sample: the page itself, in every town.',
      'memorandum': 'Sample: yes, with the office that gives the permits.',
    },
    'yes',
  )
  cast.writer.write(chair.user, workGroupScope(group), projectRecord(checklist.key), { 'recommended-by': review })
  writeTransition(cast, team, checklist)
}

function writeTransition(
  { writer, today }: SampleCast,
  { group, members: [own, chair], receiver }: SampleTeam,
  { key }: WrittenProject,
): void {
  const [first, second, third] = [writer.newId(), writer.newId(), writer.newId()]
  writer.write(chair.user, workGroupScope(group), transitionRecord(key), {
    state: 'planning',
    impact: 'Sample: 700 pages in three towns; calls for advice went from 3 to 31 a month.',
    need: 'Sample: owners change every year, so the page has to come with every permit.',
    costs: 'Sample: printing of 700 pages and an hour a month.',
    program: 'Sample: the page with every permit',
    receiver: receiver,
    sector: 'business',
    [`tasks.${first}.title`]: 'Sample: meet the office that gives the permits',
    [`tasks.${first}.owner`]: chair.person,
    [`tasks.${first}.due`]: addDays(today, -20),
    [`tasks.${first}.done`]: addDays(today, -22),
    [`tasks.${first}.order`]: 10,
    [`tasks.${second}.title`]: 'Sample: agree who prints',
    [`tasks.${second}.owner`]: own.person,
    [`tasks.${second}.due`]: addDays(today, 12),
    [`tasks.${second}.order`]: 20,
    [`tasks.${third}.title`]: 'Sample: sign the memorandum',
    [`tasks.${third}.due`]: addDays(today, 45),
    [`tasks.${third}.order`]: 30,
  })
}
