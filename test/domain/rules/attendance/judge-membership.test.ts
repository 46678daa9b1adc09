import { describe, expect, it } from 'vitest'
import { readMeeting } from '../../../../src/domain/meeting.ts'
import { georgia2014 } from '../../../../src/domain/charter/georgia-2014.ts'
import { judgeAttendance, requiredMeetings } from '../../../../src/domain/rules/attendance/judge-attendance.ts'
import { judgeMembership, projectAttendance } from '../../../../src/domain/rules/attendance/judge-membership.ts'
import { surveyYear } from '../../../../src/domain/rules/attendance/survey-year.ts'
import { performancePeriod } from '../../../../src/domain/rules/review-due.ts'
import { sampleCharter } from '../../sample-charter.ts'
import { ATLANTA, judge, meetingOf, memberWith, monthly, policy, represents, stateWithDifferingMarks } from './attendance-world.ts'

/** Three of every four, written down by hand: how many of 0 to 24 meetings have to be attended. */
const needed = [0, 1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9, 10, 11, 12, 12, 13, 14, 15, 15, 16, 17, 18, 18]

const present = { 'attendance.r1': 'in-person' } as const

describe('every number of meetings from 0 to 24', () => {
  it.each(needed.map((required, held): [number, number] => [held, required]))('%i held ask for %i', (held, required) => {
    expect(requiredMeetings(held, policy)).toBe(required)
    for (let attended = 0; attended <= held; attended++) {
      const standing = judgeAttendance(attended, held, policy)
      expect(standing).toEqual(
        held === 0 ? { kind: 'no-meetings' } : { kind: 'counted', attended, held, required, meets: attended >= required },
      )
    }
  })

  it('what may be missed is the most that can be, tried one after the other, for all that can have been attended, held and be left', () => {
    const day = (index: number) => `2026-01-${String(index + 1).padStart(2, '0')}`
    for (let held = 0; held <= 24; held++) {
      for (let left = 0; held + left <= 24; left++) {
        for (let attended = 0; attended <= held; attended++) {
          const meetings = Array.from({ length: held + left }, (_, index) =>
            meetingOf(day(index), {
              'status': index < held ? 'held' : 'scheduled',
              'attendance.r1': index < attended ? 'in-person' : 'absent',
            }),
          )
          const standing = judge(meetings, { now: `${day(held)}T05:00:00Z` })
          const enough = Array.from({ length: left + 1 }, (_, missed) => missed).filter(
            (missed) => attended + left - missed >= needed[held + left]!,
          )
          expect(standing).toMatchObject({ held, attended, left, requiredInYear: needed[held + left], required: needed[held] })
          expect(standing.mayMiss).toBe(enough.length === 0 ? null : Math.max(...enough))
        }
      }
    }
  })
})

describe('the year that the sentence tells of', () => {
  const year = monthly([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], (month) => ({
    'status': month <= 9 ? (month % 2 === 0 ? 'held' : 'confirmed') : 'scheduled',
    'attendance.r1': month <= 7 ? 'in-person' : 'absent',
  }))

  it('7 of 9 held; needs 9 of 12; may miss 1 more', () => {
    expect(judge(year, { now: '2026-09-15T12:00:00Z' })).toMatchObject({
      attended: 7,
      held: 9,
      left: 3,
      requiredInYear: 9,
      mayMiss: 1,
      ratio: { kind: 'counted', meets: true, required: 7 },
    })
  })

  it('nothing held is "no meetings yet", neither met nor missed, and says how many of those to come may be missed', () => {
    const standing = judge(
      year.map((one) => ({ ...one, status: 'scheduled' as const })),
      { now: '2026-01-01T05:00:00Z' },
    )
    expect(standing).toMatchObject({
      ratio: { kind: 'no-meetings' },
      held: 0,
      attended: 0,
      required: 0,
      left: 12,
      requiredInYear: 9,
      mayMiss: 3,
    })
  })

  it('a meeting that begins right now is still to come; one that has begun and is not settled counts nowhere', () => {
    const [start] = monthly([10], () => ({ status: 'scheduled' }))
    expect(judge([start!], { now: '2026-10-01T17:00:00.000Z' })).toMatchObject({ left: 1, unsettled: 0 })
    expect(judge([start!], { now: '2026-10-01T17:00:00.001Z' })).toMatchObject({ left: 0, unsettled: 1, held: 0, requiredInYear: 0 })
  })

  it('trying out what is left: attended and missed both count as held', () => {
    const standing = judge(year, { now: '2026-09-15T12:00:00Z' })
    expect(projectAttendance(standing, { attended: 2, missed: 1 }, policy)).toMatchObject({ attended: 9, held: 12, meets: true })
    expect(projectAttendance(standing, { attended: 1, missed: 2 }, policy)).toMatchObject({ attended: 8, held: 12, meets: false })
  })
})

describe('which meetings count', () => {
  it('cancelled ones do not, nor those of other groups, nor those without a beginning', () => {
    const meetings = [
      meetingOf('2026-02-01', present),
      meetingOf('2026-03-01', { status: 'cancelled', ...present }),
      meetingOf('2026-04-01', present, '4'),
      meetingOf('2026-05-01', { start: null, ...present }),
    ]
    expect(judge(meetings)).toMatchObject({ held: 1, attended: 1 })
  })

  it.each([
    ['2026-02-01', 3],
    ['2026-02-02', 2],
    ['2026-03-01', 2],
    ['2027-01-01', 0],
    [null, 3],
  ])('only since it joined: joined on %s, %i count, the day itself included', (joined, held) => {
    const member = memberWith([represents('r1')], joined)
    const meetings = monthly([2, 3, 4], () => present)
    expect(judge(meetings, { member })).toMatchObject({ held, attended: held })
  })

  it('meetings left before it joins are none of its own', () => {
    const member = memberWith([represents('r1')], '2026-11-15')
    const meetings = monthly([10, 11, 12], () => ({ status: 'scheduled' }))
    expect(judge(meetings, { member, now: '2026-09-01T00:00:00Z' })).toMatchObject({ left: 1, requiredInYear: 1, mayMiss: 0 })
  })

  it.each([
    ['half past eleven on New Year’s Eve in Atlanta belongs to the old year', '2027-01-01T04:30:00Z', ATLANTA, '2026'],
    ['midnight in Atlanta begins the new one', '2027-01-01T05:00:00Z', ATLANTA, '2027'],
    ['the same evening is the new year where clocks are ahead', '2027-01-01T04:30:00Z', 'Asia/Kathmandu', '2027'],
    ['and noon of the last day there is still the evening before in UTC', '2026-12-31T18:14:00Z', 'Asia/Kathmandu', '2026'],
  ])('%s', (_name, start, timeZone, year) => {
    const meeting = meetingOf(start, present)
    for (const one of ['2025', '2026', '2027', '2028']) expect(judge([meeting], { year: one, timeZone }).held).toBe(one === year ? 1 : 0)
  })

  it('a meeting is asked again of the day when its time or the zone of the charter changes', () => {
    const meeting = meetingOf('2027-01-01T04:30:00Z', present)
    expect(judge([meeting], { year: '2026', timeZone: ATLANTA }).held).toBe(1)
    expect(judge([meeting], { year: '2026', timeZone: 'UTC' }).held).toBe(0)
    expect(judge([{ ...meeting, start: '2026-06-01T04:30:00Z' }], { year: '2026', timeZone: 'UTC' }).held).toBe(1)
  })

  it.each([
    ['2025-09-30', '2025'],
    ['2025-10-01', '2026'],
    ['2026-09-30', '2026'],
    ['2026-10-01', '2027'],
  ])('by the fiscal year of the charter: %s counts in %s', (start, year) => {
    const period = performancePeriod(`${year}-03-01`, sampleCharter)
    const survey = surveyYear({ meetings: [meetingOf(start)], group: '3', period, timeZone: ATLANTA, now: '2028-01-01T00:00:00Z' })
    expect(survey.held).toHaveLength(1)
    expect(survey.period.id).toBe(year)
  })
})

describe('which marks count', () => {
  it.each([
    ['in-person', 1, 0],
    ['teleconference', 1, 0],
    ['excused', 0, 0],
    ['absent', 0, 0],
    [null, 0, 1],
    ['something of a newer version', 0, 1],
  ])('%s', (mark, attended, notRecorded) => {
    const standing = judge([meetingOf('2026-02-01', { 'attendance.r1': mark })])
    expect(standing).toMatchObject({ held: 1, attended, notRecorded })
    expect(standing.outcomes[0]?.mark === null).toBe(notRecorded === 1)
  })

  it('teleconference does not where the charter says so', () => {
    const meetings = [meetingOf('2026-02-01', { 'attendance.r1': 'teleconference' })]
    expect(judge(meetings, { policy: { ...policy, teleconferenceCounts: false } })).toMatchObject({ attended: 0, notRecorded: 0 })
  })

  it('a mark that was taken back is not recorded', () => {
    expect(judge([meetingOf('2026-02-01', { 'attendance.r1': null })])).toMatchObject({ attended: 0, notRecorded: 1 })
  })

  it('[M5] marks that differ: the one shown counts, and is flagged', () => {
    const field = 'attendance.r1'
    const inPerson = readMeeting(stateWithDifferingMarks('2026-02-01', field, ['in-person', 'absent']))
    const absent = readMeeting(stateWithDifferingMarks('2026-03-01', field, ['absent', 'in-person']))
    const cleared = readMeeting(stateWithDifferingMarks('2026-04-01', field, [null, 'in-person']))
    const agreed = readMeeting(stateWithDifferingMarks('2026-05-01', field, ['absent', 'absent']))
    const standing = judge([inPerson, absent, cleared, agreed])
    expect(standing).toMatchObject({ attended: 1, held: 4, inConflict: 3, notRecorded: 1 })
    expect(standing.outcomes.map((one) => one.inConflict)).toEqual([true, true, true, false])
  })

  it('a conflict about an alternate who does not count flags nothing', () => {
    const member = memberWith([represents('r1'), represents('r2', { alternate: true })])
    const meeting = readMeeting(stateWithDifferingMarks('2026-02-01', 'attendance.r2', ['in-person', 'absent']))
    expect(judge([meeting], { member }).inConflict).toBe(0)
    expect(judge([meeting], { member, policy: { ...policy, alternatesCount: true } }).inConflict).toBe(1)
  })
})

describe('who takes part', () => {
  it('the organization’s ratio runs on when its representative changes; each person has an own one', () => {
    const member = memberWith([represents('r1', { to: '2026-06-15' }), represents('r2', { from: '2026-06-16' })])
    const meetings = monthly([1, 2, 3, 4, 5, 6, 7, 8], (month) => ({
      'attendance.r1': month <= 5 ? 'in-person' : month === 6 ? 'absent' : null,
      'attendance.r2': month === 7 ? 'teleconference' : null,
    }))
    const standing = judge(meetings, { member })
    expect(standing).toMatchObject({ held: 8, attended: 6, notRecorded: 1, ratio: { meets: true } })
    expect(standing.byPerson).toMatchObject([
      { person: 'person-of-r1', alternate: false, held: 6, attended: 5, notRecorded: 0 },
      { person: 'person-of-r2', alternate: false, held: 2, attended: 1, notRecorded: 1, ratio: { meets: false } },
    ])
  })

  it('a mark of somebody who was not in office that day is listed and does not count', () => {
    const member = memberWith([represents('r1', { to: '2026-01-31' }), represents('r2', { from: '2026-02-01' })])
    const standing = judge([meetingOf('2026-03-01', { 'attendance.r1': 'in-person', 'attendance.r2': 'absent' })], { member })
    expect(standing.attended).toBe(0)
    expect(standing.outcomes[0]?.listed).toMatchObject([{ representation: { key: 'r1' }, mark: 'in-person', why: 'not-in-office' }])
  })

  it('nobody in office: the meeting was held, and nothing was recorded', () => {
    const member = memberWith([represents('r1', { to: '2026-01-31' })])
    const standing = judge([meetingOf('2026-03-01')], { member })
    expect(standing).toMatchObject({ held: 1, attended: 0, notRecorded: 1 })
    expect(standing.outcomes[0]?.representation).toBeNull()
  })

  it('alternates are listed, not counted', () => {
    const member = memberWith([represents('r1'), represents('r2', { alternate: true })])
    const standing = judge([meetingOf('2026-02-01', { 'attendance.r1': 'excused', 'attendance.r2': 'in-person' })], { member })
    expect(standing).toMatchObject({ attended: 0, notRecorded: 0 })
    expect(standing.outcomes[0]).toMatchObject({ mark: 'excused', listed: [{ why: 'alternate', mark: 'in-person' }] })
    expect(standing.byPerson).toMatchObject([
      { person: 'person-of-r1', attended: 0 },
      { person: 'person-of-r2', alternate: true, attended: 1, held: 1 },
    ])
  })

  it('alternates count where the charter says so, once with the official', () => {
    const member = memberWith([represents('r1'), represents('r2', { alternate: true })])
    const withAlternates = { ...policy, alternatesCount: true }
    const one = meetingOf('2026-02-01', { 'attendance.r1': 'excused', 'attendance.r2': 'in-person' })
    const both = meetingOf('2026-03-01', { 'attendance.r1': 'in-person', 'attendance.r2': 'in-person' })
    const none = meetingOf('2026-04-01', { 'attendance.r1': 'excused', 'attendance.r2': 'absent' })
    const standing = judge([one, both, none], { member, policy: withAlternates })
    expect(standing).toMatchObject({ held: 3, attended: 2 })
    expect(standing.outcomes.map((each) => [each.mark, each.representation?.key])).toEqual([
      ['in-person', 'r2'],
      ['in-person', 'r1'],
      ['excused', 'r1'],
    ])
  })

  it('two representations of one organization at one meeting count once, also where their times overlap', () => {
    const member = memberWith([represents('r1'), represents('r2', { from: '2026-01-15' })])
    const both = meetingOf('2026-02-01', { 'attendance.r1': 'in-person', 'attendance.r2': 'in-person' })
    const earlierOnly = meetingOf('2026-03-01', { 'attendance.r1': 'in-person', 'attendance.r2': 'absent' })
    expect(judge([both], { member })).toMatchObject({ held: 1, attended: 1 })
    expect(judge([earlierOnly], { member })).toMatchObject({ held: 1, attended: 1 })
  })

  it('a person who is on record twice for the same time took part if either mark says so', () => {
    const member = memberWith([represents('r1', { person: 'p1' }), represents('r2', { person: 'p1' })])
    const meeting = meetingOf('2026-02-01', { 'attendance.r1': 'in-person' })
    expect(judge([meeting], { member }).byPerson).toMatchObject([{ person: 'p1', held: 1, attended: 1, notRecorded: 0 }])
  })

  it('a person with two times in office has one ratio; one whose time lies outside of the year has none', () => {
    const tenures = [
      represents('r0', { to: '2025-12-31' }),
      represents('r1', { person: 'p1', to: '2026-02-28' }),
      represents('r2', { person: 'p2', from: '2026-03-01', to: '2026-04-15' }),
      represents('r3', { person: 'p1', from: '2026-04-16' }),
    ]
    const meetings = monthly([1, 2, 3, 4, 5], (month) => ({ [`attendance.r${month <= 2 ? 1 : month <= 4 ? 2 : 3}`]: 'in-person' }))
    expect(judge(meetings, { member: memberWith(tenures) }).byPerson).toMatchObject([
      { person: 'p1', held: 3, attended: 3 },
      { person: 'p2', held: 2, attended: 2 },
    ])
  })
})

it('the Georgia charter is the policy of these tests', () => {
  const year = surveyYear({
    meetings: [],
    group: '3',
    period: performancePeriod('2026-06-01', georgia2014),
    timeZone: ATLANTA,
    now: '2026-06-01T00:00:00Z',
  })
  expect(judgeMembership({ year, member: memberWith([]), policy: georgia2014.attendance })).toMatchObject({
    ratio: { kind: 'no-meetings' },
    mayMiss: 0,
    left: 0,
    byPerson: [],
  })
})
