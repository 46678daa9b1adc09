import { projectRecord } from '../project.ts'
import { TASK_FORCE, workGroupScope } from '../scope.ts'
import { sectorRecord } from '../sector.ts'
import { transitionRecord } from '../transition.ts'
import type { SampleMember } from './sample-calendar.ts'
import type { SampleCast } from './sample-cast.ts'
import { writeSampleReview, writeSampleUpdate } from './sample-project-guides.ts'
import { writeSampleProject, type SampleProject } from './sample-project-record.ts'
import { addDays } from './sample-text.ts'

/** Who leads projects in the other work groups. */
export interface OtherLeads {
  /** Of work groups 1, 5 and 7. */
  readonly school: SampleMember
  readonly government: SampleMember
  readonly clinic: SampleMember
}

/**
 * Writes projects of other work groups, one of each state that the own group does not have: a start-up that waits for the chair's approval, one
 * completed, one ended early, a program, a start-up without its collaborator, a parked idea that has to be examined first; and the sectors.
 */
export function writeOtherProjects(cast: SampleCast, leads: OtherLeads): void {
  writeReady(cast, leads.school)
  writeCompleted(cast, leads.school)
  writeEnded(cast, leads.government)
  writeProgram(cast, leads.government)
  writeWithoutCollaborator(cast, leads.clinic)
  writeParked(cast, leads.school)
  const sector = (id: string, fields: { readonly [field: string]: string }) =>
    cast.writer.write(cast.staff, TASK_FORCE, sectorRecord(id), fields)
  sector('public-safety', { lead: leads.government.organization, since: cast.monthsAgo(12) })
  sector('business', { note: 'Sample: not yet identified; the chairs ask for a name until the summer.' })
}

/** The six elements of start-up, as short as they may be. */
function elements(lead: SampleMember, [from, due, done]: readonly [number, number, number?]): Partial<SampleProject> {
  return {
    criterion: 'Sample: 300 people came, and half of them say what they would do.',
    goal: 'Sample: more people know the signs.',
    impact: 'Sample: those who know the signs are what the target counts.',
    tasks: [
      { title: 'Sample: prepare it', owner: lead, from, due, output: 0, ...(done === undefined ? {} : { done }) },
      {
        title: 'Sample: do it',
        owner: lead,
        from: due,
        due: due + 20,
        after: [0],
        output: 0,
        ...(done === undefined ? {} : { done: done + 20 }),
      },
    ],
    outputs: [
      {
        title: 'Sample: people reached',
        outcome: 0,
        indicator: { definition: 'Sample: people', unit: 'people', baseline: 0, target: 300, values: done === undefined ? [] : [180, 340] },
      },
    ],
    outcomes: [
      {
        title: 'Sample: people know the signs',
        contribution: 'Sample: they are counted by the survey.',
        indicator: { definition: 'Sample: those asked who name two signs', unit: '%', baseline: 20, target: 60, values: [] },
      },
    ],
  }
}

function writeReady(cast: SampleCast, lead: SampleMember): void {
  writeSampleProject(cast, {
    ...elements(lead, [14, 60]),
    group: '1',
    title: 'Sample: table at county fairs',
    summary: 'Sample: a table with games and cards at four fairs.',
    state: 'start-up',
    lead,
    partners: [lead],
  })
}

function writeCompleted(cast: SampleCast, lead: SampleMember): void {
  const evening = writeSampleProject(cast, {
    ...elements(lead, [-300, -200, -205]),
    group: '1',
    title: 'Sample: film evenings at libraries',
    summary: 'Sample: a film and a talk at six libraries.',
    state: 'completed',
    lead,
    partners: [lead],
    approved: -310,
    more: {
      completion: 'Sample: 340 people came; 6 of 10 who were asked said what they would do.',
      closed: addDays(cast.today, -90),
    },
  })
  writeSampleUpdate(cast, evening, { day: -180, progress: { tasks: 'Sample: all six evenings are over.' } })
  const lessons = { lessons: 'Sample: libraries bring their own guests.' }
  writeSampleReview(cast, evening, -95, { working: 'Sample: short films.', ...lessons }, 'no')
}

function writeEnded(cast: SampleCast, lead: SampleMember): void {
  writeSampleProject(cast, {
    ...elements(lead, [-250, -220, -215]),
    group: '5',
    title: 'Sample: shared calendar of trainings',
    summary: 'Sample: one calendar for the trainings of all agencies.',
    state: 'ended',
    lead,
    partners: [lead],
    approved: -260,
    more: {
      'end-reason': 'Sample: the state now keeps such a calendar.',
      'lessons': 'Sample: ask first what others are about to build.',
      'closed': addDays(cast.today, -120),
    },
  })
}

function writeProgram(cast: SampleCast, lead: SampleMember): void {
  const { writer, today } = cast
  const scope = workGroupScope('5')
  const form = writeSampleProject(cast, {
    ...elements(lead, [-700, -600, -610]),
    group: '5',
    title: 'Sample: one form between agencies',
    summary: 'Sample: one form by which agencies ask each other for help.',
    state: 'program',
    lead,
    partners: [lead],
    approved: -710,
  })
  const review = writeSampleReview(cast, form, -400, { working: 'Sample: answers come in two days.', memorandum: 'Sample: yes.' }, 'yes')
  writer.write(lead.user, scope, projectRecord(form.key), { 'recommended-by': review })
  writer.write(lead.user, scope, transitionRecord(form.key), {
    'state': 'handed-over',
    'impact': 'Sample: answers come in two days instead of nine.',
    'need': 'Sample: people change, the form stays.',
    'costs': 'Sample: two hours a month.',
    'program': 'Sample: office for requests',
    'receiver': lead.organization,
    'sector': 'public-safety',
    'signed': addDays(today, -200),
    'handed-over': addDays(today, -170),
  })
}

function writeWithoutCollaborator(cast: SampleCast, lead: SampleMember): void {
  writeSampleProject(cast, {
    ...elements(lead, [20, 80]),
    group: '7',
    title: 'Sample: list of who offers what',
    summary: 'Sample: a list of offers, kept up to date by those who make them.',
    state: 'start-up',
    lead,
    partners: [lead],
  })
}

function writeParked(cast: SampleCast, lead: SampleMember): void {
  writeSampleProject(cast, {
    group: '6',
    title: 'Sample: questions to employers of seasonal workers',
    summary: 'Sample: what employers know, and what they would need.',
    state: 'idea',
    lead,
    partners: [lead],
    more: { 'parked': true, 'parked-reason': 'Sample: the group examines first what is known already.' },
  })
}
