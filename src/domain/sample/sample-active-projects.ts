import type { SampleCast } from './sample-cast.ts'
import { writeSampleRating, writeSampleUpdate } from './sample-project-guides.ts'
import { writeSampleProject } from './sample-project-record.ts'
import type { SampleTargets, SampleTeam } from './sample-team.ts'

/** Writes a project that is on track, with a trail of updates that goes off track and back. */
export function writeTraining(
  cast: SampleCast,
  { group, members: [own, chair, third, fourth, fifth] }: SampleTeam,
  { trained }: SampleTargets,
) {
  const training = writeSampleProject(cast, {
    group,
    title: 'Sample: training for front desks',
    summary: 'Sample: an evening for those who work at the front desk of hotels: what to look for, whom to call.',
    state: 'active',
    lead: own,
    partners: [own, chair, third],
    criterion: 'Sample: 40 people of 12 hotels were trained, and 8 of 10 know whom to call three months later.',
    goal: 'Sample: whoever buys or sells is seen where it happens, and finds it harder.',
    impact: 'Sample: every hotel trained counts for the target of the group.',
    approved: -100,
    tasks: [
      { title: 'Sample: agree on the content with trainers', owner: own, from: -100, due: -80, done: -82, output: 1 },
      {
        title: 'Sample: find rooms at two schools',
        owner: chair,
        from: -95,
        due: -70,
        done: -66,
        note: 'Sample: both are free of charge.',
      },
      { title: 'Sample: first evening', owner: own, due: -60, done: -60, after: [0, 1], output: 0 },
      { title: 'Sample: visit the hotels that did not come', owner: third, from: -50, due: 10, after: [2], output: 0 },
      { title: 'Sample: ask what was learned', owner: own, from: -5, due: 20, after: [2], output: 0 },
      { title: 'Sample: second evening', owner: chair, due: 25, after: [3], output: 0 },
      { title: 'Sample: report to the group', owner: own, from: 26, due: 40, after: [4, 5] },
    ],
    outputs: [
      {
        title: 'Sample: people at front desks who took part',
        outcome: 0,
        indicator: { definition: 'Sample: people trained', unit: 'people', baseline: 0, target: 40, values: [9, 18, 31] },
      },
      {
        title: 'Sample: cards with signs and numbers',
        outcome: 0,
        indicator: { definition: 'Sample: cards handed out', unit: 'cards', baseline: 0, target: 500, values: [0, 150, 320] },
      },
    ],
    outcomes: [
      {
        title: 'Sample: front desks know the signs and whom to call',
        metric: trained,
        contribution: 'Sample: a hotel counts as trained once every shift has somebody who knows.',
        indicator: {
          definition: 'Sample: those who answer 8 of 10 questions right',
          unit: '%',
          baseline: 35,
          target: 80,
          values: [44, 52, 61],
        },
      },
    ],
    uses: [
      { member: own, resource: 'hours', hours: 4 },
      { member: own, resource: 'meeting-rooms', amount: 'one room, two evenings' },
      { member: chair, resource: 'printing', amount: '320 pages' },
      { member: chair, resource: 'hours', hours: 3 },
    ],
    needs: [
      {
        title: 'Sample: people who welcome the guests',
        resource: 'volunteers',
        amount: '3 people for the second evening',
        asked: [
          { member: fourth, day: -12, answer: 'offered' },
          { member: fifth, day: -12, answer: 'declined' },
        ],
      },
    ],
  })
  writeSampleUpdate(cast, training, { day: -84, progress: { tasks: 'Sample: the content is agreed; one room is found.' } })
  writeSampleUpdate(cast, training, {
    day: -62,
    progress: {
      tasks: 'Sample: both rooms are found, a week late.',
      schedule: 'Sample: the first evening comes two weeks later than planned.',
      results: 'Sample: nine people signed up so far.',
    },
    off: {
      schedule: 'Sample: the second evening stays where it is; we visit hotels meanwhile.',
      results: 'Sample: the chair calls the six largest hotels this week.',
    },
  })
  writeSampleUpdate(cast, training, {
    day: -38,
    progress: { tasks: 'Sample: the first evening was full.', results: 'Sample: 18 people trained; half of the hotels on our list.' },
  })
  writeSampleUpdate(cast, training, {
    day: -12,
    progress: {
      tasks: 'Sample: four hotels visited, three to go.',
      results: 'Sample: 31 people trained, 320 cards handed out.',
      contribution: 'Sample: five hotels count for the target now.',
    },
  })
  writeSampleRating(cast, training, own, 'HMHHMLMMLM')
  writeSampleRating(cast, training, chair, 'MHHMHLMLLM')
  writeSampleRating(cast, training, third, 'LMMHML-LLH')
  return training
}

/** Writes a project that is off track: tasks overdue, an update overdue, somebody asked for help. */
export function writePoster(cast: SampleCast, { group, members: [own, chair, third, , fifth] }: SampleTeam, { known }: SampleTargets) {
  const poster = writeSampleProject(cast, {
    group,
    title: 'Sample: poster in two languages',
    summary: 'Sample: a poster in English and Spanish for bus stops and laundromats.',
    state: 'active',
    lead: chair,
    partners: [chair, own, fifth],
    criterion: 'Sample: 200 posters hang where people wait, in two languages.',
    goal: 'Sample: who thinks of buying reads what the law says.',
    impact: 'Sample: more people know what the law says.',
    approved: -75,
    tasks: [
      { title: 'Sample: draft the text', owner: chair, from: -70, due: -50, done: -48, output: 0 },
      { title: 'Sample: put it into Spanish', owner: fifth, from: -48, due: -20, after: [0], output: 0 },
      { title: 'Sample: layout', owner: chair, from: -20, due: -6, after: [1], output: 0 },
      { title: 'Sample: list places for the posters', owner: own, from: -30, due: -3 },
      { title: 'Sample: posters printed', owner: chair, due: 10, after: [2], output: 0 },
      { title: 'Sample: hang them up', owner: third, from: 10, due: 35, after: [3, 4], output: 0 },
    ],
    outputs: [
      {
        title: 'Sample: posters where people wait',
        outcome: 0,
        indicator: { definition: 'Sample: posters that hang', unit: 'posters', baseline: 0, target: 200, values: [0] },
      },
    ],
    outcomes: [
      {
        title: 'Sample: people know what the law says',
        metric: known,
        indicator: { definition: 'Sample: those asked who know it', unit: '%', baseline: 41, target: 55, values: [] },
      },
    ],
    uses: [
      { member: own, resource: 'printing', amount: '200 pages' },
      { member: own, resource: 'hours', hours: 4 },
      { member: chair, resource: 'hours', hours: 2 },
    ],
    needs: [
      {
        title: 'Sample: somebody who reads the Spanish text',
        resource: 'technical-specialists',
        amount: 'two evenings',
        asked: [{ member: own, day: -3 }],
      },
      { title: 'Sample: printing in color', resource: 'printing', amount: '200 posters', asked: [] },
    ],
  })
  writeSampleUpdate(cast, poster, { day: -68, progress: { tasks: 'Sample: the text is begun.' } })
  writeSampleUpdate(cast, poster, {
    day: -38,
    progress: { tasks: 'Sample: the text is done; nobody has time for the Spanish one.', schedule: 'Sample: three weeks behind.' },
    off: {
      tasks: 'Sample: we ask in the group who reads Spanish.',
      schedule: 'Sample: layout begins with the English text.',
    },
  })
  writeSampleRating(cast, poster, chair, 'MLMMLLLMLM')
  return poster
}
