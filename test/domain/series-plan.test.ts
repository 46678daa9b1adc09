import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/change/edit.ts'
import { keyOf, kindOf } from '../../src/change/edit.ts'
import { MAX_CHANGES } from '../../src/change/limits.ts'
import { draftCancellation, draftReplan, type PlanDraft } from '../../src/domain/meeting-plan.ts'
import { readMeeting, type Meeting } from '../../src/domain/meeting.ts'
import { readMeetingSeries, type MeetingSeries } from '../../src/domain/meeting-series.ts'
import { addMonths } from '../../src/domain/rules/date.ts'
import { toClock } from '../../src/domain/rules/clock.ts'
import { draftSeries, listPlannedDates, MOST_MEETINGS, planSeriesAnew, type SeriesPlan } from '../../src/domain/series-plan.ts'
import { makeState } from './make-state.ts'

const ATLANTA = 'America/New_York'

const plan: SeriesPlan = {
  title: 'Monthly meeting',
  weekday: 2,
  week: 2,
  months: 1,
  time: '14:00',
  minutes: 90,
  place: 'Sample Hall',
  callIn: '404-555-0100',
  from: '2026-01-01',
  until: '2026-06-30',
}

/** Records by id, as a device holds them after some drafts. */
type World = Map<string, Record<string, Json>>

function apply(world: World, drafts: readonly PlanDraft[]): World {
  const next = new Map([...world].map(([record, values]) => [record, { ...values }]))
  for (const { record, field, value } of drafts) next.set(record, { ...next.get(record), [field]: value })
  return next
}

const start = (one: SeriesPlan = plan) => apply(new Map(), draftSeries('s1', one, ATLANTA))
const seriesOf = (world: World): MeetingSeries => readMeetingSeries(makeState('meeting-series:s1', world.get('meeting-series:s1')!))
const meetingsOf = (world: World): readonly Meeting[] =>
  [...world]
    .filter(([record]) => kindOf(record) === 'meeting')
    .map(([record, values]) => readMeeting(makeState(record, values, 'work-group/wg-1')))
const daysOf = (world: World) =>
  meetingsOf(world)
    .filter(({ status }) => status === 'scheduled')
    .map((meeting) => Object.values(toClock(meeting.start!, ATLANTA)).join(' '))
    .sort()

function change(world: World, changed: Partial<SeriesPlan>, now = '2026-02-01T00:00:00Z', more: readonly string[] = []) {
  const meetings = meetingsOf(world)
  const before = seriesOf(world)
  const after = { ...plan, ...changed }
  const keys = [...meetings.map(({ key }) => key), ...more]
  return planSeriesAnew({ before, after, meetings, keys, now, timeZone: ATLANTA, reason: 'The series has changed' })
}

describe('a new series', () => {
  it('makes a meeting on each of its dates, at its time by the clock of the task force, winter and summer', () => {
    expect(daysOf(start())).toEqual([
      '2026-01-13 14:00',
      '2026-02-10 14:00',
      '2026-03-10 14:00',
      '2026-04-14 14:00',
      '2026-05-12 14:00',
      '2026-06-09 14:00',
    ])
    expect(meetingsOf(start())[2]).toMatchObject({
      key: 's1.2026-03-10',
      title: 'Monthly meeting',
      start: '2026-03-10T18:00:00Z',
      end: '2026-03-10T19:30:00Z',
      place: 'Sample Hall',
      callIn: '404-555-0100',
      series: 's1',
      sequence: 0,
    })
    expect(seriesOf(start())).toEqual({ key: 's1', ...plan })
  })

  it('makes the same records wherever it is made', () => {
    expect(draftSeries('s1', plan, ATLANTA)).toEqual(draftSeries('s1', { ...plan }, ATLANTA))
  })
})

describe('a series planned anew', () => {
  it('moves the meetings ahead that still follow it, and leaves those that were', () => {
    const world = start()
    const one = change(world, { time: '15:30', minutes: 60 })
    expect(one.followed).toHaveLength(5)
    const after = apply(world, one.drafts)
    expect(daysOf(after).slice(0, 2)).toEqual(['2026-01-13 14:00', '2026-02-10 15:30'])
    expect(meetingsOf(after)[1]).toMatchObject({ end: '2026-02-10T21:30:00Z', sequence: 1 })
  })

  it('moves them to the new day of their month under the same record, so that calendars move them', () => {
    const world = start()
    const after = apply(world, change(world, { weekday: 3, week: 3 }).drafts)
    expect(daysOf(after)).toEqual([
      '2026-01-13 14:00',
      '2026-02-18 14:00',
      '2026-03-18 14:00',
      '2026-04-15 14:00',
      '2026-05-20 14:00',
      '2026-06-17 14:00',
    ])
    expect(meetingsOf(after).map(({ key }) => key)).toEqual(meetingsOf(world).map(({ key }) => key))
    // And once more, back: they still follow.
    expect(daysOf(apply(after, planAgain(after).drafts))).toEqual(daysOf(world))
  })

  const planAgain = (world: World) =>
    planSeriesAnew({
      before: seriesOf(world),
      after: plan,
      meetings: meetingsOf(world),
      keys: meetingsOf(world).map(({ key }) => key),
      now: '2026-02-01T00:00:00Z',
      timeZone: ATLANTA,
      reason: '',
    })

  it('cancels the meetings for which it has no date any more, and says why', () => {
    const world = start()
    const one = change(world, { until: '2026-04-30' })
    expect(one.surplus.map(({ key }) => key)).toEqual(['s1.2026-05-12', 's1.2026-06-09'])
    const after = apply(world, one.drafts)
    expect(meetingsOf(after)[5]).toMatchObject({ status: 'cancelled', reason: 'The series has changed', sequence: 1 })
  })

  it('adds the months that it gains, but none that was deleted on its own', () => {
    const world = start()
    const one = change(world, { until: '2026-09-30' }, undefined, ['s1.2026-08-11'])
    expect(one.added).toEqual(['2026-07-14', '2026-09-08'])
  })

  it.each([
    [
      'moved on its own',
      (meeting: Meeting) =>
        draftReplan(meeting, { ...planOf(meeting), start: '2026-03-12T18:00:00Z', end: '2026-03-12T19:30:00Z' }, 'Hall taken'),
    ],
    [
      'moved on its own to a day that would suit the series',
      (meeting: Meeting) =>
        draftReplan(meeting, { ...planOf(meeting), start: '2026-04-14T18:00:00Z', end: '2026-04-14T19:30:00Z' }, 'Hall taken'),
    ],
    ['cancelled', (meeting: Meeting) => draftCancellation(meeting, 'Storm warning')],
    ['with somebody marked already', (meeting: Meeting) => [{ record: meeting.record, field: 'attendance.r1', value: 'excused' }]],
  ])('keeps a meeting %s as it is', (_what, touch) => {
    const world = start()
    const touched = apply(world, touch(meetingsOf(world)[2]!))
    const one = change(touched, { time: '15:00' })
    expect(one.kept.map(({ key }) => key)).toEqual(['s1.2026-03-10'])
    expect(meetingsOf(apply(touched, one.drafts))[2]).toEqual(meetingsOf(touched)[2])
  })

  const planOf = ({ title, start: begins, end, place, callIn }: Meeting) => ({ title, start: begins!, end: end!, place, callIn })

  it('leaves a place that one meeting has of its own', () => {
    const world = start()
    const other = apply(world, [{ record: 'meeting:s1.2026-03-10', field: 'place', value: 'Sample Library' }])
    const after = meetingsOf(apply(other, change(other, { place: 'Sample Town Hall' }).drafts))
    expect(after.map(({ place }) => place).slice(1, 4)).toEqual(['Sample Town Hall', 'Sample Library', 'Sample Town Hall'])
  })

  it('writes nothing where nothing differs', () => {
    expect(change(start(), {}).drafts).toEqual([])
  })

  it('[S7] fits one edit, however it is changed', () => {
    const rule = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      week: fc.constantFrom(1, 2, 3, 4, -1),
      months: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(rule, rule, fc.integer({ min: 0, max: 40 }), (first, second, later) => {
        const long = (one: typeof first, from: string): SeriesPlan => ({
          ...plan,
          ...one,
          from,
          until: addMonths(from, MOST_MEETINGS * one.months - 1),
        })
        const before = long(first, '2026-01-01')
        const world = start(before)
        expect(listPlannedDates(before).length).toBeLessThanOrEqual(MOST_MEETINGS)
        const from = addMonths('2026-01-01', later)
        const after = { ...long(second, from), title: 'Other', time: '09:00', place: 'Elsewhere', callIn: '', minutes: 45 }
        const { drafts } = change(world, after, '2025-12-01T00:00:00Z')
        expect(drafts.length).toBeLessThanOrEqual(MAX_CHANGES)
        expect(draftSeries('s1', before, ATLANTA).length).toBeLessThanOrEqual(MAX_CHANGES)
        // One meeting a month that is not cancelled, each on a date of the new rule.
        const months = daysOf(apply(world, drafts)).map((day) => day.slice(0, 7))
        expect(new Set(months).size).toBe(months.length)
        expect(new Set(drafts.map(({ record, field }) => `${record} ${field}`)).size).toBe(drafts.length)
        expect(drafts.every(({ record }) => keyOf(record).startsWith('s1'))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
