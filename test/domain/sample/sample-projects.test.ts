import { describe, expect, it } from 'vitest'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readMeeting } from '../../../src/domain/meeting.ts'
import { readMetric } from '../../../src/domain/metric.ts'
import { nameProject, PROJECT_STATES, type Project } from '../../../src/domain/project.ts'
import { readProjectReview } from '../../../src/domain/project-review.ts'
import { readProjectUpdate } from '../../../src/domain/project-update.ts'
import { readProfile } from '../../../src/domain/profile.ts'
import { readProject } from '../../../src/domain/read-project.ts'
import { readRepresentation } from '../../../src/domain/representation.ts'
import { readResourceCommitment } from '../../../src/domain/resource-commitment.ts'
import { linkChain, targetsOf } from '../../../src/domain/rules/chain.ts'
import { indexUses, judgeUse } from '../../../src/domain/rules/pledge-use.ts'
import { judgeMove } from '../../../src/domain/rules/project-state.ts'
import { isCompleteUpdate, judgeTrack } from '../../../src/domain/rules/project-track.ts'
import { judgeSchedule } from '../../../src/domain/rules/schedule.ts'
import { isReadyToStart, judgeStartUp } from '../../../src/domain/rules/start-up.ts'
import { judgeSupport } from '../../../src/domain/rules/support-gaps.ts'
import { judgeUpdateDue } from '../../../src/domain/rules/update-due.ts'
import { readSector } from '../../../src/domain/sector.ts'
import { readSupportRating } from '../../../src/domain/support-rating.ts'
import { readTransition } from '../../../src/domain/transition.ts'
import { showSample } from './show-sample.ts'

const days = ['2026-01-01', '2026-06-30', '2028-02-29', '2026-12-31']

/** The sample's projects with what belongs to each. */
async function showProjects(today: string) {
  const shown = await showSample(today)
  const updates = shown.list('project-update', readProjectUpdate)
  const transitions = shown.list('transition', readTransition)
  const reviews = shown.list('project-review', readProjectReview)
  const projects = shown.list('project', readProject).map((project) => ({
    project,
    updates: updates.filter((one) => one.project === project.key),
    schedule: judgeSchedule(project.tasks, today),
    ready: isReadyToStart(judgeStartUp(project, georgia2014)),
    review: reviews.find(({ key }) => key === project.recommendedBy),
    transition: transitions.find((one) => one.project === project.key),
  }))
  const of = (state: string) => projects.filter(({ project }) => project.state === state)
  return { ...shown, projects, of }
}

describe('the projects of the small sample', () => {
  it.each(days)('stand in every state, in several groups, each marked as a sample (%s)', async (today) => {
    const { projects, of } = await showProjects(today)
    for (const state of PROJECT_STATES) expect(of(state).length, state).toBeGreaterThan(0)
    expect(new Set(of('idea').map(({ project }) => project.parked))).toEqual(new Set([true, false]))
    expect(new Set(projects.map(({ project }) => project.group))).toEqual(new Set(['1', '3', '5', '6', '7']))
    for (const { project } of projects) expect(nameProject(project, '')).toMatch(/^Sample: /)
  })

  it.each(days)('came to where they stand by the gates (%s)', async (today) => {
    const { projects, of } = await showProjects(today)
    expect(of('start-up').filter(({ ready }) => ready)).toHaveLength(1)
    expect(of('start-up')).toHaveLength(3)
    const judge = ({ project, review, transition }: (typeof projects)[number], from: 'start-up' | 'active' | 'transitioning') =>
      judgeMove({ ...project, state: from }, project.state, { charter: georgia2014, review, transition })
    for (const one of of('active')) expect(judge(one, 'start-up')).toEqual([])
    for (const state of ['completed', 'ended', 'transitioning'])
      for (const one of of(state)) expect(judge(one, 'active'), state).toEqual([])
    for (const one of of('program')) expect(judge(one, 'transitioning')).toEqual([])
    for (const { project, ready } of projects) expect(project.approved === null || ready, project.title).toBe(true)
  })

  it.each(days)('are on track and off track, an update due of one, tasks overdue of the other (%s)', async (today) => {
    const { of } = await showProjects(today)
    const standings = of('active').map(({ project, updates, schedule }) => ({
      track: judgeTrack(updates),
      update: judgeUpdateDue(project, updates, georgia2014, today).state,
      isLate: schedule.overdue > 0,
      updates: updates.length,
    }))
    expect(standings).toEqual(
      expect.arrayContaining([
        { track: 'on', update: 'ok', isLate: false, updates: 4 },
        { track: 'off', update: 'overdue', isLate: true, updates: 2 },
      ]),
    )
    const trail = of('active').flatMap(({ updates }) => updates)
    for (const update of trail) expect(isCompleteUpdate(update, georgia2014)).toBe(true)
    expect(trail.every(({ date }) => date <= today)).toBe(true)
  })

  it.each(days)('show a chain that is whole and one that is broken, months of values, and targets of the group (%s)', async (today) => {
    const { projects, list } = await showProjects(today)
    const metrics = list('metric', readMetric)
    expect(new Set(metrics.map(({ level }) => level))).toEqual(new Set(['population', 'program']))
    const own = projects.filter(({ project }) => project.group === '3').map(({ project }) => project)
    const isBroken = (project: Project) => linkChain([project], targetsOf(project, metrics)).some(({ faults }) => faults.length > 0)
    expect(own.filter(({ state }) => state === 'transitioning').map(isBroken)).toEqual([false])
    expect(own.filter(({ state }) => state === 'start-up').map(isBroken)).toEqual([true])
    for (const project of own)
      for (const { values } of project.indicators) for (const { period } of values) expect(period < today.slice(0, 7)).toBe(true)
  })

  it.each(days)('use what was pledged, once more than that, and ask for what is missing (%s)', async (today) => {
    const { projects, list, organizations } = await showProjects(today)
    const index = indexUses(
      list('resource-commitment', readResourceCommitment),
      projects.map(({ project }) => project),
    )
    const left = projects.flatMap(({ project }) =>
      project.partners.map((organization) => judgeUse(organization, project, index).hours).filter(({ here }) => here !== null),
    )
    expect(left.some((hours) => hours.left < 0)).toBe(true)
    expect(left.some((hours) => hours.left > 0)).toBe(true)
    const asks = projects.flatMap(({ project }) => project.needs)
    expect(new Set(asks.flatMap(({ answerByOrganization }) => [...answerByOrganization.values()]))).toEqual(
      new Set(['offered', 'declined']),
    )
    const open = asks.filter((need) => need.askedByOrganization.has(organizations[0]!.key))
    expect(open.map(({ answerByOrganization }) => answerByOrganization.size)).toEqual([0])
  })

  it.each(days)('are supported with gaps, reviewed, and on their way to a program (%s)', async (today) => {
    const { of, list, identity, byId } = await showProjects(today)
    const ratings = list('support-rating', readSupportRating)
    const representations = list('representation', readRepresentation).map(({ key }) => key)
    expect(ratings.every(({ representation }) => representations.includes(representation))).toBe(true)
    const training = ratings.filter(({ project }) => of('active').some((one) => one.project.key === project && one.updates.length === 4))
    const support = judgeSupport(
      training,
      training.map(({ representation }) => representation),
      georgia2014,
    )
    expect(new Set(support.map(({ isGap }) => isGap))).toEqual(new Set([true, false]))
    expect(support.some(({ unrated }) => unrated > 0)).toBe(true)
    expect(of('transitioning').map(({ transition }) => transition)).toMatchObject([{ state: 'planning', tasks: [{}, {}, {}] }])
    expect(new Set(list('sector', readSector).map(({ lead }) => lead !== null))).toEqual(new Set([true, false]))
    // Who looks around has something to do in them.
    const { organization } = readProfile(byId.get(`profile:${identity.user}`)!)
    expect(of('active').every(({ project }) => project.partners.includes(organization!))).toBe(true)
  })

  it.each(days)('are what the meetings of their group speak of (%s)', async (today) => {
    const { projects, list } = await showProjects(today)
    const tasksOf = new Map(projects.map(({ project }) => [project.key, project.tasks.map(({ id }) => id)]))
    const meetings = list('meeting', readMeeting)
    const named = meetings.flatMap(({ agenda, actions }) => [...agenda, ...actions].flatMap(({ project }) => project ?? []))
    expect(named.length).toBeGreaterThanOrEqual(5)
    expect(named.filter((key) => !tasksOf.has(key))).toEqual([])
    const tied = meetings.flatMap(({ actions }) => actions).filter(({ task }) => task !== null)
    expect(tied.map(({ project, task }) => tasksOf.get(project!)?.includes(task!))).toEqual([true])
  })
})
